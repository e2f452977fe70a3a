SELECT format('type %s %s', t.oid::regtype,
    CASE t.typtype
        WHEN 'e' THEN 'enum ' || (SELECT coalesce(string_agg(quote_literal(enumlabel), ',' ORDER BY enumsortorder), '')
            FROM pg_enum WHERE enumtypid = t.oid)
        WHEN 'c' THEN 'composite ' || (SELECT coalesce(string_agg(
                format('%I %s %s', attname, format_type(atttypid, atttypmod), nullif(attcollation, 0)::regcollation), ',' ORDER BY attnum), '')
            FROM pg_attribute WHERE attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped)
        WHEN 'd' THEN format('domain %s collation %s default %s not null %s',
            format_type(t.typbasetype, t.typtypmod), nullif(t.typcollation, 0)::regcollation,
            coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault), t.typnotnull)
        WHEN 'r' THEN (SELECT format('range of %s class %s collation %s canonical %s difference %s multirange %s',
                r.rngsubtype::regtype, pg_temp.name('pg_opclass', r.rngsubopc), nullif(r.rngcollation, 0)::regcollation,
                r.rngcanonical, r.rngsubdiff, (to_jsonb(r) ->> 'rngmultitypid')::oid::regtype)
            FROM pg_range r WHERE r.rngtypid = t.oid)
        ELSE 'kind ' || t.typtype::text || ' defined ' || t.typisdefined
    END)
FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE pg_temp.own('pg_type', t.oid, t.typnamespace) AND (c.oid IS NULL OR c.relkind = 'c')
  AND t.typtype <> 'm' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
