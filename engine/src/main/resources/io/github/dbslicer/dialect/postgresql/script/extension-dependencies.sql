-- What was told to go when an extension goes.
SELECT -('pg_catalog.pg_depend'::pg_catalog.regclass::pg_catalog.oid::bigint) AS catalog,
       row_number() OVER (ORDER BY d.classid, d.objid, d.refobjid) AS object,
       'dependency on an extension of ' || i.type AS kind,
       '' AS schema,
       pg_catalog.replace(i.identity, '"', '') AS name,
       pg_catalog.format('ALTER %s %s DEPENDS ON EXTENSION %I',
           CASE WHEN i.type IN ('function', 'procedure', 'aggregate') THEN 'ROUTINE' ELSE pg_catalog.upper(i.type) END,
           i.identity, e.extname) AS statement,
       d.classid AS owner_catalog,
       d.objid AS owner_object,
       NULL AS impossible,
       NULL AS remark
FROM pg_catalog.pg_depend d
JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) i
WHERE d.deptype = 'x' AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
