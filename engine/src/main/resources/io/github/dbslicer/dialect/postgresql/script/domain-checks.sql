SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid AS catalog,
       k.oid AS object,
       'check constraint' AS kind,
       n.nspname AS schema,
       k.conname || ' on domain ' || n.nspname || '.' || t.typname AS name,
       t.oid AS domain,
       pg_catalog.format('CONSTRAINT %I %s', k.conname, pg_catalog.pg_get_constraintdef(k.oid)) AS definition,
       pg_catalog.format('ALTER DOMAIN %I.%I ADD ', n.nspname, t.typname) AS prefix,
       k.convalidated AS valid,
       -- A function that takes or gives values of the domain needs it.
       EXISTS (
           SELECT FROM pg_catalog.pg_depend p
           JOIN pg_catalog.pg_depend f ON f.classid = p.refclassid AND f.objid = p.refobjid
           WHERE p.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND p.objid = k.oid
             AND f.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND f.refobjid IN (t.oid, t.typarray)) AS apart
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_type t ON t.oid = k.contypid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE k.contype = 'c'
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY t.oid, k.conname
