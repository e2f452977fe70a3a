-- Other sessions that hold locks on these tables.
SELECT DISTINCT a.pid, COALESCE(a.usename, '') AS role, COALESCE(a.application_name, '') AS application
  FROM pg_catalog.pg_locks l
  JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
 WHERE l.locktype = 'relation' AND l.granted AND l.relation = ANY (CAST(? AS pg_catalog.oid[])) AND l.pid <> pg_catalog.pg_backend_pid()
   AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
 ORDER BY a.pid
