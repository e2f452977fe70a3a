SELECT wanted
FROM pg_catalog.unnest(?::pg_catalog.text[]) AS wanted
WHERE wanted NOT IN (SELECT n.nspname FROM pg_catalog.pg_namespace AS n)
