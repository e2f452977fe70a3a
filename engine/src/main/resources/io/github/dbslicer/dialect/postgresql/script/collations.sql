SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       c.oid AS object,
       'collation' AS kind,
       n.nspname AS schema,
       n.nspname || '.' || c.collname AS name,
       pg_catalog.format('CREATE COLLATION %I.%I (%s)', n.nspname, c.collname, pg_catalog.concat_ws(', ',
           'provider = ' || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' WHEN 'd' THEN 'default' ELSE 'libc' END,
           -- Where servers keep it has changed with versions 15 and 17.
           CASE WHEN c.collprovider IN ('i', 'b')
                THEN 'locale = ' || pg_catalog.quote_literal(COALESCE(j.c ->> 'colllocale', j.c ->> 'colliculocale', j.c ->> 'collcollate'))
                WHEN j.c ->> 'collcollate' = j.c ->> 'collctype'
                THEN 'locale = ' || pg_catalog.quote_literal(j.c ->> 'collcollate')
                ELSE 'lc_collate = ' || pg_catalog.quote_literal(j.c ->> 'collcollate')
                     || ', lc_ctype = ' || pg_catalog.quote_literal(j.c ->> 'collctype') END,
           'rules = ' || pg_catalog.quote_literal(j.c ->> 'collicurules'),
           CASE WHEN NOT c.collisdeterministic THEN 'deterministic = false' END)) AS definition
FROM pg_catalog.pg_collation c
JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(c) AS c) j
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
