-- Constraints of these tables and of their partitions that triggers of the server's check, as definitions that have it check the rows anew:
-- valid foreign keys, unique keys and exclusions that may be deferred. One whose triggers a superuser has disabled holds nothing. A table
-- has one primary key at most; what that would check is unique all the same.
WITH RECURSIVE tree AS (
    SELECT pg_catalog.unnest(CAST(? AS pg_catalog.oid[])) AS oid
    UNION
    SELECT i.inhrelid
      FROM tree
      JOIN pg_catalog.pg_inherits i ON i.inhparent = tree.oid
      JOIN pg_catalog.pg_class p ON p.oid = i.inhparent AND p.relkind = 'p'
)
SELECT n.nspname, r.relname, c.conname,
       CASE c.contype WHEN 'f' THEN 'foreign key' WHEN 'x' THEN 'exclusion' ELSE 'unique key' END AS kind,
       pg_catalog.format('ALTER TABLE %s%I.%I ADD %s', CASE r.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END, n.nspname, r.relname,
                         pg_catalog.regexp_replace(pg_catalog.pg_get_constraintdef(c.oid), '^PRIMARY KEY', 'UNIQUE')) AS check,
       CASE WHEN NOT pg_catalog.pg_has_role(r.relowner, 'USAGE')
                 OR c.contype = 'f' AND NOT pg_catalog.has_schema_privilege(p.relnamespace, 'USAGE')
                 OR c.contype = 'f' AND EXISTS (SELECT FROM pg_catalog.unnest(c.confkey) AS key (attnum)
                                             WHERE NOT pg_catalog.has_column_privilege(c.confrelid, key.attnum, 'REFERENCES'))
            THEN pg_catalog.format('its constraint %s does not check rows in a session of this role, and whether it holds after the load could not be checked: connect as the owner, %s',
                                   c.conname, pg_catalog.pg_get_userbyid(r.relowner))
       END AS problem
  FROM tree
  JOIN pg_catalog.pg_constraint c ON c.conrelid = tree.oid
  JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
  LEFT JOIN pg_catalog.pg_class p ON p.oid = c.confrelid
 WHERE c.conparentid = 0
   AND (c.contype = 'f' AND c.convalidated OR c.contype IN ('p', 'u', 'x') AND c.condeferrable)
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgconstraint = c.oid AND t.tgenabled = 'D')
 ORDER BY n.nspname, r.relname, c.conname
