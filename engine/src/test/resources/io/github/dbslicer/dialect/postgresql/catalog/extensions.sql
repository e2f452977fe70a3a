SELECT format('extension %I in schema %I', extname, nspname)
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
