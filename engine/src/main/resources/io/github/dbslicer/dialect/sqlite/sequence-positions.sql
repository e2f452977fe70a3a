SELECT s.name, max(s.seq)
FROM sqlite_sequence AS s
JOIN sqlite_schema AS m ON m.type = 'table' AND m.name = s.name
JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = m.name AND l.type = 'table'
WHERE typeof(s.seq) = 'integer'
GROUP BY s.name
ORDER BY s.name
