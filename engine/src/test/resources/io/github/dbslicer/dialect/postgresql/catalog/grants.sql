SELECT format('schema %I: %s', nspname, pg_temp.privileges(nspacl, 'n', nspowner)) FROM pg_namespace n
WHERE pg_temp.own('pg_namespace', n.oid, n.oid)
UNION ALL
SELECT format('relation %s: %s', c.oid::regclass, pg_temp.privileges(c.relacl, CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))
FROM pg_class c
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND pg_temp.own('pg_class', c.oid, c.relnamespace)
UNION ALL
SELECT format('column %I of %s: %s', a.attname, c.oid::regclass, pg_temp.privileges(a.attacl, 'c', c.relowner))
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND pg_temp.own('pg_class', c.oid, c.relnamespace)
UNION ALL
SELECT format('routine %s: %s', p.oid::regprocedure, pg_temp.privileges(p.proacl, 'f', p.proowner)) FROM pg_proc p
WHERE pg_temp.own('pg_proc', p.oid, p.pronamespace)
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
UNION ALL
SELECT format('type %s: %s', t.oid::regtype, pg_temp.privileges(t.typacl, 'T', t.typowner)) FROM pg_type t
WHERE t.typtype IN ('e', 'd', 'r', 'b', 'c') AND t.typelem = 0 AND pg_temp.own('pg_type', t.oid, t.typnamespace)
  AND NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind <> 'c')
