SELECT m.mapcfg AS configuration,
       pg_catalog.format('ADD MAPPING FOR %I WITH %s', y.alias,
                         pg_catalog.string_agg(pg_catalog.format('%I.%I', n.nspname, d.dictname), ', ' ORDER BY m.mapseqno)) AS mapping
FROM pg_catalog.pg_ts_config_map m
JOIN pg_catalog.pg_ts_config c ON c.oid = m.mapcfg
CROSS JOIN LATERAL pg_catalog.ts_token_type(c.cfgparser) y
JOIN pg_catalog.pg_ts_dict d ON d.oid = m.mapdict
JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
WHERE y.tokid = m.maptokentype AND c.oid >= 16384
GROUP BY m.mapcfg, m.maptokentype, y.alias
ORDER BY m.mapcfg, m.maptokentype
