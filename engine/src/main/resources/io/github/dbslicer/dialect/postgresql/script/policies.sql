SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       p.oid AS object,
       'policy' AS kind,
       n.nspname AS schema,
       p.polname || ' on ' || n.nspname || '.' || c.relname AS name,
       'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS table_catalog,
       c.oid AS table_object,
       pg_catalog.format('CREATE POLICY %I ON %I.%I AS %s FOR %s TO ', p.polname, n.nspname, c.relname,
           CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
           CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END)
           AS beginning,
       pg_catalog.concat(
           ' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')',
           ' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')') AS conditions,
       r.roles,
       r.role_names
FROM pg_catalog.pg_policy p
JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
-- NULL for all roles.
CROSS JOIN LATERAL (
    SELECT pg_catalog.string_agg(pg_catalog.quote_literal(a.rolname), ', ' ORDER BY a.rolname),
           pg_catalog.string_agg(a.rolname, ', ' ORDER BY a.rolname)
    FROM pg_catalog.pg_roles a WHERE a.oid = ANY (p.polroles)
) r (roles, role_names)
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY p.oid
