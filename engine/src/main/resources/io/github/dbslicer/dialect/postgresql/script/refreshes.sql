-- Materialized views that hold rows, and which others each reads, through views and functions too.
WITH RECURSIVE edges AS (
    SELECT d.classid, d.objid, d.refclassid, d.refobjid FROM pg_catalog.pg_depend d WHERE d.deptype <> 'e' AND d.refobjid >= 16384
    UNION
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, r.ev_class, 'pg_catalog.pg_rewrite'::pg_catalog.regclass, r.oid
    FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
    WHERE c.relkind IN ('v', 'm') AND r.oid >= 16384
), reads AS (
    SELECT c.oid AS reader, 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS classid, c.oid AS objid
    FROM pg_catalog.pg_class c WHERE c.relkind = 'm' AND c.relispopulated
    UNION
    SELECT r.reader, e.refclassid, e.refobjid FROM reads r JOIN edges e ON e.classid = r.classid AND e.objid = r.objid
)
SELECT -('pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid::bigint) AS catalog,
       c.oid AS object,
       'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS view_catalog,
       'rows of materialized view' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || c.relname AS name,
       pg_catalog.format('REFRESH MATERIALIZED VIEW %I.%I', n.nspname, c.relname) AS statement,
       -- Functions that a view calls may rely on the path that sessions here begin with.
       (SELECT COALESCE(NULLIF(p.reset_val, ''), '''''') FROM pg_catalog.pg_settings p WHERE p.name = 'search_path') AS path,
       (SELECT pg_catalog.string_agg(m.oid::text, ',') FROM reads r JOIN pg_catalog.pg_class m ON m.oid = r.objid
        WHERE r.reader = c.oid AND m.oid <> c.oid AND m.relkind = 'm' AND r.classid = 'pg_catalog.pg_class'::pg_catalog.regclass) AS read,
       (SELECT pg_catalog.string_agg(s.nspname || '.' || m.relname, ', ' ORDER BY s.nspname, m.relname)
        FROM reads r JOIN pg_catalog.pg_class m ON m.oid = r.objid JOIN pg_catalog.pg_namespace s ON s.oid = m.relnamespace
        WHERE r.reader = c.oid AND m.relkind = 'm' AND NOT m.relispopulated
          AND r.classid = 'pg_catalog.pg_class'::pg_catalog.regclass) AS empty
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'm' AND c.relispopulated AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY c.oid
