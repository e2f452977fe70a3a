-- Names of columns are NULL where an expression stands, "comparing" where an index sorts by another collation than the column's.
SELECT i.indrelid, c.relname, i.indisprimary, i.indisunique, m.amname IN ('btree', 'hash'),
       ARRAY(SELECT a.attname::pg_catalog.text
             FROM pg_catalog.generate_series(0, i.indnkeyatts - 1) AS place
             LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[place] AND a.attnum <> 0
             ORDER BY place),
       ARRAY(SELECT a.attcollation IS NOT DISTINCT FROM i.indcollation[place]
             FROM pg_catalog.generate_series(0, i.indnkeyatts - 1) AS place
             LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[place] AND a.attnum <> 0
             ORDER BY place)
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_am AS m ON m.oid = c.relam
WHERE i.indrelid = ANY (?::pg_catalog.oid[]) AND i.indisvalid AND i.indpred IS NULL
ORDER BY i.indrelid, c.relname
