-- Whether the thing that an entry of the record puts back is still missing; no row where its table is gone.
SELECT CASE w.kind
       WHEN 'foreign key' THEN NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.conname = w.name)
       WHEN 'comment' THEN EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.conname = w.name)
       WHEN 'validation' THEN EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.conname = w.name)
       WHEN 'trigger' THEN EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = w.name)
       ELSE TRUE
       END
  FROM (SELECT CAST(? AS text) AS schema, CAST(? AS text) AS relation, CAST(? AS text) AS kind, CAST(? AS text) AS name) w
  JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema
  JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.relation
