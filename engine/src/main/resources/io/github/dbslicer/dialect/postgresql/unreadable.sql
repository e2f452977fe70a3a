-- Tables whose rows the user may not read, or not all of them.
SELECT n.nspname, c.relname,
       pg_catalog.has_schema_privilege(n.oid, 'USAGE'),
       pg_catalog.row_security_active(c.oid)
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.oid = ANY (?::pg_catalog.oid[])
  AND (NOT pg_catalog.has_schema_privilege(n.oid, 'USAGE')
       OR pg_catalog.row_security_active(c.oid)
       OR NOT pg_catalog.has_table_privilege(c.oid, 'SELECT')
          AND (NOT pg_catalog.has_any_column_privilege(c.oid, 'SELECT')
               OR EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
                          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                            AND NOT pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT'))))
ORDER BY n.nspname, c.relname
