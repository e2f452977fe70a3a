-- The type that each domain is made of, domains of domains included.
WITH RECURSIVE base AS (
    SELECT t.oid, t.typbasetype, t.typtypmod
      FROM pg_catalog.pg_type t
     WHERE t.typtype = 'd'
    UNION ALL
    SELECT base.oid, t.typbasetype, t.typtypmod
      FROM base
      JOIN pg_catalog.pg_type t ON t.oid = base.typbasetype AND t.typtype = 'd'
)
SELECT pg_catalog.format_type(base.oid, NULL) AS domain, pg_catalog.format_type(base.typbasetype, base.typtypmod) AS type
  FROM base
  JOIN pg_catalog.pg_type t ON t.oid = base.typbasetype AND t.typtype <> 'd'
