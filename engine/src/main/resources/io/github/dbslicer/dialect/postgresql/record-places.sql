-- Schemas in which this role may make a table: those given first.
SELECT n.nspname
  FROM pg_catalog.pg_namespace n
 WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
   AND pg_catalog.has_schema_privilege(n.oid, 'CREATE') AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
 ORDER BY n.nspname = ANY (CAST(? AS pg_catalog.text[])) DESC, n.nspname <> 'public', n.nspname
 LIMIT 1
