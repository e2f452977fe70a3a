-- whether the user may know, and how many statements run besides this one
SELECT pg_catalog.pg_has_role(current_user, 'pg_read_all_stats', 'USAGE'), count(*)
FROM pg_catalog.pg_stat_activity
WHERE state = 'active' AND backend_type = 'client backend' AND pid <> pg_catalog.pg_backend_pid()
