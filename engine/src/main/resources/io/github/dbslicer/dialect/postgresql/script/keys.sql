-- Primary keys, unique and exclusion constraints.
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       k.oid AS object,
       CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint' ELSE 'exclusion constraint' END AS kind,
       COALESCE((SELECT rn.nspname
                 FROM pg_catalog.pg_class r
                 JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
                 WHERE c.relispartition AND r.oid = pg_catalog.pg_partition_root(c.oid)), n.nspname) AS schema,
       k.conname || ' on ' || n.nspname || '.' || c.relname AS name,
       pg_catalog.format('ALTER TABLE ONLY %I.%I ADD CONSTRAINT %I %s', n.nspname, c.relname, k.conname,
                         pg_catalog.pg_get_constraintdef(k.oid)) AS definition,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS quoted_table,
       pg_catalog.quote_ident(i.relname) AS quoted_index,
       pg_catalog.format('%I.%I', n.nspname, i.relname) AS qualified_index,
       c.oid AS table,
       i.oid AS index,
       x.indisclustered AS clustered,
       x.indisreplident AS replica_identity,
       x.indisvalid OR c.relkind = 'p' AS valid,
       (SELECT pg_catalog.format('%I.%I', pn.nspname, p.relname)
        FROM pg_catalog.pg_inherits h
        JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
        JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
        WHERE h.inhrelid = i.oid) AS parent_index,
       (SELECT pg_catalog.string_agg(pg_catalog.format('%I=%L', o.option_name, o.option_value), ', ')
        FROM pg_catalog.pg_options_to_table(i.reloptions) o) AS options,
       ts.spcname AS tablespace
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_class i ON i.oid = k.conindid
JOIN pg_catalog.pg_index x ON x.indexrelid = i.oid
LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = i.reltablespace
WHERE k.contype IN ('p', 'u', 'x')
  AND c.relkind IN ('r', 'p')
  AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
