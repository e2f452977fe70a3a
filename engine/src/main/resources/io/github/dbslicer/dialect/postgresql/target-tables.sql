-- The target's tables of these names, with what may be done to them.
SELECT w.position, c.oid, c.relkind = 'p' AS partitioned,
       (pg_catalog.has_table_privilege(c.oid, 'SELECT') OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT'))
           AND pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND NOT pg_catalog.row_security_active(c.oid) AS readable,
       pg_catalog.has_table_privilege(c.oid, 'TRUNCATE') AS truncates,
       pg_catalog.has_table_privilege(c.oid, 'DELETE')
           AND NOT EXISTS (SELECT FROM pg_catalog.pg_rewrite w
                            WHERE w.ev_class = c.oid AND w.ev_type = '4'
                              AND (w.ev_enabled = 'A'
                                   OR w.ev_enabled = CASE pg_catalog.current_setting('session_replication_role')
                                                     WHEN 'replica' THEN 'R' ELSE 'O' END)) AS deletes
  FROM ROWS FROM (pg_catalog.unnest(CAST(? AS pg_catalog.text[])), pg_catalog.unnest(CAST(? AS pg_catalog.text[])))
       WITH ORDINALITY AS w (schema, name, position)
  JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema
  JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.name AND c.relkind IN ('r', 'p')
 ORDER BY w.position
