SELECT n.nspname, c.relname
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = 'f' AND NOT c.relispartition
  AND CASE WHEN pg_catalog.cardinality(?::pg_catalog.text[]) = 0
           THEN n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
           ELSE n.nspname = ANY (?::pg_catalog.text[]) END
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                  WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                    AND d.objsubid = 0 AND d.deptype = 'e')
ORDER BY n.nspname, c.relname
