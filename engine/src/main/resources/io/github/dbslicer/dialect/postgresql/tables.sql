-- Tables that are no partitions, whose rows are no extension's.
SELECT c.oid, n.nspname, c.relname,
       CASE c.relkind
           WHEN 'p' THEN (SELECT sum(greatest(part.reltuples, 0))
                          FROM pg_catalog.pg_partition_tree(c.oid) AS tree
                          JOIN pg_catalog.pg_class AS part ON part.oid = tree.relid
                          WHERE tree.isleaf)
           ELSE greatest(c.reltuples, 0)
       END::pg_catalog.int8
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
  -- What an unfinished run keeps in its target.
  AND c.relname <> 'dbslicer_restore'
  AND CASE WHEN pg_catalog.cardinality(?::pg_catalog.text[]) = 0
           THEN n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
           ELSE n.nspname = ANY (?::pg_catalog.text[]) END
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                  WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                    AND d.objsubid = 0 AND d.deptype = 'e')
ORDER BY n.nspname, c.relname
