-- Records of unfinished runs, and whose they are.
SELECT n.nspname, pg_catalog.pg_get_userbyid(c.relowner) AS owner,
       c.relowner = (SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = CURRENT_USER) AS own,
       pg_catalog.obj_description(c.oid, 'pg_class') AS comment
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relname = ? AND c.relkind = 'r' AND c.relpersistence = 'p'
 ORDER BY n.nspname
