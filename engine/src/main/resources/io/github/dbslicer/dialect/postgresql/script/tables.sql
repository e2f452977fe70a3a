SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       c.oid AS object,
       'table' AS kind,
       -- A partition goes where its root goes.
       COALESCE((SELECT rn.nspname
                 FROM pg_catalog.pg_class r
                 JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
                 WHERE c.relispartition AND r.oid = pg_catalog.pg_partition_root(c.oid)), n.nspname) AS schema,
       n.nspname || '.' || c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS quoted,
       c.relpersistence = 'u' AS unlogged,
       pg_catalog.pg_get_partkeydef(c.oid) AS partition_key,
       CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END AS partition_bound,
       CASE WHEN c.reloftype <> 0 THEN pg_catalog.format_type(c.reloftype, NULL) END AS of_type,
       am.amname AS access_method,
       ts.spcname AS tablespace,
       c.relreplident AS replica_identity,
       columns.in_order AS columns_in_order,
       (SELECT pg_catalog.string_agg(o.text, ', ')
        FROM (SELECT pg_catalog.format('%I=%L', p.option_name, p.option_value) AS text
              FROM pg_catalog.pg_options_to_table(c.reloptions) p
              UNION ALL
              SELECT pg_catalog.format('%I.%I=%L', 'toast', p.option_name, p.option_value)
              FROM pg_catalog.pg_class t, pg_catalog.pg_options_to_table(t.reloptions) p
              WHERE t.oid = c.reltoastrelid) o) AS options
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = c.reltablespace
CROSS JOIN LATERAL (
    -- Whether the columns are where CREATE TABLE ... INHERITS puts them: the parents' first, then the table's own.
    SELECT (SELECT pg_catalog.array_agg(a.attname ORDER BY a.attnum)
            FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
           = (SELECT pg_catalog.array_agg(u.attname ORDER BY u.place, u.attnum)
              FROM (SELECT DISTINCT ON (l.attname) l.attname, l.place, l.attnum
                    FROM (SELECT a.attname, i.inhseqno AS place, a.attnum
                          FROM pg_catalog.pg_inherits i
                          JOIN pg_catalog.pg_attribute a ON a.attrelid = i.inhparent
                          WHERE i.inhrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                          UNION ALL
                          SELECT a.attname, 2147483647, a.attnum
                          FROM pg_catalog.pg_attribute a
                          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) l
                    ORDER BY l.attname, l.place, l.attnum) u) AS in_order) columns
WHERE c.relkind IN ('r', 'p')
  AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
