-- Statistics targets of indexes' expressions.
SELECT a.attrelid AS object, a.attnum AS place, a.attstattarget AS target
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
WHERE c.relkind IN ('i', 'I') AND a.attnum > 0 AND a.attstattarget >= 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum
