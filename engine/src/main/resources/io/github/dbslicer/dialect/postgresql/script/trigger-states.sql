-- Triggers in another state than a new one has. Newer servers change partitions with their root, so these come after it.
WITH RECURSIVE family AS (
    SELECT t.oid AS root, t.oid, 0 AS depth FROM pg_catalog.pg_trigger t WHERE NOT t.tgisinternal AND t.tgparentid = 0
    UNION ALL
    SELECT f.root, t.oid, f.depth + 1 FROM family f JOIN pg_catalog.pg_trigger t ON t.tgparentid = f.oid
)
SELECT f.root AS object,
       pg_catalog.format('ALTER TABLE %I.%I %s TRIGGER %I', n.nspname, c.relname,
           CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE' END,
           t.tgname) AS statement,
       'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS table_catalog,
       c.oid AS table_object
FROM family f
JOIN pg_catalog.pg_trigger t ON t.oid = f.oid
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE t.tgenabled <> 'O' OR EXISTS (SELECT FROM pg_catalog.pg_trigger p WHERE p.oid = t.tgparentid AND p.tgenabled <> t.tgenabled)
ORDER BY f.root, f.depth, t.oid
