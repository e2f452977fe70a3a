SELECT pg_catalog.current_setting('server_version'), COALESCE(s.version, '')
FROM (SELECT pg_catalog.pg_backend_pid() AS pid) AS own
LEFT JOIN pg_catalog.pg_stat_ssl AS s ON s.pid = own.pid AND s.ssl
