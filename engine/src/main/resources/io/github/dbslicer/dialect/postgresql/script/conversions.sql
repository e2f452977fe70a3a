SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       c.oid AS object,
       'conversion' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || c.conname AS name,
       pg_catalog.format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %I.%I', CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END,
           n.nspname, c.conname, pg_catalog.pg_encoding_to_char(c.conforencoding), pg_catalog.pg_encoding_to_char(c.contoencoding),
           s.nspname, p.proname) AS statement,
       NULL AS impossible,
       NULL AS owner_catalog,
       NULL AS owner_object,
       NULL AS remark
FROM pg_catalog.pg_conversion c
JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
JOIN pg_catalog.pg_proc p ON p.oid = c.conproc
JOIN pg_catalog.pg_namespace s ON s.oid = p.pronamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY c.oid
