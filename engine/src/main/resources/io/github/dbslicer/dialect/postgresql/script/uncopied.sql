-- What is never copied.
SELECT u.catalog, u.object, u.kind, u.schema, u.name, u.impossible,
       NULL AS statement, NULL AS owner_catalog, NULL AS owner_object, NULL AS remark
FROM (
    SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass::pg_catalog.oid::bigint AS catalog, e.oid::bigint AS object,
           'event trigger' AS kind, '' AS schema, e.evtname::text AS name, 'it takes a superuser' AS impossible
    FROM pg_catalog.pg_event_trigger e
    UNION ALL
    SELECT 'pg_catalog.pg_user_mapping'::pg_catalog.regclass::pg_catalog.oid, m.umid, 'user mapping', '',
           m.usename || ' for ' || m.srvname, 'it holds credentials'
    FROM pg_catalog.pg_user_mappings m
    UNION ALL
    SELECT 'pg_catalog.pg_publication'::pg_catalog.regclass::pg_catalog.oid, p.oid, 'publication', '', p.pubname, 'replication is the source''s own'
    FROM pg_catalog.pg_publication p
    UNION ALL
    -- Not everyone may read their oids before 14.
    SELECT -('pg_catalog.pg_subscription'::pg_catalog.regclass::pg_catalog.oid::bigint), row_number() OVER (ORDER BY s.subname),
           'subscription', '', s.subname, 'replication is the source''s own'
    FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid WHERE d.datname = pg_catalog.current_database()
    UNION ALL
    SELECT 'pg_catalog.pg_language'::pg_catalog.regclass::pg_catalog.oid, l.oid, 'language', '', l.lanname, 'it comes with no extension'
    FROM pg_catalog.pg_language l WHERE l.oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_transform'::pg_catalog.regclass::pg_catalog.oid, t.oid, 'transform', '', pg_catalog.replace(i.identity, '"', ''), 'it comes with no extension'
    FROM pg_catalog.pg_transform t
    CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.pg_transform'::pg_catalog.regclass, t.oid, 0) i
    UNION ALL
    SELECT -1, row_number() OVER (ORDER BY l.objtype, l.objname, l.provider), 'security label', '', l.provider || ' on ' || l.objtype || ' ' || l.objname,
           'it is for the provider that the source has'
    FROM pg_catalog.pg_seclabels l
    UNION ALL
    SELECT -2, 1, 'large objects', '', 'of the database', count(*) || ', to which values of type oid may refer'
    FROM pg_catalog.pg_largeobject_metadata HAVING count(*) > 0
    UNION ALL
    SELECT -3, 1, 'owners', '', pg_catalog.string_agg(o.role, ', ' ORDER BY o.role), 'everything in the target belongs to its user'
    FROM (SELECT DISTINCT pg_catalog.pg_get_userbyid(a.owner)::text
          FROM (SELECT c.relowner, c.oid, 'pg_catalog.pg_class'::pg_catalog.regclass FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT LIKE 'pg\_%'
                UNION ALL
                SELECT n.nspowner, n.oid, 'pg_catalog.pg_namespace'::pg_catalog.regclass FROM pg_catalog.pg_namespace n WHERE n.nspname NOT LIKE 'pg\_%'
                UNION ALL
                SELECT t.typowner, t.oid, 'pg_catalog.pg_type'::pg_catalog.regclass FROM pg_catalog.pg_type t
                JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname NOT LIKE 'pg\_%'
                UNION ALL
                SELECT p.proowner, p.oid, 'pg_catalog.pg_proc'::pg_catalog.regclass FROM pg_catalog.pg_proc p
                JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname NOT LIKE 'pg\_%') a (owner, oid, catalog)
          -- The constructors of a range type belong to the server's first superuser, whoever makes the type.
          WHERE a.oid >= 16384 AND NOT EXISTS (
              SELECT FROM pg_catalog.pg_depend d WHERE d.classid = a.catalog AND d.objid = a.oid AND d.deptype IN ('e', 'i'))) o (role)
    HAVING count(*) > 1
    UNION ALL
    SELECT -4, 1, 'settings', '', 'of the database: ' || pg_catalog.string_agg(DISTINCT pg_catalog.split_part(c.setting, '=', 1), ', '),
           'ALTER DATABASE or ALTER ROLE sets them'
    FROM pg_catalog.pg_db_role_setting s
    JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
    CROSS JOIN LATERAL pg_catalog.unnest(s.setconfig) c (setting)
    WHERE d.datname = pg_catalog.current_database() HAVING count(*) > 0
    UNION ALL
    SELECT -5, 1, 'comment', '', 'on schema public', 'the schema is there in every database'
    WHERE pg_catalog.obj_description(pg_catalog.to_regnamespace('public'), 'pg_namespace') <> 'standard public schema'
    UNION ALL
    SELECT -9, 1, 'comment', '', 'on the database', 'the target is another database'
    FROM pg_catalog.pg_database d
    WHERE d.datname = pg_catalog.current_database() AND pg_catalog.shobj_description(d.oid, 'pg_database') IS NOT NULL
    UNION ALL
    SELECT -10, 1, 'privileges', '',
           'on the database of ' || pg_catalog.string_agg(DISTINCT pg_catalog.pg_get_userbyid(x.grantee), ', '),
           'the target is another database'
    FROM pg_catalog.pg_database d CROSS JOIN LATERAL pg_catalog.aclexplode(d.datacl) x
    WHERE d.datname = pg_catalog.current_database() AND x.grantee NOT IN (0, d.datdba) HAVING count(*) > 0
    UNION ALL
    SELECT -6, 1, 'privileges', '', 'on schema public of ' || pg_catalog.string_agg(DISTINCT pg_catalog.pg_get_userbyid(x.grantee), ', '),
           'the schema is there in every database'
    FROM pg_catalog.pg_namespace n CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) x
    WHERE n.oid = 2200 AND x.grantee NOT IN (0, n.nspowner) HAVING count(*) > 0
    UNION ALL
    SELECT -8, row_number() OVER (ORDER BY e.extname), 'privileges', '', 'on objects of extension ' || e.extname,
           'whoever creates it decides them'
    FROM pg_catalog.pg_extension e
    WHERE EXISTS (
        SELECT FROM pg_catalog.pg_depend d
        JOIN (SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, p.proacl FROM pg_catalog.pg_proc p
              UNION ALL
              SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, c.relacl FROM pg_catalog.pg_class c
              UNION ALL
              SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, t.typacl FROM pg_catalog.pg_type t) o (catalog, oid, acl)
          ON o.catalog = d.classid AND o.oid = d.objid
        LEFT JOIN pg_catalog.pg_init_privs i ON i.classoid = d.classid AND i.objoid = d.objid AND i.objsubid = 0
        WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.refobjid = e.oid AND d.deptype = 'e'
          AND o.acl IS DISTINCT FROM i.initprivs)
    UNION ALL
    SELECT -7, row_number() OVER (ORDER BY e.extname), 'comment', '', 'on extension ' || e.extname, 'an extension brings its own'
    FROM pg_catalog.pg_extension e LEFT JOIN pg_catalog.pg_available_extensions a ON a.name = e.extname
    WHERE pg_catalog.obj_description(e.oid, 'pg_extension') IS DISTINCT FROM a.comment
) u
WHERE u.schema NOT LIKE 'pg\_%' AND u.schema <> 'information_schema'
ORDER BY u.catalog, u.object
