SELECT 'schema ' || quote_ident(nspname) FROM pg_namespace n
WHERE pg_temp.own('pg_namespace', n.oid, n.oid) OR nspname = 'public'
