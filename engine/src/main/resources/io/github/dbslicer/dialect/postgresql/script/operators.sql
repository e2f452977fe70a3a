SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       o.oid AS object,
       'operator' AS kind,
       n.nspname AS schema,
       pg_catalog.replace(i.identity, '"', '') AS name,
       pg_catalog.format('CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname, pg_catalog.concat_ws(', ',
           (SELECT pg_catalog.format('FUNCTION = %I.%I', s.nspname, p.proname)
            FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace s ON s.oid = p.pronamespace WHERE p.oid = o.oprcode),
           'LEFTARG = ' || pg_catalog.format_type(NULLIF(o.oprleft, 0), NULL),
           'RIGHTARG = ' || pg_catalog.format_type(NULLIF(o.oprright, 0), NULL),
           (SELECT pg_catalog.format('COMMUTATOR = OPERATOR(%I.%s)', s.nspname, x.oprname)
            FROM pg_catalog.pg_operator x JOIN pg_catalog.pg_namespace s ON s.oid = x.oprnamespace WHERE x.oid = o.oprcom),
           (SELECT pg_catalog.format('NEGATOR = OPERATOR(%I.%s)', s.nspname, x.oprname)
            FROM pg_catalog.pg_operator x JOIN pg_catalog.pg_namespace s ON s.oid = x.oprnamespace WHERE x.oid = o.oprnegate),
           (SELECT pg_catalog.format('RESTRICT = %I.%I', s.nspname, p.proname)
            FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace s ON s.oid = p.pronamespace WHERE p.oid = o.oprrest),
           (SELECT pg_catalog.format('JOIN = %I.%I', s.nspname, p.proname)
            FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace s ON s.oid = p.pronamespace WHERE p.oid = o.oprjoin),
           CASE WHEN o.oprcanhash THEN 'HASHES' END,
           CASE WHEN o.oprcanmerge THEN 'MERGES' END)) AS statement,
       CASE WHEN o.oprcode = 0 THEN 'it has no function, others mention it as their commutator or negator' END AS impossible,
       NULL AS owner_catalog,
       NULL AS owner_object,
       NULL AS remark
FROM pg_catalog.pg_operator o
JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.pg_operator'::pg_catalog.regclass, o.oid, 0) i
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY o.oid
