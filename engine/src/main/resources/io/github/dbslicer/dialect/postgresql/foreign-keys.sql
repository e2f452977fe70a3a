-- Foreign keys of tables and of partitions alone; those that a partition has because its table has them, and those that stand for
-- partitions of a referenced table, have a parent. "conperiod" exists from version 18 on.
SELECT k.conname,
       COALESCE(pg_catalog.pg_partition_root(k.conrelid)::pg_catalog.oid, k.conrelid),
       COALESCE(pg_catalog.pg_partition_root(k.confrelid)::pg_catalog.oid, k.confrelid),
       referenced_schema.nspname, referenced.relname,
       ARRAY(SELECT a.attname::pg_catalog.text
             FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY AS key(number, place)
             JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = key.number
             ORDER BY key.place),
       ARRAY(SELECT a.attname::pg_catalog.text
             FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY AS key(number, place)
             JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = key.number
             ORDER BY key.place),
       ARRAY(SELECT pg_catalog.format('%I.%I', s.nspname, p.relname)
             FROM pg_catalog.pg_partition_tree(k.conrelid) AS tree
             JOIN pg_catalog.pg_class AS p ON p.oid = tree.relid
             JOIN pg_catalog.pg_namespace AS s ON s.oid = p.relnamespace
             WHERE tree.isleaf AND child.relispartition
             ORDER BY 1),
       ARRAY(SELECT pg_catalog.format('%I.%I', s.nspname, p.relname)
             FROM pg_catalog.pg_partition_tree(k.confrelid) AS tree
             JOIN pg_catalog.pg_class AS p ON p.oid = tree.relid
             JOIN pg_catalog.pg_namespace AS s ON s.oid = p.relnamespace
             WHERE tree.isleaf AND referenced.relispartition
             ORDER BY 1),
       child.relispartition, referenced.relispartition,
       COALESCE((pg_catalog.to_jsonb(k) ->> 'conperiod')::pg_catalog.bool, false)
FROM pg_catalog.pg_constraint AS k
JOIN pg_catalog.pg_class AS child ON child.oid = k.conrelid
JOIN pg_catalog.pg_class AS referenced ON referenced.oid = k.confrelid
JOIN pg_catalog.pg_namespace AS referenced_schema ON referenced_schema.oid = referenced.relnamespace
WHERE k.contype = 'f' AND k.conparentid = 0
  AND COALESCE(pg_catalog.pg_partition_root(k.conrelid)::pg_catalog.oid, k.conrelid) = ANY (?::pg_catalog.oid[])
ORDER BY k.conrelid, k.conname
