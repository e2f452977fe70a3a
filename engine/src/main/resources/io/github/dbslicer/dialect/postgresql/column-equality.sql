-- The type under the column's domains, and whether its collation holds texts of different bytes to be different.
WITH RECURSIVE base(oid, type) AS (
    SELECT t.oid, t.oid FROM pg_catalog.pg_type AS t WHERE t.typtype <> 'd'
    UNION ALL
    SELECT t.oid, b.type
    FROM base AS b
    JOIN pg_catalog.pg_type AS t ON t.typtype = 'd' AND t.typbasetype = b.oid
)
SELECT t.typname, COALESCE(l.collisdeterministic, TRUE)
FROM pg_catalog.pg_attribute AS a
JOIN base AS b ON b.oid = a.atttypid
JOIN pg_catalog.pg_type AS t ON t.oid = b.type
LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = a.attcollation
WHERE a.attrelid = ?::pg_catalog.regclass AND a.attname = ?
