-- Operators and functions that were added to families apart from any class.
SELECT 'pg_catalog.pg_amop'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       o.oid AS object,
       'operator of a family' AS kind,
       n.nspname AS schema,
       pg_catalog.replace(i.identity, '"', '') AS name,
       pg_catalog.format('ALTER OPERATOR FAMILY %s ADD OPERATOR %s %s%s', f.identity, o.amopstrategy, o.amopopr::pg_catalog.regoperator,
           ' FOR ORDER BY ' || (SELECT pg_catalog.format('%I.%I', y.nspname, x.opfname)
               FROM pg_catalog.pg_opfamily x JOIN pg_catalog.pg_namespace y ON y.oid = x.opfnamespace WHERE x.oid = o.amopsortfamily))
           AS statement,
       'pg_catalog.pg_opfamily'::pg_catalog.regclass::pg_catalog.oid AS owner_catalog,
       o.amopfamily AS owner_object,
       CASE WHEN o.amopfamily < 16384 THEN 'the family is the system''s' END AS impossible,
       NULL AS remark
FROM pg_catalog.pg_amop o
JOIN pg_catalog.pg_operator p ON p.oid = o.amopopr
JOIN pg_catalog.pg_namespace n ON n.oid = p.oprnamespace
CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.pg_opfamily'::pg_catalog.regclass, o.amopfamily, 0) f
CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.pg_amop'::pg_catalog.regclass, o.oid, 0) i
WHERE o.oid >= 16384 AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass AND d.objid = o.oid
      AND (d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass OR d.deptype = 'e'))
  -- What an extension adds to families of its own is not marked as its member.
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND d.objid = o.amopfamily AND d.deptype = 'e')
UNION ALL
SELECT 'pg_catalog.pg_amproc'::pg_catalog.regclass::pg_catalog.oid,
       o.oid,
       'function of a family',
       n.nspname,
       pg_catalog.replace(i.identity, '"', ''),
       pg_catalog.format('ALTER OPERATOR FAMILY %s ADD FUNCTION %s (%s, %s) %s', f.identity, o.amprocnum,
           pg_catalog.format_type(o.amproclefttype, NULL), pg_catalog.format_type(o.amprocrighttype, NULL),
           o.amproc::pg_catalog.oid::pg_catalog.regprocedure),
       'pg_catalog.pg_opfamily'::pg_catalog.regclass::pg_catalog.oid,
       o.amprocfamily,
       CASE WHEN o.amprocfamily < 16384 THEN 'the family is the system''s' END,
       NULL
FROM pg_catalog.pg_amproc o
JOIN pg_catalog.pg_proc p ON p.oid = o.amproc
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.pg_opfamily'::pg_catalog.regclass, o.amprocfamily, 0) f
CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.pg_amproc'::pg_catalog.regclass, o.oid, 0) i
WHERE o.oid >= 16384 AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass AND d.objid = o.oid
      AND (d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass OR d.deptype = 'e'))
  -- What an extension adds to families of its own is not marked as its member.
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND d.objid = o.amprocfamily AND d.deptype = 'e')
