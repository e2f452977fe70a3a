SELECT format('text search dictionary %s template %s options %s', d.oid::regdictionary, pg_temp.name('pg_ts_template', d.dicttemplate), d.dictinitoption)
FROM pg_ts_dict d WHERE pg_temp.own('pg_ts_dict', d.oid, d.dictnamespace)
UNION ALL
SELECT format('text search configuration %s parser %s maps %s', c.oid::regconfig, pg_temp.name('pg_ts_parser', c.cfgparser),
    (SELECT string_agg(format('%s %s %s', m.maptokentype, m.mapseqno, m.mapdict::regdictionary), ',' ORDER BY m.maptokentype, m.mapseqno)
     FROM pg_ts_config_map m WHERE m.mapcfg = c.oid))
FROM pg_ts_config c WHERE pg_temp.own('pg_ts_config', c.oid, c.cfgnamespace)
UNION ALL
SELECT format('collation %s provider %s deterministic %s encoding %s collate %s ctype %s locale %s rules %s', c.oid::regcollation, c.collprovider,
    c.collisdeterministic, c.collencoding, c.collcollate, c.collctype, coalesce(to_jsonb(c) ->> 'colliculocale', to_jsonb(c) ->> 'colllocale'),
    to_jsonb(c) ->> 'collicurules')
FROM pg_collation c WHERE pg_temp.own('pg_collation', c.oid, c.collnamespace)
