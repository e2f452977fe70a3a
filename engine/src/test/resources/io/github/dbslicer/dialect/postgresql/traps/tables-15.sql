CREATE TABLE distinct_nulls (a integer UNIQUE NULLS NOT DISTINCT, b integer, CONSTRAINT x UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (b));
CREATE UNIQUE INDEX ON distinct_nulls (b) NULLS NOT DISTINCT;
CREATE TABLE sets_one (a integer, b integer, FOREIGN KEY (a, b) REFERENCES one_side (a, b) ON DELETE SET NULL (b));
CREATE TABLE sets_default (a integer, b integer, FOREIGN KEY (a, b) REFERENCES one_side (a, b) ON DELETE SET DEFAULT (a, b));
CREATE UNLOGGED SEQUENCE unlogged_sequence;
