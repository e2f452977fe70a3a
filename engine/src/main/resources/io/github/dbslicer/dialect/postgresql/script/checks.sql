-- CHECK constraints, and NOT NULL ones as far as columns do not say them (servers from 18).
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
       h.parent_constraint,
       -- Tables to which the constraint is handed on, which must be there before.
       (WITH RECURSIVE child(oid) AS (
                     SELECT i.inhrelid FROM pg_catalog.pg_inherits i WHERE i.inhparent = k.conrelid
                     UNION
                     SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN child ON child.oid = i.inhparent)
                 SELECT pg_catalog.string_agg(child.oid::pg_catalog.text, ' ') FROM child) AS children
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
-- A constraint that a parent hands on and knows not to hold for all its rows may yet hold for the child's.
LEFT JOIN LATERAL (
    SELECT p.oid AS parent_constraint
    FROM pg_catalog.pg_inherits i
    JOIN pg_catalog.pg_constraint p ON p.conrelid = i.inhparent AND p.contype = k.contype AND p.conname = k.conname
    WHERE i.inhrelid = k.conrelid AND k.convalidated AND NOT p.convalidated AND NOT c.relispartition
    ORDER BY i.inhseqno
    LIMIT 1) h ON true
WHERE (k.contype = 'c' OR k.contype = 'n' AND (NOT k.convalidated OR h.parent_constraint IS NOT NULL))
  AND c.relkind IN ('r', 'p')
  AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY k.conrelid, k.conname
