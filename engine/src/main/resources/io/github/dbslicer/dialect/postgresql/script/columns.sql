SELECT a.attrelid AS table,
       a.attname AS column_name,
       pg_catalog.quote_ident(a.attname) AS quoted,
       pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation THEN pg_catalog.format('%I.%I', ln.nspname, l.collname) END AS collation,
       d.oid AS default_object,
       pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS default,
       a.attgenerated AS generated,
       -- A function of the user's may need the table: then the default is set once both are there.
       d.oid IS NOT NULL AND a.attgenerated = '' AND EXISTS (
           SELECT FROM pg_catalog.pg_depend p
           WHERE p.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND p.objid = d.oid
             AND p.refclassid IN ('pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_operator'::pg_catalog.regclass)
             AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                             WHERE e.classid = p.refclassid AND e.objid = p.refobjid AND e.deptype = 'e')) AS default_apart,
       a.attnotnull AND COALESCE(nn.convalidated, true) AS not_null,
       -- Servers from 18 name these; a name that the server gives of its own is left to it.
       CASE WHEN nn.conname <> c.relname || '_' || a.attname || '_not_null'
            THEN pg_catalog.quote_ident(nn.conname) END AS not_null_name,
       COALESCE(nn.connoinherit, false) AS not_null_alone,
       COALESCE(nn.conislocal, NOT parent.not_null, true) AS not_null_local,
       a.attislocal AS local,
       a.attinhcount > 0 AS inherited,
       CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END AS identity,
       s.options AS identity_sequence,
       CASE WHEN a.attstorage <> t.typstorage OR parent.storage_differs THEN
            CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END AS storage,
       CASE pg_catalog.to_jsonb(a) ->> 'attcompression' WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END AS statistics,
       (SELECT pg_catalog.string_agg(pg_catalog.format('%I=%L', o.option_name, o.option_value), ', ')
        FROM pg_catalog.pg_options_to_table(a.attoptions) o) AS options,
       COALESCE(parent.has_default, false) AS parent_has_default
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_constraint nn ON nn.conrelid = a.attrelid AND nn.contype = 'n' AND nn.conkey = ARRAY[a.attnum]
LEFT JOIN LATERAL (
    SELECT pg_catalog.format('SEQUENCE NAME %I.%I INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s',
                             qn.nspname, q.relname, s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,
                             CASE WHEN s.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END) AS options
    FROM pg_catalog.pg_depend p
    JOIN pg_catalog.pg_class q ON q.oid = p.objid AND q.relkind = 'S'
    JOIN pg_catalog.pg_namespace qn ON qn.oid = q.relnamespace
    JOIN pg_catalog.pg_sequence s ON s.seqrelid = q.oid
    WHERE p.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum AND p.deptype = 'i') s ON a.attidentity <> ''
LEFT JOIN LATERAL (
    SELECT pg_catalog.bool_or(pa.attstorage <> a.attstorage) AS storage_differs,
           pg_catalog.bool_or(pa.atthasdef AND pa.attgenerated = '') AS has_default,
           pg_catalog.bool_or(pa.attnotnull) AS not_null
    FROM pg_catalog.pg_inherits i
    JOIN pg_catalog.pg_attribute pa ON pa.attrelid = i.inhparent AND pa.attname = a.attname
    WHERE i.inhrelid = a.attrelid AND pa.attnum > 0) parent ON a.attinhcount > 0
WHERE a.attnum > 0
  AND NOT a.attisdropped
  AND c.relkind IN ('r', 'p')
  AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY a.attrelid, a.attnum
