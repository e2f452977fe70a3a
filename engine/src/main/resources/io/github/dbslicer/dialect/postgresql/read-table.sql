-- What reading a table takes to know: whether its rows stand in partitions; for each column the type under its domains, by name alone and
-- with what limits its values.
WITH RECURSIVE base(declared, type, modifier) AS (
    SELECT a.attnum, a.atttypid, a.atttypmod
    FROM pg_catalog.pg_attribute AS a
    WHERE a.attrelid = ?::pg_catalog.regclass AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT b.declared, t.typbasetype, t.typtypmod
    FROM base AS b
    JOIN pg_catalog.pg_type AS t ON t.oid = b.type AND t.typtype = 'd'
)
SELECT c.relkind = 'p', a.attname, s.nspname = 'pg_catalog', t.typname,
       pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(t.typname), pg_catalog.format_type(b.type, b.modifier)
FROM pg_catalog.pg_class AS c
LEFT JOIN (pg_catalog.pg_attribute AS a
           JOIN base AS b ON b.declared = a.attnum
           JOIN pg_catalog.pg_type AS t ON t.oid = b.type AND t.typtype <> 'd'
           JOIN pg_catalog.pg_namespace AS s ON s.oid = t.typnamespace) ON a.attrelid = c.oid
WHERE c.oid = ?::pg_catalog.regclass
