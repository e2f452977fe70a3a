-- What is named like the source's tables in the target.
SELECT w.position, c.oid, n.nspname, c.relname,
       CASE WHEN c.relkind IN ('v', 'm') THEN 'a view'
            WHEN c.relkind = 'f' THEN 'a foreign table'
            WHEN c.relkind IN ('r', 'p') AND c.relispartition THEN 'a partition of another table'
            WHEN c.relkind IN ('r', 'p') THEN ''
            ELSE 'something else'
       END AS other,
       pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS usable
  FROM ROWS FROM (pg_catalog.unnest(CAST(? AS pg_catalog.text[])), pg_catalog.unnest(CAST(? AS pg_catalog.text[])))
       WITH ORDINALITY AS w (schema, name, position)
  JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema
  JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.name
 ORDER BY w.position
