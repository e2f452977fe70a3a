-- Each table's name and a query of its rows. Long values are known by their digest alone.
SELECT n.nspname || '.' || c.relname,
       pg_catalog.concat('SELECT ', COALESCE((
           SELECT pg_catalog.string_agg(
                      pg_catalog.format(
                          CASE WHEN binary_form
                               THEN 'CASE WHEN num_nulls(%1$I) = 0 THEN concat(%2$L, left(format(''%%s'', %1$I), 100), '' '', md5(convert_to(format(''%%s'', %1$I), ''UTF8'')), '' '', md5(%3$s(%1$I))) END'
                               ELSE 'CASE WHEN num_nulls(%1$I) = 0 THEN concat(%2$L, left(format(''%%s'', %1$I), 100), '' '', md5(convert_to(format(''%%s'', %1$I), ''UTF8''))) END'
                          END, attname, attname || '=', send), ', ' ORDER BY attname)
           FROM (SELECT a.attname, t.typsend AS send,
                        t.typsend <> 0 AND (e.oid IS NULL OR e.oid < 16384 AND e.typname NOT LIKE 'reg%' AND e.typtype <> 'c')
                        AND t.typname NOT LIKE 'reg%' AND t.typname NOT IN ('refcursor', 'cube') AND t.typtype <> 'c' AND b.typtype IS DISTINCT FROM 'c'
                        AND b.typname IS DISTINCT FROM 'regclass' AS binary_form
                 FROM pg_catalog.pg_attribute AS a
                 JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
                 LEFT JOIN pg_catalog.pg_type AS e ON e.oid = t.typelem AND t.typlen = -1
                 LEFT JOIN pg_catalog.pg_type AS b ON b.oid = t.typbasetype
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns), '1'),
           ' FROM ONLY ', pg_catalog.quote_ident(n.nspname), '.', pg_catalog.quote_ident(c.relname))
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                  WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY 1
