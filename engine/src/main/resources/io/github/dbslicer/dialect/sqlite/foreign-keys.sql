SELECT l.name, f.id, f."table", f."from", f."to"
FROM pragma_table_list AS l
JOIN pragma_foreign_key_list(l.name, 'main') AS f
WHERE l.schema = 'main' AND l.type = 'table' AND substr(lower(l.name), 1, 7) <> 'sqlite_'
ORDER BY l.name, f.id DESC, f.seq
