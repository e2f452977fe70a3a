-- Indexes that belong to no constraint.
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       i.oid AS object,
       'index' AS kind,
       COALESCE((SELECT rn.nspname
                 FROM pg_catalog.pg_class r
                 JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
                 WHERE c.relispartition AND r.oid = pg_catalog.pg_partition_root(c.oid)), n.nspname) AS schema,
       n.nspname || '.' || i.relname AS name,
       pg_catalog.pg_get_indexdef(i.oid) AS definition,
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
       NULL AS options,
       ts.spcname AS tablespace
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = i.reltablespace
WHERE c.relkind IN ('r', 'p', 'm')
  AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x'))
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
