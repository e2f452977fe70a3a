SELECT l.name, c.name, c.type, c."notnull", c.pk, c.hidden, c.dflt_value IS NOT NULL
FROM pragma_table_list AS l
JOIN pragma_table_xinfo(l.name, 'main') AS c
WHERE l.schema = 'main' AND l.type = 'table' AND substr(lower(l.name), 1, 7) <> 'sqlite_'
ORDER BY l.name, c.cid
