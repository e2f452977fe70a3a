SELECT c.system_identifier::pg_catalog.text, d.oid,
       pg_catalog.date_part('epoch', pg_catalog.pg_postmaster_start_time())::pg_catalog.text,
       pg_catalog.pg_is_in_recovery()
FROM pg_catalog.pg_control_system() AS c
JOIN pg_catalog.pg_database AS d ON d.datname = pg_catalog.current_database()
