SELECT l.name, i.name, i."unique", i.origin, i.partial, c.name, c.coll
FROM pragma_table_list AS l
JOIN pragma_index_list(l.name, 'main') AS i
JOIN pragma_index_xinfo(i.name, 'main') AS c
WHERE l.schema = 'main' AND l.type = 'table' AND substr(lower(l.name), 1, 7) <> 'sqlite_' AND c.key
ORDER BY l.name, i.seq DESC, c.seqno
