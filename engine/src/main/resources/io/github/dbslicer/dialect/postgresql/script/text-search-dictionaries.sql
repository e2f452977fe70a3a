SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       d.oid AS object,
       'text search dictionary' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || d.dictname AS name,
       pg_catalog.format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I%s)', n.nspname, d.dictname,
                         tn.nspname, t.tmplname, ', ' || d.dictinitoption) AS definition
FROM pg_catalog.pg_ts_dict d
JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
