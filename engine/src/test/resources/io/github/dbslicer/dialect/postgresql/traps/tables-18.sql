CREATE TABLE temporal (id integer, at daterange, name text, CONSTRAINT temporal_key PRIMARY KEY (id, at WITHOUT OVERLAPS), UNIQUE (name, at WITHOUT OVERLAPS));
CREATE TABLE temporal_child (id integer, parent integer, at daterange, FOREIGN KEY (parent, PERIOD at) REFERENCES temporal (id, PERIOD at));
CREATE TABLE not_nulls (
    a integer CONSTRAINT "named not null" NOT NULL, b integer NOT NULL NO INHERIT, c integer, d integer,
    v integer GENERATED ALWAYS AS (a + 1) VIRTUAL, w integer GENERATED ALWAYS AS (a + 2),
    CONSTRAINT unenforced CHECK (a > 0) NOT ENFORCED);
ALTER TABLE not_nulls ADD CONSTRAINT unproven_not_null NOT NULL c NOT VALID;
CREATE TABLE not_nulls_child (e integer NOT NULL) INHERITS (not_nulls);
ALTER TABLE not_nulls_child ADD CONSTRAINT d_of_child NOT NULL d;
CREATE TABLE unenforced_key (a integer, FOREIGN KEY (a) REFERENCES one_side NOT ENFORCED);
CREATE TABLE parted_identity (id integer GENERATED ALWAYS AS IDENTITY, p integer CONSTRAINT p_there NOT NULL) PARTITION BY LIST (p);
CREATE TABLE parted_identity_1 PARTITION OF parted_identity FOR VALUES IN (1);
CREATE TABLE parted_identity_2 PARTITION OF parted_identity DEFAULT;
CREATE TABLE parted_orphans (a integer, p integer) PARTITION BY LIST (p);
CREATE TABLE parted_orphans_1 PARTITION OF parted_orphans DEFAULT;
ALTER TABLE parted_orphans ADD CONSTRAINT orphans FOREIGN KEY (a) REFERENCES other_side NOT VALID;
CREATE COLLATION parts.ruled (provider = icu, locale = 'und', rules = '& a < g');
CREATE COLLATION parts.builtin (provider = builtin, locale = 'C.UTF-8');
CREATE DOMAIN named_not_null AS integer CONSTRAINT "must be" NOT NULL;
