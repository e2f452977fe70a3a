-- Those of partitions that their root's brings are left to it; one of another name is made before, and then becomes a part of the root's.
WITH RECURSIVE part(whole, oid) AS (
    SELECT k.conparentid, k.oid FROM pg_catalog.pg_constraint k WHERE k.contype = 'f' AND k.conparentid <> 0
    UNION ALL
    SELECT w.conparentid, part.oid
    FROM part JOIN pg_catalog.pg_constraint w ON w.oid = part.whole
    WHERE w.conparentid <> 0)
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       k.oid AS object,
       'foreign key' AS kind,
       COALESCE((SELECT rn.nspname
                 FROM pg_catalog.pg_class r
                 JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
                 WHERE c.relispartition AND r.oid = pg_catalog.pg_partition_root(c.oid)), n.nspname) AS schema,
       k.conname || ' on ' || n.nspname || '.' || c.relname AS name,
       pg_catalog.format('ALTER TABLE %s%I.%I ADD CONSTRAINT %I %s', CASE WHEN c.relkind = 'p' THEN '' ELSE 'ONLY ' END,
                         n.nspname, c.relname, k.conname,
                         pg_catalog.pg_get_constraintdef(k.oid) || CASE WHEN apart.checked THEN ' NOT VALID' ELSE '' END)
           AS definition,
       CASE WHEN apart.checked
            THEN pg_catalog.format('ALTER TABLE ONLY %I.%I VALIDATE CONSTRAINT %I', n.nspname, c.relname, k.conname) END AS check,
       -- It is handed on to the partitions of both tables, which must be there, and needs the keys of both tables' partitions.
       (SELECT pg_catalog.string_agg(t.relid::pg_catalog.oid::pg_catalog.text, ' ')
                 FROM (SELECT relid FROM pg_catalog.pg_partition_tree(k.conrelid)
                       UNION SELECT relid FROM pg_catalog.pg_partition_tree(k.confrelid)) t) AS tables,
       (SELECT pg_catalog.string_agg(t.relid::pg_catalog.oid::pg_catalog.text, ' ')
                 FROM pg_catalog.pg_partition_tree(k.conindid) t) AS indexes,
       parts.oids AS parts
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN (SELECT whole, pg_catalog.string_agg(oid::pg_catalog.text, ' ') AS oids FROM part GROUP BY whole) parts
       ON parts.whole = k.oid
JOIN pg_catalog.pg_class referenced ON referenced.oid = k.confrelid
-- Those from or to partitioned tables are made and checked at once: before 18 not every one can be made without a check, and a later check
-- does not reach all partitions. A partition's must be checked before it can become a part of the root's. One that is not enforced counts as
-- not validated.
CROSS JOIN LATERAL (SELECT c.relkind = 'r' AND NOT c.relispartition AND referenced.relkind = 'r' AND k.convalidated AS checked) apart
WHERE k.contype = 'f'
  AND (k.conparentid = 0
       OR EXISTS (SELECT FROM pg_catalog.pg_constraint p
                  WHERE p.oid = k.conparentid AND p.conrelid <> k.conrelid AND p.conname <> k.conname))
  AND c.relkind IN ('r', 'p')
  AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
