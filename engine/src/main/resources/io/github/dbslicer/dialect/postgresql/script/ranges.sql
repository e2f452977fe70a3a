SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       t.oid AS object,
       'type' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || t.typname AS name,
       pg_catalog.format('%I.%I', n.nspname, t.typname) AS quoted,
       pg_catalog.format('CREATE TYPE %I.%I AS RANGE (%s)', n.nspname, t.typname, pg_catalog.concat_ws(', ',
           'SUBTYPE = ' || pg_catalog.format_type(r.rngsubtype, NULL),
           -- The default one of an extension's or the system's type need not be said, but may be.
           pg_catalog.format('SUBTYPE_OPCLASS = %I.%I', oo.nspname, o.opcname),
           CASE WHEN r.rngcollation <> s.typcollation THEN pg_catalog.format('COLLATION = %I.%I', ln.nspname, l.collname) END,
           CASE WHEN r.rngcanonical <> 0
                THEN (SELECT pg_catalog.format('CANONICAL = %I.%I', pn.nspname, p.proname)
                      FROM pg_catalog.pg_proc p
                      JOIN pg_catalog.pg_namespace pn ON pn.oid = p.pronamespace
                      WHERE p.oid = r.rngcanonical) END,
           CASE WHEN r.rngsubdiff <> 0
                THEN (SELECT pg_catalog.format('SUBTYPE_DIFF = %I.%I', pn.nspname, p.proname)
                      FROM pg_catalog.pg_proc p
                      JOIN pg_catalog.pg_namespace pn ON pn.oid = p.pronamespace
                      WHERE p.oid = r.rngsubdiff) END,
           -- Servers from 14.
           (SELECT pg_catalog.format('MULTIRANGE_TYPE_NAME = %I.%I', mn.nspname, m.typname)
            FROM pg_catalog.pg_type m
            JOIN pg_catalog.pg_namespace mn ON mn.oid = m.typnamespace
            WHERE m.oid = (pg_catalog.to_jsonb(r) ->> 'rngmultitypid')::pg_catalog.oid
              AND (m.typname, mn.nspname) <> (CASE WHEN t.typname LIKE '%range%'
                                                   THEN pg_catalog.regexp_replace(t.typname, 'range', 'multirange')
                                                   ELSE t.typname || '_multirange' END, n.nspname)))) AS definition,
       r.rngcanonical <> 0 AS canonical
FROM pg_catalog.pg_range r
JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
JOIN pg_catalog.pg_namespace oo ON oo.oid = o.opcnamespace
LEFT JOIN pg_catalog.pg_collation l ON l.oid = r.rngcollation
LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
