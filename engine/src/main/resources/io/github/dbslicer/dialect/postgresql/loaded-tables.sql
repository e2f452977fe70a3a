-- Tables that have rows of their own, the largest first, with the bytes of their rows.
SELECT n.nspname, c.relname, pg_catalog.pg_relation_size(c.oid) AS bytes
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = 'r'
  AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  AND pg_catalog.pg_relation_size(c.oid) > 0
ORDER BY bytes DESC, n.nspname, c.relname
