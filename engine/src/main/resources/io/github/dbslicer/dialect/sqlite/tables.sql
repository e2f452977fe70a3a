SELECT l.name, l.type, l.wr, l.strict, coalesce(m.sql, '')
FROM pragma_table_list AS l
JOIN sqlite_schema AS m ON m.name = l.name AND m.type = 'table'
WHERE l.schema = 'main' AND l.type <> 'view' AND substr(lower(l.name), 1, 7) <> 'sqlite_'
ORDER BY m.rowid
