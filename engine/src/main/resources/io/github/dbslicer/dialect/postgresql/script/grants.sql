-- How privileges differ from those that a new object has. The owner is whoever makes the copy.
WITH objects AS (
    SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid AS catalog, n.oid AS object, 'schema' AS kind, n.nspname AS schema,
           'SCHEMA ' || pg_catalog.quote_ident(n.nspname) AS target, '' AS columns, n.nspname::text AS name, n.nspacl AS acl,
           pg_catalog.acldefault('n', n.nspowner) AS preset, n.nspowner AS owner
    FROM pg_catalog.pg_namespace n WHERE n.nspacl IS NOT NULL AND n.oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, CASE c.relkind WHEN 'S' THEN 'sequence' ELSE 'table' END, n.nspname,
           pg_catalog.format('%s %I.%I', CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, n.nspname, c.relname), '',
           n.nspname || '.' || c.relname, c.relacl,
           pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner), c.relowner
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 'column', n.nspname,
           pg_catalog.format('TABLE %I.%I', n.nspname, c.relname), pg_catalog.format(' (%I)', a.attname),
           n.nspname || '.' || c.relname || '.' || a.attname, a.attacl, NULL, c.relowner
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND c.oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, 'routine', n.nspname, 'ROUTINE ' || i.identity, '',
           n.nspname || '.' || p.proname, p.proacl, pg_catalog.acldefault('f', p.proowner), p.proowner
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, 0) i
    WHERE p.proacl IS NOT NULL AND p.oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 'type', n.nspname, pg_catalog.format('TYPE %I.%I', n.nspname, t.typname), '',
           n.nspname || '.' || t.typname, t.typacl, pg_catalog.acldefault('T', t.typowner), t.typowner
    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typacl IS NOT NULL AND t.oid >= 16384
), taken AS (
    SELECT o.catalog, o.object, o.kind, o.schema, o.name, 1 AS place, d.grantee,
           pg_catalog.format('REVOKE %s ON %s FROM %s', pg_catalog.string_agg(d.privilege_type, ', ' ORDER BY d.privilege_type), o.target,
               CASE WHEN d.grantee = 0 THEN 'PUBLIC' ELSE 'CURRENT_USER' END) AS statement
    FROM objects o CROSS JOIN LATERAL pg_catalog.aclexplode(o.preset) d
    WHERE NOT EXISTS (SELECT FROM pg_catalog.aclexplode(o.acl) x WHERE x.grantee = d.grantee AND x.privilege_type = d.privilege_type)
    GROUP BY o.catalog, o.object, o.kind, o.schema, o.name, o.target, d.grantee
), given AS (
    SELECT o.catalog, o.object, o.kind, o.schema, o.name, 2 AS place, g.grantee,
           pg_catalog.format('GRANT %s ON %s TO %s%s',
               pg_catalog.string_agg(g.privilege_type || o.columns, ', ' ORDER BY g.privilege_type), o.target,
               CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(g.grantee)) END,
               CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) AS statement
    -- The same privilege may come from several grantors.
    FROM objects o CROSS JOIN LATERAL (
        SELECT x.grantee, x.privilege_type, pg_catalog.bool_or(x.is_grantable) AS is_grantable
        FROM pg_catalog.aclexplode(o.acl) x GROUP BY x.grantee, x.privilege_type) g
    WHERE g.grantee <> o.owner AND NOT EXISTS (
        SELECT FROM pg_catalog.aclexplode(o.preset) x WHERE x.grantee = g.grantee AND x.privilege_type = g.privilege_type)
    GROUP BY o.catalog, o.object, o.kind, o.schema, o.name, o.target, g.grantee, g.is_grantable
)
SELECT -('pg_catalog.pg_authid'::pg_catalog.regclass::pg_catalog.oid::bigint) AS catalog,
       row_number() OVER (ORDER BY s.catalog, s.object, s.place, s.statement) AS object,
       'privileges on ' || s.kind AS kind,
       s.schema,
       s.name,
       CASE WHEN s.place = 1 OR s.grantee = 0 THEN s.statement ELSE
           pg_catalog.format('DO %L', pg_catalog.format('BEGIN IF pg_catalog.to_regrole(%L) IS NOT NULL THEN %s; END IF; END',
               pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(s.grantee)), s.statement)) END AS statement,
       s.catalog AS owner_catalog,
       s.object AS owner_object,
       NULL AS impossible,
       CASE WHEN s.place = 2 AND s.grantee <> 0 THEN pg_catalog.format('privileges of role %s: given where the target has it',
           pg_catalog.pg_get_userbyid(s.grantee)) END AS remark
FROM (SELECT * FROM taken UNION ALL SELECT * FROM given) s
ORDER BY 1, 2
