SELECT format('column %s.%s %I %s collation %s default %s generated "%s" identity "%s" not null %s storage %s compression %s statistics %s options %s local %s inherited %s',
    c.oid::regclass, row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum), a.attname, format_type(a.atttypid, a.atttypmod),
    nullif(a.attcollation, t.typcollation)::regcollation, pg_get_expr(d.adbin, d.adrelid), a.attgenerated, a.attidentity, a.attnotnull,
    nullif(a.attstorage, t.typstorage), nullif(to_jsonb(a) ->> 'attcompression', ''), nullif(to_jsonb(a) ->> 'attstattarget', '-1'),
    a.attoptions, a.attislocal, a.attinhcount)
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND pg_temp.own('pg_class', c.oid, c.relnamespace)
