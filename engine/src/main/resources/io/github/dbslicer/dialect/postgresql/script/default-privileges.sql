-- Those that hold in all schemas differ from what the system presets; those of one schema add to them.
WITH defaults AS (
    SELECT d.oid, d.defaclrole AS role, n.nspname, d.defaclacl AS acl,
           CASE WHEN n.oid IS NULL THEN pg_catalog.acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole) END AS preset,
           CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'ROUTINES' WHEN 'T' THEN 'TYPES'
                WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS things
    FROM pg_catalog.pg_default_acl d LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace
), changes AS (
    SELECT d.oid, 1 AS place, x.grantee,
           pg_catalog.format('REVOKE %s ON %s FROM', x.privilege_type, d.things) AS change, '' AS ending
    FROM defaults d CROSS JOIN LATERAL pg_catalog.aclexplode(d.preset) x
    WHERE NOT EXISTS (SELECT FROM pg_catalog.aclexplode(d.acl) y WHERE y.grantee = x.grantee AND y.privilege_type = x.privilege_type)
    UNION ALL
    SELECT d.oid, 2, x.grantee, pg_catalog.format('GRANT %s ON %s TO', x.privilege_type, d.things),
           CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
    FROM defaults d CROSS JOIN LATERAL pg_catalog.aclexplode(d.acl) x
    WHERE NOT EXISTS (SELECT FROM pg_catalog.aclexplode(d.preset) y
        WHERE y.grantee = x.grantee AND y.privilege_type = x.privilege_type AND y.is_grantable = x.is_grantable)
)
SELECT 'pg_catalog.pg_default_acl'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       d.oid AS object,
       'default privileges' AS kind,
       coalesce(d.nspname, '') AS schema,
       pg_catalog.concat('of role ', pg_catalog.pg_get_userbyid(d.role), ' for ', pg_catalog.lower(d.things), ' in schema ' || d.nspname) AS name,
       pg_catalog.format('DO %L', pg_catalog.format(
           'BEGIN IF pg_catalog.pg_has_role(pg_catalog.to_regrole(%L), ''USAGE'')%s THEN ALTER DEFAULT PRIVILEGES FOR ROLE %I%s %s %s%s; END IF; END',
           pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(d.role)),
           CASE WHEN c.grantee <> 0 THEN
               pg_catalog.format(' AND pg_catalog.to_regrole(%L) IS NOT NULL', pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(c.grantee))) END,
           pg_catalog.pg_get_userbyid(d.role), ' IN SCHEMA ' || pg_catalog.quote_ident(d.nspname), c.change,
           CASE c.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(c.grantee)) END, c.ending)) AS statement,
       NULL AS owner_catalog,
       NULL AS owner_object,
       NULL AS impossible,
       pg_catalog.format('default privileges of role %s: set where the target has it and the target''s user is one of its members',
           pg_catalog.pg_get_userbyid(d.role)) AS remark
FROM defaults d
JOIN changes c ON c.oid = d.oid
ORDER BY d.oid, c.place, c.change, c.grantee
