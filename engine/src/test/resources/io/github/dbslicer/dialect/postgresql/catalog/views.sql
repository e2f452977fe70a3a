SELECT format('view %s kind %s options %s populated %s tablespace %s method %s as %s', c.oid::regclass, c.relkind,
    (SELECT array_agg(o ORDER BY o) FROM unnest(c.reloptions) o), c.relispopulated, c.reltablespace,
    (SELECT amname FROM pg_am a WHERE a.oid = c.relam), pg_get_viewdef(c.oid))
FROM pg_class c
WHERE c.relkind IN ('v', 'm') AND pg_temp.own('pg_class', c.oid, c.relnamespace)
