-- CHECK constraints, and NOT NULL ones that are not valid (servers from 18).
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       k.oid AS object,
       'check constraint' AS kind,
       -- A partition goes where its root goes.
       COALESCE((SELECT rn.nspname
                 FROM pg_catalog.pg_class r
                 JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
                 WHERE c.relispartition AND r.oid = pg_catalog.pg_partition_root(c.oid)), n.nspname) AS schema,
       k.conname || ' on ' || n.nspname || '.' || c.relname AS name,
       pg_catalog.quote_ident(k.conname) AS quoted,
       k.conrelid AS table,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS quoted_table,
       pg_catalog.pg_get_constraintdef(k.oid) AS definition,
       k.conislocal AS local,
       c.relispartition AS of_partition,
       k.convalidated AS valid,
       k.connoinherit AS alone,
       -- A function of the user's may need the table: then the constraint is made once both are there.
       EXISTS (
           SELECT FROM pg_catalog.pg_depend p
           WHERE p.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND p.objid = k.oid
             AND p.refclassid IN ('pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_operator'::pg_catalog.regclass)
             AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                             WHERE e.classid = p.refclassid AND e.objid = p.refobjid AND e.deptype = 'e')) AS apart,
       -- Tables to which the constraint is handed on, which must be there before.
       (WITH RECURSIVE child(oid) AS (
                     SELECT i.inhrelid FROM pg_catalog.pg_inherits i WHERE i.inhparent = k.conrelid
                     UNION
                     SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN child ON child.oid = i.inhparent)
                 SELECT pg_catalog.string_agg(child.oid::pg_catalog.text, ' ') FROM child) AS children
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE (k.contype = 'c' OR k.contype = 'n' AND NOT k.convalidated)
  AND c.relkind IN ('r', 'p')
  AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY k.conrelid, k.conname
