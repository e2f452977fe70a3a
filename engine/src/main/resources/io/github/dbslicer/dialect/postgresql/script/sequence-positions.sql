-- Columns that sequences serve: as their own, or through a default.
WITH fed(sequence, attrelid, attnum) AS (
    SELECT d.objid, d.refobjid, d.refobjsubid
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.objid
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
    UNION
    SELECT d.refobjid, v.adrelid, v.adnum
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_attrdef v ON v.oid = d.objid
    JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.refobjid
    WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass),
-- Where the position cannot be read, the values that the sequence gave tell where it must be by now.
served(sequence, tables, given) AS (
    SELECT f.sequence,
           pg_catalog.string_agg(t.oid::pg_catalog.text, ' '),
           pg_catalog.string_agg(
               pg_catalog.format('SELECT pg_catalog.%s(%I)::pg_catalog.int8 AS value FROM %I.%I',
                                 CASE WHEN s.seqincrement < 0 THEN 'min' ELSE 'max' END, a.attname, n.nspname, t.relname),
               ' UNION ALL ' ORDER BY n.nspname, t.relname, a.attnum)
           FILTER (WHERE a.atttypid IN ('pg_catalog.int2'::pg_catalog.regtype, 'pg_catalog.int4'::pg_catalog.regtype,
                                        'pg_catalog.int8'::pg_catalog.regtype))
    FROM fed f
    JOIN pg_catalog.pg_sequence s ON s.seqrelid = f.sequence
    JOIN pg_catalog.pg_class t ON t.oid = f.attrelid AND t.relkind IN ('r', 'p')
    JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = f.attrelid AND a.attnum = f.attnum
    GROUP BY f.sequence)
SELECT c.oid AS object,
       n.nspname AS schema,
       n.nspname || '.' || c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS quoted,
       pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_sequence_privilege(c.oid, 'SELECT') AS readable,
       owner.quoted_table AS owner_table,
       owner.column_name AS owner_column,
       served.given AS values,
       served.tables,
       s.seqmin AS least,
       s.seqmax AS greatest
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid
LEFT JOIN served ON served.sequence = c.oid
LEFT JOIN LATERAL (
    SELECT pg_catalog.format('%I.%I', tn.nspname, t.relname) AS quoted_table, a.attname AS column_name
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
    JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i')) owner ON true
WHERE c.relkind = 'S'
  AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname, c.relname
