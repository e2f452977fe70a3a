-- whether the user may know, and by how many seconds this server is behind, or the farthest of its replicas; NULL where there is none
SELECT pg_catalog.pg_has_role(current_user, 'pg_read_all_stats', 'USAGE'),
       CASE
           WHEN NOT pg_catalog.pg_is_in_recovery() THEN (
               SELECT max(coalesce(date_part('epoch', replay_lag), 0)) FROM pg_catalog.pg_stat_replication)
           -- Nothing to replay says something only while something arrives.
           WHEN pg_catalog.pg_last_wal_receive_lsn() = pg_catalog.pg_last_wal_replay_lsn()
               AND EXISTS (SELECT FROM pg_catalog.pg_stat_wal_receiver WHERE status = 'streaming') THEN 0
           ELSE coalesce(date_part('epoch', pg_catalog.clock_timestamp() - pg_catalog.pg_last_xact_replay_timestamp()), 0)
       END
