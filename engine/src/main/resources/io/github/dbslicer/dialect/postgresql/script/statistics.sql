SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       s.oid AS object,
       'statistics' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || s.stxname AS name,
       pg_catalog.pg_get_statisticsobjdef(s.oid) AS definition,
       CASE WHEN s.stxstattarget >= 0
            THEN pg_catalog.format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, s.stxname, s.stxstattarget) END AS target
FROM pg_catalog.pg_statistic_ext s
JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
