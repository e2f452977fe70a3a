SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       r.oid AS object,
       'rule' AS kind,
       n.nspname AS schema,
       r.rulename || ' on ' || n.nspname || '.' || c.relname AS name,
       s.statement,
       'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS owner_catalog,
       c.oid AS owner_object,
       NULL AS impossible,
       NULL AS remark
FROM pg_catalog.pg_rewrite r
JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (VALUES
    (1, pg_catalog.rtrim(pg_catalog.pg_get_ruledef(r.oid), ';')),
    (2, CASE WHEN r.ev_enabled <> 'O' THEN
        pg_catalog.format('ALTER TABLE %I.%I %s RULE %I', n.nspname, c.relname,
            CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE REPLICA' END, r.rulename) END)
) s (place, statement)
-- The rule of this name is a view.
WHERE r.rulename <> '_RETURN'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY r.oid, s.place
