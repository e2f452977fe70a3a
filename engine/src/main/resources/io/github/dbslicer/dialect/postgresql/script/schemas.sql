SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       oid AS object,
       'schema' AS kind,
       nspname AS schema,
       nspname AS name
FROM pg_catalog.pg_namespace
WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema'
