SELECT pg_catalog.pg_terminate_backend(pid)
FROM pg_catalog.pg_stat_activity
WHERE pid = ? AND extract(epoch FROM backend_start)::text = ?
