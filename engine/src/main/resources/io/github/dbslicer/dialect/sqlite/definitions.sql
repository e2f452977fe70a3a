SELECT m.type, m.name, m.tbl_name, m.sql, coalesce(l.type, '')
FROM sqlite_schema AS m
LEFT JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = m.tbl_name
WHERE m.sql IS NOT NULL AND substr(lower(m.name), 1, 7) <> 'sqlite_'
ORDER BY m.rowid
