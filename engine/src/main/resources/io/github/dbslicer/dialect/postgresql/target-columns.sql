-- Columns of these tables, and what an INSERT may and must give them.
SELECT a.attrelid, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required,
       a.attgenerated <> '' AS generated,
       a.atthasdef OR a.attidentity <> '' OR t.typdefault IS NOT NULL AS filled,
       pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'INSERT') AS insertable
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
 WHERE a.attrelid = ANY (CAST(? AS pg_catalog.oid[])) AND a.attnum > 0 AND NOT a.attisdropped
 ORDER BY a.attrelid, a.attnum
