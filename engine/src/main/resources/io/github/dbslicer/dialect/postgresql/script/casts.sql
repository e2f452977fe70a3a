SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       c.oid AS object,
       'cast' AS kind,
       -- The schema of the type that is not the system's.
       n.nspname AS schema,
       pg_catalog.replace(i.identity, '"', '') AS name,
       'CREATE CAST ' || i.identity
           || CASE c.castmethod WHEN 'f' THEN
               (SELECT pg_catalog.format(' WITH FUNCTION %I.%I(%s)', s.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid))
                FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace s ON s.oid = p.pronamespace WHERE p.oid = c.castfunc)
              WHEN 'i' THEN ' WITH INOUT' ELSE ' WITHOUT FUNCTION' END
           || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END AS statement,
       CASE WHEN c.castmethod = 'b' THEN 'WITHOUT FUNCTION takes a superuser' END AS impossible,
       NULL AS owner_catalog,
       NULL AS owner_object,
       NULL AS remark
FROM pg_catalog.pg_cast c
JOIN pg_catalog.pg_type t ON t.oid = CASE WHEN c.castsource >= 16384 THEN c.castsource ELSE c.casttarget END
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.pg_cast'::pg_catalog.regclass, c.oid, 0) i
WHERE c.oid >= 16384
  -- The one from a range type to its multirange type comes with them.
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'i')
ORDER BY c.oid
