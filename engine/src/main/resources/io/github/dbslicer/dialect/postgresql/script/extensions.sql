SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       e.oid AS object,
       'extension' AS kind,
       CASE WHEN n.nspname LIKE 'pg\_%' THEN '' ELSE n.nspname END AS schema,
       e.extname AS name,
       pg_catalog.format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I', e.extname, n.nspname) AS definition,
       -- Whoever may create schemas in a database may create these.
       EXISTS (SELECT FROM pg_catalog.pg_available_extension_versions v
               WHERE v.name = e.extname AND v.version = e.extversion AND v.trusted) AS trusted,
       (SELECT pg_catalog.string_agg(pg_catalog.format('%s.%s', cn.nspname, c.relname), ', ' ORDER BY cn.nspname, c.relname)
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
        WHERE c.oid = ANY (e.extconfig) AND c.relkind IN ('r', 'p')) AS configuration
FROM pg_catalog.pg_extension e
JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname <> 'plpgsql'
