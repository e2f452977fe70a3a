SELECT pid, extract(epoch FROM backend_start)::text, extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text
FROM pg_catalog.pg_stat_activity
WHERE pid = pg_catalog.pg_backend_pid()
