WITH RECURSIVE then_there AS (
    SELECT ?::pg_catalog.regclass::pg_catalog.oid AS oid
    UNION ALL
    SELECT i.inhrelid
    FROM then_there AS t
    JOIN pg_catalog.pg_inherits AS i ON i.inhparent = t.oid
    JOIN pg_catalog.pg_class AS p ON p.oid = t.oid AND p.relkind = 'p'
), then_files AS (
    SELECT t.oid, NULLIF(c.relfilenode, 0) AS file
    FROM then_there AS t
    LEFT JOIN pg_catalog.pg_class AS c ON c.oid = t.oid
), now_files AS (
    SELECT t.relid::pg_catalog.oid AS oid, pg_catalog.pg_relation_filenode(t.relid) AS file
    FROM pg_catalog.pg_partition_tree((SELECT oid FROM then_there LIMIT 1)) AS t
    UNION
    SELECT oid, pg_catalog.pg_relation_filenode(oid) FROM (SELECT oid FROM then_there LIMIT 1) AS one
)
SELECT EXISTS (
    SELECT 1
    FROM then_files AS a
    FULL JOIN now_files AS b ON b.oid = a.oid
    WHERE a.oid IS NULL OR b.oid IS NULL OR a.file IS DISTINCT FROM b.file
)
