-- Families with what is loose in them, and classes. Only a superuser makes them.
SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       f.oid AS object,
       'operator family' AS kind,
       n.nspname AS schema,
       pg_catalog.replace(i.identity, '"', '') AS name,
       'CREATE OPERATOR FAMILY ' || i.identity AS statement,
       NULL AS impossible,
       NULL AS owner_catalog,
       NULL AS owner_object,
       NULL AS remark,
       1 AS place
FROM pg_catalog.pg_opfamily f
JOIN pg_catalog.pg_namespace n ON n.oid = f.opfnamespace
CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.pg_opfamily'::pg_catalog.regclass, f.oid, 0) i
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass::pg_catalog.oid,
       c.oid,
       'operator class',
       n.nspname,
       pg_catalog.replace(i.identity, '"', ''),
       pg_catalog.format('CREATE OPERATOR CLASS %I.%I %sFOR TYPE %s USING %I FAMILY %I.%I AS %s', n.nspname, c.opcname,
           CASE WHEN c.opcdefault THEN 'DEFAULT ' ELSE '' END, pg_catalog.format_type(c.opcintype, NULL), a.amname, s.nspname, f.opfname,
           pg_catalog.concat_ws(', ',
               'STORAGE ' || pg_catalog.format_type(COALESCE(NULLIF(c.opckeytype, 0), c.opcintype), NULL), members.list)),
       NULL,
       NULL,
       NULL,
       NULL,
       2
FROM pg_catalog.pg_opclass c
JOIN pg_catalog.pg_namespace n ON n.oid = c.opcnamespace
JOIN pg_catalog.pg_opfamily f ON f.oid = c.opcfamily
JOIN pg_catalog.pg_namespace s ON s.oid = f.opfnamespace
JOIN pg_catalog.pg_am a ON a.oid = c.opcmethod
CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.pg_opclass'::pg_catalog.regclass, c.oid, 0) i
CROSS JOIN LATERAL (
    SELECT pg_catalog.string_agg(m.member, ', ' ORDER BY m.kind, m.number, m.member)
    FROM (
        SELECT 1, o.amopstrategy::int, pg_catalog.format('OPERATOR %s %s%s', o.amopstrategy, o.amopopr::pg_catalog.regoperator,
                   ' FOR ORDER BY ' || (SELECT pg_catalog.format('%I.%I', y.nspname, x.opfname)
                       FROM pg_catalog.pg_opfamily x JOIN pg_catalog.pg_namespace y ON y.oid = x.opfnamespace
                       WHERE x.oid = o.amopsortfamily))
        FROM pg_catalog.pg_amop o
        JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass AND d.objid = o.oid
        WHERE d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND d.refobjid = c.oid
        UNION ALL
        SELECT 2, p.amprocnum::int, pg_catalog.format('FUNCTION %s (%s, %s) %s', p.amprocnum, pg_catalog.format_type(p.amproclefttype, NULL),
                   pg_catalog.format_type(p.amprocrighttype, NULL), p.amproc::pg_catalog.oid::pg_catalog.regprocedure)
        FROM pg_catalog.pg_amproc p
        JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass AND d.objid = p.oid
        WHERE d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND d.refobjid = c.oid
    ) m (kind, number, member)
) members (list)
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY place, object
