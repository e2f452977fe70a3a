SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       p.oid AS object,
       CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END AS kind,
       n.nspname AS schema,
       n.nspname || '.' || p.proname || '(' || pg_catalog.replace(pg_catalog.pg_get_function_identity_arguments(p.oid), '"', '') || ')' AS name,
       p.prokind = 'a' AS is_aggregate,
       CASE WHEN p.prokind = 'a' THEN
                (SELECT 'a state of type internal takes a superuser' FROM pg_catalog.pg_aggregate a
                 WHERE a.aggfnoid = p.oid AND 'pg_catalog.internal'::pg_catalog.regtype IN (a.aggtranstype, a.aggmtranstype))
            WHEN l.lanname IN ('c', 'internal') THEN 'it is written in C'
            WHEN l.oid >= 16384 AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_language'::pg_catalog.regclass AND d.objid = l.oid AND d.deptype = 'e')
            THEN 'its language ' || l.lanname || ' comes with no extension' END AS obstacle,
       CASE WHEN p.prokind <> 'a' THEN pg_catalog.pg_get_functiondef(p.oid) END AS definition,
       p.proleakproof AS leakproof,
       p.prosupport <> 0 AS supported,
       CASE WHEN pg_catalog.to_jsonb(p) ->> 'prosqlbody' IS NOT NULL THEN
           pg_catalog.format('CREATE %s %I.%I(%s)%s LANGUAGE sql AS %L',
               CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, n.nspname, p.proname,
               pg_catalog.pg_get_function_arguments(p.oid), ' RETURNS ' || pg_catalog.pg_get_function_result(p.oid), '') END AS stand_in
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  -- The constructors of a range type come with it.
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'i')
ORDER BY p.oid
