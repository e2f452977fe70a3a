-- What tables and all of their partitions take. A table that is dropped meanwhile has no size.
SELECT n.nspname, c.relname,
       COALESCE(sum(pg_catalog.pg_table_size(tree.relid)), 0)::pg_catalog.int8,
       COALESCE(sum(pg_catalog.pg_indexes_size(tree.relid)), 0)::pg_catalog.int8
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
    SELECT t.relid FROM pg_catalog.pg_partition_tree(c.oid) AS t WHERE c.relkind = 'p' AND t.isleaf
    UNION ALL
    SELECT c.oid WHERE c.relkind = 'r'
) AS tree
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
  AND CASE WHEN pg_catalog.cardinality(?::pg_catalog.text[]) = 0
           THEN n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
           ELSE n.nspname = ANY (?::pg_catalog.text[]) END
GROUP BY n.nspname, c.relname
