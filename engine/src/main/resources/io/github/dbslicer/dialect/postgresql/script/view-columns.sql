-- What columns of views have of their own.
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       c.oid AS object,
       x.clause
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
CROSS JOIN LATERAL (VALUES
    (1, 'SET DEFAULT ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid)),
    (2, CASE WHEN c.relkind = 'm' AND a.attstorage <> t.typstorage THEN
        'SET STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END),
    (3, CASE pg_catalog.to_jsonb(a) ->> 'attcompression' WHEN 'p' THEN 'SET COMPRESSION pglz' WHEN 'l' THEN 'SET COMPRESSION lz4' END),
    (4, 'SET STATISTICS ' || NULLIF(pg_catalog.to_jsonb(a) ->> 'attstattarget', '-1')),
    (5, (SELECT 'SET (' || pg_catalog.string_agg(o.option_name || '=' || o.option_value, ', ') || ')'
         FROM pg_catalog.pg_options_to_table(a.attoptions) o))
) y (place, change)
CROSS JOIN LATERAL (SELECT pg_catalog.format('ALTER %s %I.%I ALTER COLUMN %I %s',
    CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, n.nspname, c.relname, a.attname, y.change)) x (clause)
WHERE c.relkind IN ('v', 'm') AND y.change IS NOT NULL
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY c.oid, a.attnum, y.place
