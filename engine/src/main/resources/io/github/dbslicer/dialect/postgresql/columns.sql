-- "equal": types that have an equality of their own, by an operator class that indexes use where none is named.
-- "opaque": types without one, and what is made of them: arrays, composite types and domains.
WITH RECURSIVE equal(oid) AS (
    SELECT o.opcintype
    FROM pg_catalog.pg_opclass AS o
    JOIN pg_catalog.pg_am AS m ON m.oid = o.opcmethod
    WHERE o.opcdefault AND m.amname IN ('btree', 'hash')
    UNION
    SELECT k.castsource
    FROM equal AS e
    JOIN pg_catalog.pg_cast AS k ON k.casttarget = e.oid AND k.castmethod = 'b' AND k.castcontext = 'i'
), opaque(oid) AS (
    SELECT t.oid
    FROM pg_catalog.pg_type AS t
    WHERE t.typtype = 'b' AND NOT (t.typelem <> 0 AND t.typlen = -1)
      AND t.oid NOT IN (SELECT e.oid FROM equal AS e)
    UNION
    SELECT t.oid
    FROM opaque AS o
    JOIN pg_catalog.pg_type AS t
      ON (t.typelem = o.oid AND t.typlen = -1 AND t.oid NOT IN (SELECT e.oid FROM equal AS e))
      OR (t.typtype = 'd' AND t.typbasetype = o.oid)
      OR (t.typtype = 'c' AND EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
                                      WHERE a.attrelid = t.typrelid AND a.atttypid = o.oid
                                        AND a.attnum > 0 AND NOT a.attisdropped))
), base(oid, type, modifier) AS (
    SELECT t.oid, t.oid, -1 FROM pg_catalog.pg_type AS t WHERE t.typtype <> 'd'
    UNION ALL
    SELECT t.oid, b.type, CASE WHEN b.oid = b.type THEN t.typtypmod ELSE b.modifier END
    FROM base AS b
    JOIN pg_catalog.pg_type AS t ON t.typtype = 'd' AND t.typbasetype = b.oid
)
SELECT a.attrelid, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
       CASE WHEN s.nspname = 'pg_catalog' OR t.typname = 'citext' THEN t.typname ELSE '' END,
       t.oid IN (SELECT o.oid FROM opaque AS o),
       COALESCE(pg_catalog.quote_ident(cs.nspname) || '.' || pg_catalog.quote_ident(l.collname), ''),
       a.attnotnull AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS k
                                    WHERE k.conrelid = a.attrelid AND k.contype = 'n'
                                      AND k.conkey[1] = a.attnum AND NOT k.convalidated),
       a.attgenerated <> '',
       t.typname = 'oid' AND s.nspname = 'pg_catalog' OR declared.typname = 'lo',
       pg_catalog.format_type(t.oid, CASE WHEN a.atttypid = t.oid THEN a.atttypmod ELSE b.modifier END)
FROM pg_catalog.pg_attribute AS a
JOIN pg_catalog.pg_type AS declared ON declared.oid = a.atttypid
JOIN base AS b ON b.oid = a.atttypid
JOIN pg_catalog.pg_type AS t ON t.oid = b.type
JOIN pg_catalog.pg_namespace AS s ON s.oid = t.typnamespace
LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = a.attcollation
LEFT JOIN pg_catalog.pg_namespace AS cs ON cs.oid = l.collnamespace
WHERE a.attrelid = ANY (?::pg_catalog.oid[]) AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum
