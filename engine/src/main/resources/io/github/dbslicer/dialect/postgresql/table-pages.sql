-- For each table that holds rows of this one, which are its partitions where it has some: whether a row's place in it is a page and a
-- number, as PostgreSQL's own tables have it, and how many pages there are now, no fewer than any snapshot that has a lock on it sees.
WITH RECURSIVE part AS (
    SELECT c.oid, c.relkind, c.relam
    FROM pg_catalog.pg_class AS c
    WHERE c.oid = ?::pg_catalog.regclass
    UNION ALL
    SELECT c.oid, c.relkind, c.relam
    FROM part AS p
    JOIN pg_catalog.pg_inherits AS i ON i.inhparent = p.oid AND p.relkind = 'p'
    JOIN pg_catalog.pg_class AS c ON c.oid = i.inhrelid
)
SELECT p.relkind = 'r' AND m.amhandler IS NOT DISTINCT FROM 'pg_catalog.heap_tableam_handler'::pg_catalog.regproc,
       pg_catalog.pg_relation_size(p.oid) / pg_catalog.current_setting('block_size')::pg_catalog.int8
FROM part AS p
LEFT JOIN pg_catalog.pg_am AS m ON m.oid = p.relam
WHERE p.relkind <> 'p'
