-- Types written in C, and shells of types.
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       t.oid AS object,
       'type' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || t.typname AS name,
       t.typisdefined AS defined
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype IN ('b', 'p')
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
