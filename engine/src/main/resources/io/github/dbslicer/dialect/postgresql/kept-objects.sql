-- Everything outside of these schemas (none: all but the system's) that may depend on what is in them, in words.
WITH kept AS (
    SELECT n.oid
      FROM pg_catalog.pg_namespace n
     WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
       AND pg_catalog.cardinality(CAST(? AS pg_catalog.text[])) > 0 AND NOT n.nspname = ANY (CAST(? AS pg_catalog.text[]))
), relations AS (
    SELECT c.oid
      FROM pg_catalog.pg_class c
      JOIN kept ON kept.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'S')
), objects (class, object, part) AS (
    SELECT 'pg_class', oid, 0 FROM relations
    UNION ALL
    SELECT 'pg_class', a.attrelid, a.attnum
      FROM relations JOIN pg_catalog.pg_attribute a ON a.attrelid = relations.oid AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT 'pg_attrdef', d.oid, 0 FROM relations JOIN pg_catalog.pg_attrdef d ON d.adrelid = relations.oid
    UNION ALL
    SELECT 'pg_constraint', c.oid, 0 FROM relations JOIN pg_catalog.pg_constraint c ON c.conrelid = relations.oid
    UNION ALL
    SELECT 'pg_trigger', t.oid, 0
      FROM relations JOIN pg_catalog.pg_trigger t ON t.tgrelid = relations.oid AND NOT t.tgisinternal
    UNION ALL
    SELECT 'pg_policy', p.oid, 0 FROM relations JOIN pg_catalog.pg_policy p ON p.polrelid = relations.oid
    UNION ALL
    SELECT 'pg_proc', p.oid, 0 FROM kept JOIN pg_catalog.pg_proc p ON p.pronamespace = kept.oid
    UNION ALL
    SELECT 'pg_type', t.oid, 0 FROM kept JOIN pg_catalog.pg_type t ON t.typnamespace = kept.oid
    UNION ALL
    SELECT 'pg_operator', o.oid, 0 FROM kept JOIN pg_catalog.pg_operator o ON o.oprnamespace = kept.oid
    UNION ALL
    SELECT 'pg_extension', e.oid, 0 FROM pg_catalog.pg_extension e
)
SELECT pg_catalog.pg_describe_object(CAST('pg_catalog.' || class AS pg_catalog.regclass), object, part) FROM objects
