-- Those of partitions come with the one of their root.
SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       t.oid AS object,
       'trigger' AS kind,
       n.nspname AS schema,
       t.tgname || ' on ' || n.nspname || '.' || c.relname AS name,
       'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS table_catalog,
       c.oid AS table_object,
       pg_catalog.pg_get_triggerdef(t.oid) AS definition
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND t.tgparentid = 0
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY t.oid
