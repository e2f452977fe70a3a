SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       t.oid AS object,
       'domain' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || t.typname AS name,
       pg_catalog.format('CREATE DOMAIN %I.%I AS %s', n.nspname, t.typname, pg_catalog.format_type(t.typbasetype, t.typtypmod))
       || CASE WHEN t.typcollation <> b.typcollation
               THEN pg_catalog.format(' COLLATE %I.%I', ln.nspname, l.collname) ELSE '' END
       || COALESCE(' DEFAULT ' || pg_catalog.pg_get_expr(t.typdefaultbin, 0), '')
       || CASE WHEN t.typnotnull
               THEN COALESCE((SELECT pg_catalog.format(' CONSTRAINT %I', nn.conname)
                              FROM pg_catalog.pg_constraint nn
                              WHERE nn.contypid = t.oid AND nn.contype = 'n'
                                AND nn.conname <> t.typname || '_not_null'), '') || ' NOT NULL'
               ELSE '' END AS definition
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_catalog.pg_collation l ON l.oid = t.typcollation
LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
WHERE t.typtype = 'd'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
