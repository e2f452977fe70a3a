-- Which object depends on which, at the level of whole objects; of_part tells that the dependent is a part of the other.
SELECT d.classid AS catalog,
       d.objid AS object,
       d.refclassid AS other_catalog,
       d.refobjid AS other_object,
       d.deptype = 'e' AS of_extension,
       d.deptype IN ('i', 'e') OR d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND d.deptype = 'a' AS of_part
FROM pg_catalog.pg_depend d
LEFT JOIN pg_catalog.pg_class s
       ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND s.oid = d.objid AND s.relkind = 'S'
WHERE d.refobjid <> 0
  AND (d.classid, d.objid) <> (d.refclassid, d.refobjid)
  -- OWNED BY: the sequence of a serial column is there before its table.
  AND NOT (s.oid IS NOT NULL AND d.deptype = 'a')
  -- A partition's foreign key is there before its root's, where it is made at all.
  AND NOT (d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
           AND d.refclassid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND d.deptype = 'P'
           AND EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.oid = d.objid AND k.contype = 'f'))
UNION
-- Checks are parts of their tables and domains, unless they are made apart; a partition's foreign key is a part of its root's.
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass,
       c.oid,
       CASE WHEN c.contype = 'f' THEN 'pg_catalog.pg_constraint'::pg_catalog.regclass
            WHEN c.conrelid <> 0 THEN 'pg_catalog.pg_class'::pg_catalog.regclass
            ELSE 'pg_catalog.pg_type'::pg_catalog.regclass END,
       CASE WHEN c.contype = 'f' THEN c.conparentid
            WHEN c.conrelid <> 0 THEN c.conrelid
            ELSE c.contypid END,
       false,
       true
FROM pg_catalog.pg_constraint c
WHERE c.contype IN ('c', 'n') OR c.contype = 'f' AND c.conparentid <> 0
