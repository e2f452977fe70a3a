SELECT format('table %s kind %s persistence %s options %s toast %s method %s of type %s partitioned %s replica identity %s tablespace %s',
    c.oid::regclass, c.relkind, c.relpersistence,
    (SELECT array_agg(o ORDER BY o) FROM unnest(c.reloptions) o), (SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid),
    (SELECT amname FROM pg_am a WHERE a.oid = c.relam), nullif(c.reloftype, 0)::regtype, pg_get_partkeydef(c.oid), c.relreplident,
    c.reltablespace)
FROM pg_class c
WHERE c.relkind IN ('r', 'p') AND pg_temp.own('pg_class', c.oid, c.relnamespace)
UNION ALL
SELECT format('inheritance of %s from %s number %s bound %s', i.inhrelid::regclass, i.inhparent::regclass, i.inhseqno,
    pg_get_expr(c.relpartbound, c.oid))
FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
WHERE pg_temp.own('pg_class', c.oid, c.relnamespace)
