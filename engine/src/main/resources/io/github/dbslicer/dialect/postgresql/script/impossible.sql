-- What no SQL of the target's owner can make, or what holds rows of another database.
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       c.oid AS object,
       'foreign table' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || c.relname AS name,
       'its rows are another database''s, through the server ' || s.srvname AS reason
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = c.oid
JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, s.oid, 'foreign server', '', s.srvname,
       'foreign tables are not copied, nor are passwords'
FROM pg_catalog.pg_foreign_server s
UNION ALL
SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, w.oid, 'foreign data wrapper', '', w.fdwname,
       'foreign tables are not copied'
FROM pg_catalog.pg_foreign_data_wrapper w
UNION ALL
SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, p.oid, 'text search parser', n.nspname, n.nspname || '.' || p.prsname,
       'it is made of functions written in C'
FROM pg_catalog.pg_ts_parser p
JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass, t.oid, 'text search template', n.nspname, n.nspname || '.' || t.tmplname,
       'only a superuser can make it'
FROM pg_catalog.pg_ts_template t
JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'pg_catalog.pg_am'::pg_catalog.regclass, m.oid, 'access method', '', m.amname, 'only a superuser can make it'
FROM pg_catalog.pg_am m
WHERE m.oid >= 16384
ORDER BY 3, 5
