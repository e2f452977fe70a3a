CREATE TYPE stretches AS RANGE (SUBTYPE = numeric, MULTIRANGE_TYPE_NAME = "Many Stretches");
CREATE TABLE many (a stretches, b "Many Stretches", c int4multirange, d "Many Stretches"[]);
CREATE STATISTICS by_expression (mcv, dependencies, ndistinct) ON (a % 2), a, (b || 'x') FROM indexed;
CREATE STATISTICS single_expression ON (lower(b)) FROM indexed;
ALTER TABLE kinds ALTER collated_too SET COMPRESSION pglz;
