-- Those of them that the server's version has.
SELECT pg_catalog.set_config(s.name, wanted.value, ?)
FROM ROWS FROM (pg_catalog.unnest(?::pg_catalog.text[]), pg_catalog.unnest(?::pg_catalog.text[])) AS wanted(name, value)
JOIN pg_catalog.pg_settings AS s ON pg_catalog.lower(s.name) = pg_catalog.lower(wanted.name)
