SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       t.oid AS object,
       'type' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || t.typname AS name,
       pg_catalog.format('CREATE TYPE %I.%I AS (%s)', n.nspname, t.typname,
           (SELECT pg_catalog.string_agg(
                       pg_catalog.format('%I %s', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod))
                       || CASE WHEN a.attcollation <> at.typcollation
                               THEN pg_catalog.format(' COLLATE %I.%I', ln.nspname, l.collname) ELSE '' END,
                       ', ' ORDER BY a.attnum)
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_type at ON at.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
            LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
            WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)) AS definition
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
WHERE t.typtype = 'c'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
