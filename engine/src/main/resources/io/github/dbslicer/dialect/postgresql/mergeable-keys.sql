-- Foreign keys that are to be checked whose columns are the first of an index on either side, so that the indexes tell all that the check
-- asks for: where nearly all pages are known to hold only rows that all sessions see.
SELECT n.nspname, c.relname, k.conname
FROM pg_catalog.pg_constraint AS k
JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_class AS p ON p.oid = k.confrelid
WHERE k.contype = 'f' AND NOT k.convalidated AND c.relkind = 'r' AND p.relkind = 'r'
  AND c.relpages > 0 AND c.relallvisible >= c.relpages * 0.9
  AND p.relpages > 0 AND p.relallvisible >= p.relpages * 0.9
  AND EXISTS (SELECT FROM pg_catalog.pg_index AS x
              JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid
              JOIN pg_catalog.pg_am AS m ON m.oid = i.relam AND m.amname = 'btree'
              WHERE x.indrelid = c.oid AND x.indisvalid AND x.indpred IS NULL AND x.indexprs IS NULL
                AND x.indnkeyatts >= pg_catalog.cardinality(k.conkey)
                AND (SELECT pg_catalog.array_agg(part.attnum ORDER BY part.place)
                     FROM pg_catalog.unnest(x.indkey::pg_catalog.int2[]) WITH ORDINALITY AS part(attnum, place)
                     WHERE part.place <= pg_catalog.cardinality(k.conkey)) = k.conkey)
