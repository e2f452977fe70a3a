-- What a target has that would change rows being loaded or keep them out: foreign keys (unless this session checks none), triggers, forced
-- row security. One row for each statement that puts something back, with the one that takes it away. Names come out with their schemas,
-- since search_path is empty.
WITH RECURSIVE given AS (
    SELECT CAST(? AS pg_catalog.oid[]) AS roots, CAST(? AS pg_catalog.bool) AS replica
), tree AS (
    SELECT pg_catalog.unnest(given.roots) AS oid FROM given
    UNION
    SELECT i.inhrelid
      FROM tree
      JOIN pg_catalog.pg_inherits i ON i.inhparent = tree.oid
      JOIN pg_catalog.pg_class p ON p.oid = i.inhparent AND p.relkind = 'p'
), keys AS (
    -- A foreign key of a partitioned table goes and comes with those of its partitions. Of these only the ones with names of their own are
    -- made first, so that the whole table's adopts them.
    SELECT c.oid, c.conrelid, c.confrelid, c.conname AS top, 0 AS level
      FROM pg_catalog.pg_constraint c
      CROSS JOIN given
     WHERE c.contype = 'f' AND c.conparentid = 0 AND NOT given.replica
       AND (c.conrelid IN (SELECT oid FROM tree) OR c.confrelid IN (SELECT oid FROM tree))
    UNION ALL
    SELECT c.oid, c.conrelid, c.confrelid, k.top, k.level + 1
      FROM keys k
      JOIN pg_catalog.pg_constraint c ON c.conparentid = k.oid AND c.conrelid <> k.conrelid AND c.confrelid = k.confrelid
), described AS (
    -- Put back in two steps, so that it is there again even where rows do not fit. Partitioned tables take no NOT VALID up to 17, and 18
    -- validates keys over periods without a look at the rows.
    SELECT n.nspname, r.relname, c.conname, k.top, k.level,
           k.level = 0 AND c.convalidated AND r.relkind <> 'p'
               AND COALESCE(pg_catalog.to_jsonb(c) ->> 'conperiod', 'false') = 'false' AS in_steps,
           pg_catalog.format('ALTER TABLE %s%I.%I ', CASE r.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END, n.nspname, r.relname) AS alter_table,
           pg_catalog.pg_get_constraintdef(c.oid) AS definition,
           pg_catalog.obj_description(c.oid, 'pg_constraint') AS comment,
           CASE WHEN NOT pg_catalog.pg_has_role(r.relowner, 'USAGE')
                THEN pg_catalog.format('only its owner, %s, may drop its foreign key %s for the load and put it back',
                                       pg_catalog.pg_get_userbyid(r.relowner), c.conname)
                WHEN NOT pg_catalog.has_schema_privilege(pn.oid, 'USAGE')
                     OR EXISTS (SELECT FROM pg_catalog.unnest(c.confkey) AS key (attnum)
                                 WHERE NOT pg_catalog.has_column_privilege(c.confrelid, key.attnum, 'REFERENCES'))
                THEN pg_catalog.format('its foreign key %s could not be put back after the load: GRANT REFERENCES ON %I.%I (and USAGE on its schema)',
                                       c.conname, pn.nspname, p.relname)
                WHEN EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgconstraint = c.oid AND t.tgenabled <> 'O')
                THEN pg_catalog.format('a superuser has disabled what checks its foreign key %s, which could not be put back like that',
                                       c.conname)
           END AS problem
      FROM keys k
      JOIN pg_catalog.pg_constraint c ON c.oid = k.oid
      JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
      JOIN pg_catalog.pg_class p ON p.oid = c.confrelid
      JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
), obstacles AS (
    SELECT nspname, relname, 'foreign key' AS kind, conname AS name, 100 - level AS step,
           CASE level WHEN 0 THEN alter_table || pg_catalog.format('DROP CONSTRAINT %I', conname) END AS take_away,
           alter_table || pg_catalog.format('ADD CONSTRAINT %I %s', conname, definition)
               || CASE WHEN in_steps THEN ' NOT VALID' ELSE '' END AS put_back,
           problem
      FROM described
     WHERE level = 0 OR conname <> top
    UNION ALL
    SELECT nspname, relname, 'comment', conname, 200, NULL,
           pg_catalog.format('COMMENT ON CONSTRAINT %I ON %I.%I IS %L', conname, nspname, relname, comment), NULL
      FROM described
     WHERE comment IS NOT NULL
    UNION ALL
    SELECT nspname, relname, 'validation', conname, 300, NULL,
           alter_table || pg_catalog.format('VALIDATE CONSTRAINT %I', conname), NULL
      FROM described
     WHERE in_steps
    UNION ALL
    -- Triggers of the server's own check foreign keys and deferred unique keys; up to 14 those that partitions inherit are marked alike.
    SELECT n.nspname, r.relname, 'trigger', t.tgname, 400,
           pg_catalog.format('ALTER TABLE ONLY %I.%I DISABLE TRIGGER %I', n.nspname, r.relname, t.tgname),
           pg_catalog.format('ALTER TABLE ONLY %I.%I %s TRIGGER %I', n.nspname, r.relname,
                             CASE t.tgenabled WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE' END, t.tgname),
           CASE WHEN NOT pg_catalog.pg_has_role(r.relowner, 'USAGE')
                THEN pg_catalog.format('only its owner, %s, may disable its trigger %s for the load',
                                       pg_catalog.pg_get_userbyid(r.relowner), t.tgname)
           END
      FROM tree
      CROSS JOIN given
      JOIN pg_catalog.pg_trigger t ON t.tgrelid = tree.oid
      JOIN pg_catalog.pg_class r ON r.oid = t.tgrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
      LEFT JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
     WHERE (NOT t.tgisinternal OR t.tgparentid <> 0) AND COALESCE(c.contype, 't') = 't'
       AND (t.tgenabled = 'A' OR t.tgenabled = CASE WHEN given.replica THEN 'R' ELSE 'O' END)
    UNION ALL
    SELECT n.nspname, r.relname, 'row security', r.relname, 500,
           pg_catalog.format('ALTER TABLE ONLY %I.%I NO FORCE ROW LEVEL SECURITY', n.nspname, r.relname),
           pg_catalog.format('ALTER TABLE ONLY %I.%I FORCE ROW LEVEL SECURITY', n.nspname, r.relname),
           CASE WHEN NOT (r.relforcerowsecurity AND pg_catalog.pg_has_role(r.relowner, 'USAGE'))
                THEN pg_catalog.format('its row-level security applies to this role: connect as its owner, %s, or as a role with BYPASSRLS',
                                       pg_catalog.pg_get_userbyid(r.relowner))
           END
      FROM given
      JOIN pg_catalog.pg_class r ON r.oid = ANY (given.roots)
      JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
     WHERE r.relrowsecurity AND pg_catalog.row_security_active(r.oid)
)
SELECT nspname, relname, kind, name, step, take_away, put_back, problem
  FROM obstacles
 ORDER BY step, nspname, relname, name
