SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       d.oid AS object,
       'text search dictionary' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || d.dictname AS name,
       pg_catalog.format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I%s)', n.nspname, d.dictname, s.nspname, t.tmplname,
           ', ' || d.dictinitoption) AS statement,
       NULL AS impossible,
       NULL AS owner_catalog,
       NULL AS owner_object,
       NULL AS remark,
       1 AS place
FROM pg_catalog.pg_ts_dict d
JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_catalog.pg_namespace s ON s.oid = t.tmplnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass::pg_catalog.oid,
       c.oid,
       'text search configuration',
       n.nspname,
       n.nspname || '.' || c.cfgname,
       pg_catalog.format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname, c.cfgname, s.nspname, p.prsname),
       NULL,
       NULL,
       NULL,
       NULL,
       1
FROM pg_catalog.pg_ts_config c
JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_catalog.pg_namespace s ON s.oid = p.prsnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass::pg_catalog.oid,
       c.oid,
       'text search configuration',
       n.nspname,
       n.nspname || '.' || c.cfgname,
       pg_catalog.format('ALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %I WITH %s', n.nspname, c.cfgname, t.alias,
           pg_catalog.string_agg(m.mapdict::pg_catalog.regdictionary::text, ', ' ORDER BY m.mapseqno)),
       NULL,
       NULL,
       NULL,
       NULL,
       2
FROM pg_catalog.pg_ts_config c
JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
JOIN pg_catalog.pg_ts_config_map m ON m.mapcfg = c.oid
CROSS JOIN LATERAL pg_catalog.ts_token_type(c.cfgparser) t
WHERE t.tokid = m.maptokentype AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
GROUP BY c.oid, n.nspname, c.cfgname, t.tokid, t.alias
UNION ALL
SELECT i.catalog, i.object, x.type, x.schema, x.identity, NULL, 'it is made of functions in C', NULL, NULL, NULL, 1
FROM (SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass::pg_catalog.oid, oid FROM pg_catalog.pg_ts_parser
      UNION ALL
      SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass::pg_catalog.oid, oid FROM pg_catalog.pg_ts_template) i (catalog, object)
CROSS JOIN LATERAL pg_catalog.pg_identify_object(i.catalog, i.object, 0) x
WHERE i.object >= 16384
ORDER BY catalog, object, place, statement
