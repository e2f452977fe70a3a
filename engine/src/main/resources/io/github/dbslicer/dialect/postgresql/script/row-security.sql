SELECT -('pg_catalog.pg_policy'::pg_catalog.regclass::pg_catalog.oid::bigint) AS catalog,
       c.oid AS object,
       'row level security' AS kind,
       n.nspname AS schema,
       'on ' || n.nspname || '.' || c.relname AS name,
       'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS table_catalog,
       CASE WHEN c.relrowsecurity THEN pg_catalog.format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', n.nspname, c.relname) END AS enabled,
       CASE WHEN c.relforcerowsecurity THEN pg_catalog.format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', n.nspname, c.relname) END AS forced
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND (c.relrowsecurity OR c.relforcerowsecurity)
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY c.oid
