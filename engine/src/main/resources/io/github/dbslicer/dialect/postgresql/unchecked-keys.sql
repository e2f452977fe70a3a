-- Valid foreign keys of these tables and of their partitions, as definitions that have the server check the rows anew. One whose checks a
-- superuser has disabled holds nothing.
WITH RECURSIVE tree AS (
    SELECT pg_catalog.unnest(CAST(? AS pg_catalog.oid[])) AS oid
    UNION
    SELECT i.inhrelid
      FROM tree
      JOIN pg_catalog.pg_inherits i ON i.inhparent = tree.oid
      JOIN pg_catalog.pg_class p ON p.oid = i.inhparent AND p.relkind = 'p'
)
SELECT n.nspname, r.relname, c.conname,
       pg_catalog.format('ALTER TABLE %s%I.%I ADD %s', CASE r.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END, n.nspname, r.relname,
                         pg_catalog.pg_get_constraintdef(c.oid)) AS check,
       CASE WHEN NOT pg_catalog.pg_has_role(r.relowner, 'USAGE')
                 OR NOT pg_catalog.has_schema_privilege(p.relnamespace, 'USAGE')
                 OR EXISTS (SELECT FROM pg_catalog.unnest(c.confkey) AS key (attnum)
                             WHERE NOT pg_catalog.has_column_privilege(c.confrelid, key.attnum, 'REFERENCES'))
            THEN pg_catalog.format('its foreign key %s does not check rows in a session of this role, and whether it holds after the load could not be checked: connect as the owner, %s',
                                   c.conname, pg_catalog.pg_get_userbyid(r.relowner))
       END AS problem
  FROM tree
  JOIN pg_catalog.pg_constraint c ON c.conrelid = tree.oid
  JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
  JOIN pg_catalog.pg_class p ON p.oid = c.confrelid
 WHERE c.contype = 'f' AND c.conparentid = 0 AND c.convalidated
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgconstraint = c.oid AND t.tgenabled = 'D')
 ORDER BY n.nspname, r.relname, c.conname
