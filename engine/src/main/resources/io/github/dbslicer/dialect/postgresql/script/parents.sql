SELECT i.inhrelid AS table, pg_catalog.format('%I.%I', n.nspname, p.relname) AS quoted
FROM pg_catalog.pg_inherits i
JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
JOIN pg_catalog.pg_namespace n ON n.oid = p.relnamespace
WHERE p.relkind IN ('r', 'p')
ORDER BY i.inhrelid, i.inhseqno
