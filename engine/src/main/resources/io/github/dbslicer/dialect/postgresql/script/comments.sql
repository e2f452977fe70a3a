-- Comments on what a target may own. An extension brings its own.
SELECT -('pg_catalog.pg_description'::pg_catalog.regclass::pg_catalog.oid::bigint) AS catalog,
       row_number() OVER (ORDER BY d.classoid, d.objoid, d.objsubid) AS object,
       'comment on ' || i.type AS kind,
       '' AS schema,
       pg_catalog.replace(i.identity, '"', '') AS name,
       pg_catalog.format('COMMENT ON %s IS %L', COALESCE(
           (SELECT pg_catalog.format('CONSTRAINT %I ON DOMAIN %s', o.conname, o.contypid::pg_catalog.regtype)
            FROM pg_catalog.pg_constraint o WHERE i.type = 'domain constraint' AND o.oid = d.objoid),
           k.keyword || ' ' || i.identity), d.description) AS statement,
       d.classoid AS owner_catalog,
       d.objoid AS owner_object,
       NULL AS impossible,
       NULL AS remark
FROM pg_catalog.pg_description d
CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classoid, d.objoid, d.objsubid) i
CROSS JOIN LATERAL (VALUES (CASE
    WHEN i.type LIKE '% column' THEN 'COLUMN'
    WHEN i.type IN ('function', 'procedure', 'aggregate') THEN 'ROUTINE'
    WHEN i.type = 'composite type' THEN 'TYPE'
    WHEN i.type = 'statistics object' THEN 'STATISTICS'
    WHEN i.type = 'table constraint' THEN 'CONSTRAINT'
    ELSE pg_catalog.upper(i.type) END)) k (keyword)
WHERE d.objoid >= 16384
  AND d.classoid <> ALL (ARRAY['pg_catalog.pg_extension', 'pg_catalog.pg_largeobject']::pg_catalog.regclass[])
