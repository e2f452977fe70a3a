SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       c.oid AS object,
       'text search configuration' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || c.cfgname AS name,
       pg_catalog.format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname, c.cfgname,
                         pn.nspname, p.prsname) AS definition,
       pg_catalog.format('ALTER TEXT SEARCH CONFIGURATION %I.%I', n.nspname, c.cfgname) AS alteration
FROM pg_catalog.pg_ts_config c
JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
