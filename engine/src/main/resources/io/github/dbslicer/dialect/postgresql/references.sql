-- Which table references which, partitions standing for the tables that they are of.
SELECT DISTINCT COALESCE(CAST(pg_catalog.pg_partition_root(c.conrelid) AS pg_catalog.oid), c.conrelid) AS child,
       COALESCE(CAST(pg_catalog.pg_partition_root(c.confrelid) AS pg_catalog.oid), c.confrelid) AS parent
  FROM pg_catalog.pg_constraint c
 WHERE c.contype = 'f'
