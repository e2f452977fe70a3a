SELECT format('index %s clustered %s replica identity %s valid %s of %s statistics %s tablespace %s', pg_get_indexdef(i.indexrelid),
    i.indisclustered, i.indisreplident, i.indisvalid,
    (SELECT h.inhparent::regclass FROM pg_inherits h WHERE h.inhrelid = i.indexrelid),
    (SELECT array_agg(to_jsonb(a) ->> 'attstattarget' ORDER BY a.attnum) FROM pg_attribute a
     WHERE a.attrelid = i.indexrelid AND coalesce((to_jsonb(a) ->> 'attstattarget')::int, -1) >= 0), c.reltablespace)
FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
WHERE pg_temp.own('pg_class', c.oid, c.relnamespace) AND c.relkind IN ('r', 'p', 'm')
UNION ALL
SELECT format('statistics %s target %s', pg_get_statisticsobjdef(s.oid), nullif(to_jsonb(s) ->> 'stxstattarget', '-1'))
FROM pg_statistic_ext s
WHERE pg_temp.own('pg_statistic_ext', s.oid, s.stxnamespace)
