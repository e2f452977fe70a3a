-- How columns of a table are held to keys of other types: by the operator that indexes and foreign keys use.
WITH RECURSIVE wanted AS (
    SELECT w.place, a.atttypid AS column_type, a.attcollation AS collation, pg_catalog.to_regtype(w.type)::pg_catalog.oid AS key_type
    FROM ROWS FROM (pg_catalog.unnest(?::pg_catalog.text[]), pg_catalog.unnest(?::pg_catalog.text[])) WITH ORDINALITY AS w(name, type, place)
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = ?::pg_catalog.regclass AND a.attname = w.name
), base(declared, type) AS (
    SELECT w.column_type, w.column_type FROM wanted AS w
    UNION
    SELECT w.key_type, w.key_type FROM wanted AS w
    UNION
    SELECT b.declared, t.typbasetype
    FROM base AS b
    JOIN pg_catalog.pg_type AS t ON t.oid = b.type AND t.typtype = 'd'
), class AS (
    SELECT b.declared, t.oid AS type, t.typarray AS array, best.family, best.input, best.strategy
    FROM base AS b
    JOIN pg_catalog.pg_type AS t ON t.oid = b.type AND t.typtype <> 'd'
    LEFT JOIN LATERAL (
        SELECT o.opcfamily AS family, o.opcintype AS input,
               (CASE m.amname WHEN 'btree' THEN 3 ELSE 1 END)::pg_catalog.int2 AS strategy
        FROM pg_catalog.pg_opclass AS o
        JOIN pg_catalog.pg_am AS m ON m.oid = o.opcmethod AND m.amname IN ('btree', 'hash')
        JOIN pg_catalog.pg_type AS i ON i.oid = o.opcintype
        WHERE o.opcdefault
          AND (o.opcintype = t.oid
               OR EXISTS (SELECT FROM pg_catalog.pg_cast AS k
                          WHERE k.castsource = t.oid AND k.casttarget = o.opcintype
                            AND k.castmethod = 'b' AND k.castcontext = 'i')
               OR i.typname = 'anyarray' AND t.typelem <> 0 AND t.typlen = -1
               OR i.typname = 'anyenum' AND t.typtype = 'e'
               OR i.typname = 'anyrange' AND t.typtype = 'r'
               OR i.typname = 'anymultirange' AND t.typtype = 'm'
               OR i.typname = 'record' AND t.typtype = 'c')
        ORDER BY m.amname = 'btree' DESC, o.opcintype = t.oid DESC, i.typispreferred DESC
        LIMIT 1
    ) AS best ON true
)
SELECT pg_catalog.format('%I.%I', column_schema.nspname, column_name.typname),
       pg_catalog.format('%I.%I', key_schema.nspname, key_name.typname),
       key.array <> 0 AND key_name.typtype <> 'c',
       own.operator, direct.operator, other.operator,
       EXISTS (SELECT FROM pg_catalog.pg_cast AS k
               WHERE k.castsource IN (key.type, key.input) AND k.casttarget IN (col.type, col.input) AND k.castcontext = 'i'),
       EXISTS (SELECT FROM pg_catalog.pg_cast AS k
               WHERE k.castsource IN (col.type, col.input) AND k.casttarget IN (key.type, key.input) AND k.castcontext = 'i'),
       COALESCE(pg_catalog.quote_ident(collation_schema.nspname) || '.' || pg_catalog.quote_ident(l.collname), '')
FROM wanted AS w
JOIN class AS col ON col.declared = w.column_type
JOIN pg_catalog.pg_type AS column_name ON column_name.oid = col.type
JOIN pg_catalog.pg_namespace AS column_schema ON column_schema.oid = column_name.typnamespace
JOIN class AS key ON key.declared = w.key_type
JOIN pg_catalog.pg_type AS key_name ON key_name.oid = key.type
JOIN pg_catalog.pg_namespace AS key_schema ON key_schema.oid = key_name.typnamespace
LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = w.collation
LEFT JOIN pg_catalog.pg_namespace AS collation_schema ON collation_schema.oid = l.collnamespace
LEFT JOIN LATERAL (
    SELECT pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname) AS operator
    FROM pg_catalog.pg_amop AS m
    JOIN pg_catalog.pg_operator AS o ON o.oid = m.amopopr
    JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
    WHERE m.amopfamily = col.family AND m.amopstrategy = col.strategy
      AND m.amoplefttype = col.input AND m.amoprighttype = col.input
) AS own ON true
LEFT JOIN LATERAL (
    SELECT pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname) AS operator
    FROM pg_catalog.pg_amop AS m
    JOIN pg_catalog.pg_operator AS o ON o.oid = m.amopopr
    JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
    WHERE m.amopfamily = col.family AND m.amopstrategy = col.strategy
      AND m.amoplefttype = col.input AND m.amoprighttype = key.input
) AS direct ON true
LEFT JOIN LATERAL (
    SELECT pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname) AS operator
    FROM pg_catalog.pg_amop AS m
    JOIN pg_catalog.pg_operator AS o ON o.oid = m.amopopr
    JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
    WHERE m.amopfamily = key.family AND m.amopstrategy = key.strategy
      AND m.amoplefttype = key.input AND m.amoprighttype = key.input
) AS other ON true
ORDER BY w.place
