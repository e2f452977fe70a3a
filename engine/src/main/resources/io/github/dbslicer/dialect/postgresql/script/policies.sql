SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       p.oid AS object,
       'policy' AS kind,
       n.nspname AS schema,
       p.polname || ' on ' || n.nspname || '.' || c.relname AS name,
       pg_catalog.format('CREATE POLICY %I ON %I.%I AS %s FOR %s TO ', p.polname, n.nspname, c.relname,
           CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
           CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END)
           AS beginning,
       pg_catalog.concat(
           ' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')',
           ' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')') AS conditions,
       -- Empty for all roles.
       (SELECT pg_catalog.array_to_string(pg_catalog.array_agg(pg_catalog.quote_literal(r.rolname) ORDER BY r.rolname), ', ')
        FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles)) AS roles
FROM pg_catalog.pg_policy p
JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY p.oid
