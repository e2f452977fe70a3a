SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       c.oid AS object,
       CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END AS kind,
       n.nspname AS schema,
       n.nspname || '.' || c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS quoted,
       pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') AS definition,
       -- check_option and the like; names of options need no quotes.
       (SELECT ' WITH (' || pg_catalog.string_agg(o.option_name || '=' || pg_catalog.quote_literal(o.option_value), ', ') || ')'
        FROM pg_catalog.pg_options_to_table(c.reloptions) o) AS options,
       CASE WHEN c.relkind = 'm' AND a.amname <> 'heap' THEN pg_catalog.quote_ident(a.amname) END AS method,
       ts.spcname AS tablespace,
       -- What stands in for a view while those that it needs, and that need it, are made.
       CASE c.relkind WHEN 'v' THEN (
           SELECT pg_catalog.string_agg(
               pg_catalog.format('NULL::%s%s AS %I', pg_catalog.format_type(t.atttypid, t.atttypmod),
                   ' COLLATE ' || NULLIF(t.attcollation, 0)::pg_catalog.regcollation, t.attname), ', ' ORDER BY t.attnum)
           FROM pg_catalog.pg_attribute t WHERE t.attrelid = c.oid AND t.attnum > 0 AND NOT t.attisdropped) END AS stand_in
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = c.reltablespace
WHERE c.relkind IN ('v', 'm')
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY c.oid
