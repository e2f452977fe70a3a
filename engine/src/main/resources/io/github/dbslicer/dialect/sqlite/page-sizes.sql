-- Bytes of tables and of the indexes besides.
SELECT s.tbl_name,
       sum(CASE s.type WHEN 'table' THEN d.pgsize ELSE 0 END),
       sum(CASE s.type WHEN 'index' THEN d.pgsize ELSE 0 END)
FROM dbstat AS d
JOIN sqlite_schema AS s ON s.name = d.name
WHERE d.aggregate = TRUE
GROUP BY s.tbl_name
