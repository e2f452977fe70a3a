SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       r.oid AS object,
       'rule' AS kind,
       n.nspname AS schema,
       r.rulename || ' on ' || n.nspname || '.' || c.relname AS name,
       pg_catalog.rtrim(pg_catalog.pg_get_ruledef(r.oid), ';') AS definition,
       CASE r.ev_enabled WHEN 'O' THEN NULL ELSE
           pg_catalog.format('ALTER TABLE %I.%I %s RULE %I', n.nspname, c.relname,
               CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE REPLICA' END, r.rulename) END AS state
FROM pg_catalog.pg_rewrite r
JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
-- The rule of this name is a view.
WHERE r.rulename <> '_RETURN'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY r.oid
