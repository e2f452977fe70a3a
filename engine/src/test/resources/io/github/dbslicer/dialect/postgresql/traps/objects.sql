-- Names that need quotes, the same names in several schemas.
CREATE SCHEMA "Größe %s . ""q""";
CREATE SCHEMA other;
CREATE TYPE other."Mood" AS ENUM ('sad', 'it''s ok', 'ha\ppy');
CREATE FUNCTION other.is_positive(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE DOMAIN other.amount AS integer CHECK (other.is_positive(VALUE));
CREATE FUNCTION public.doubled(value integer, times integer DEFAULT 2, mood other."Mood" DEFAULT 'it''s ok') RETURNS integer
    LANGUAGE sql IMMUTABLE AS 'SELECT $1 * $2';
CREATE TABLE other.item (
    id integer PRIMARY KEY,
    name text NOT NULL DEFAULT 'a''b',
    amount other.amount,
    twice integer GENERATED ALWAYS AS (public.doubled(id)) STORED,
    mood other."Mood" DEFAULT 'sad');
CREATE TABLE public.item (id integer PRIMARY KEY, parent integer REFERENCES other.item, note text, CHECK (public.doubled(id) > 0));
CREATE TABLE "Größe %s . ""q"""."Täble %d.x" ("Col ""1"" %s" integer PRIMARY KEY, "select" text);
CREATE INDEX item_by_double ON public.item (public.doubled(id, 3), lower(note)) WHERE id > 7;

-- Functions of every sort.
CREATE FUNCTION public.by_path() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM item';
CREATE FUNCTION public.of_later() RETURNS SETOF public.item LANGUAGE plpgsql SET search_path = other, "Größe %s . ""q""", public
    SECURITY DEFINER ROWS 7 COST 5 PARALLEL SAFE AS $body$
BEGIN
    RETURN QUERY SELECT * FROM not_there_yet WHERE note <> '%s'; -- $$ ''
END
$body$;
CREATE FUNCTION public.table_function(IN a integer, OUT b text, INOUT c numeric) LANGUAGE sql STRICT AS 'SELECT ''x'', $2';
CREATE FUNCTION public.returns_table(VARIADIC list integer[]) RETURNS TABLE (x integer, y other."Mood") LANGUAGE sql
    AS 'SELECT 1, ''sad''::other."Mood"';
CREATE PROCEDURE other."Do It"(INOUT counter integer DEFAULT 0) LANGUAGE plpgsql AS 'BEGIN counter := counter + 1; END';
CREATE FUNCTION public.accumulate(state numeric, value numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE FUNCTION public.finish(state numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE AGGREGATE public.total(numeric) (SFUNC = public.accumulate, STYPE = numeric, FINALFUNC = public.finish, INITCOND = '0',
    COMBINEFUNC = public.accumulate, PARALLEL = SAFE, MSFUNC = public.accumulate, MINVFUNC = public.accumulate, MSTYPE = numeric,
    MINITCOND = '1');
CREATE AGGREGATE other.counted(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0');
CREATE FUNCTION public.last_of(state integer[], direct text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1[1]';
CREATE AGGREGATE public.in_order(text ORDER BY integer) (SFUNC = array_append, STYPE = integer[], FINALFUNC = public.last_of, INITCOND = '{}');
CREATE FUNCTION public.row_check(other.item) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).id > 0';
ALTER TABLE other.item ADD CONSTRAINT "whole row" CHECK (public.row_check(item));

-- Operators, classes, casts.
CREATE TYPE other.pair AS (a integer, b integer);
CREATE FUNCTION other.pair_eq(other.pair, other.pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a = ($2).a';
CREATE FUNCTION other.pair_ne(other.pair, other.pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a <> ($2).a';
CREATE FUNCTION other.pair_minus(other.pair) RETURNS other.pair LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE OPERATOR other.=== (FUNCTION = other.pair_eq, LEFTARG = other.pair, RIGHTARG = other.pair, COMMUTATOR = OPERATOR(other.===),
    NEGATOR = OPERATOR(other.!==), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR other.!== (FUNCTION = other.pair_ne, LEFTARG = other.pair, RIGHTARG = other.pair, NEGATOR = OPERATOR(other.===));
CREATE OPERATOR public.@- (FUNCTION = other.pair_minus, RIGHTARG = other.pair);
CREATE FUNCTION other.pair_of(integer) RETURNS other.pair LANGUAGE sql IMMUTABLE AS 'SELECT ROW($1, 0)::other.pair';
CREATE CAST (integer AS other.pair) WITH FUNCTION other.pair_of(integer) AS ASSIGNMENT;
CREATE CAST (other.pair AS text) WITH INOUT;
CREATE CONVERSION other.from_latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- Views.
CREATE VIEW public.plain AS SELECT i.id, i.note, o.mood FROM public.item i JOIN other.item o ON o.id = i.parent;
CREATE VIEW other.plain WITH (security_barrier) AS SELECT id, name FROM other.item WHERE id > 1 WITH LOCAL CHECK OPTION;
ALTER VIEW other.plain ALTER COLUMN name SET DEFAULT 'from % the view';
CREATE VIEW public.of_view AS SELECT * FROM public.plain WHERE mood = 'ha\ppy';
CREATE VIEW public.grouped AS SELECT id, name, count(*) AS "how many" FROM other.item GROUP BY id;
CREATE RECURSIVE VIEW public.numbers (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 10;
CREATE VIEW "Größe %s . ""q"""."Vïew %s" AS SELECT "Col ""1"" %s", "select", '%d ''"x' AS "a.b" FROM "Größe %s . ""q"""."Täble %d.x";
CREATE VIEW public.with_function AS SELECT public.doubled(id) AS d, public.by_path() AS p FROM public.item;
CREATE VIEW other.operators AS SELECT ROW(1, 2)::other.pair OPERATOR(other.===) ROW(1, 3)::other.pair AS same;
CREATE VIEW public.late AS SELECT 1 AS one, NULL::text COLLATE "C" AS two;
CREATE VIEW public.early AS SELECT * FROM public.late;
CREATE OR REPLACE VIEW public.late AS SELECT (SELECT max(one) FROM public.early) AS one, NULL::text COLLATE "C" AS two;
CREATE VIEW public.by_function AS SELECT 1 AS x;
CREATE FUNCTION public.of_its_view() RETURNS SETOF public.by_function LANGUAGE sql STABLE AS 'SELECT 1';
CREATE OR REPLACE VIEW public.by_function AS SELECT f.x FROM public.of_its_view() f;
CREATE MATERIALIZED VIEW public."A first" AS SELECT 1 AS id, 'a'::text AS t WITH NO DATA;
CREATE MATERIALIZED VIEW other.base WITH (fillfactor = 70) AS SELECT id, name FROM other.item;
CREATE VIEW public.between AS SELECT id FROM other.base;
CREATE MATERIALIZED VIEW public."A over" AS SELECT count(*) AS n FROM public.between;
CREATE UNIQUE INDEX base_id ON other.base (id);
CREATE INDEX base_name ON other.base (upper(name));
ALTER MATERIALIZED VIEW other.base ALTER COLUMN name SET STATISTICS 77;
ALTER MATERIALIZED VIEW other.base ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW other.base CLUSTER ON base_id;

-- Partitions with a view and triggers.
CREATE TABLE public.measured (id integer, at date NOT NULL, value numeric, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE public.measured_1 PARTITION OF public.measured FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (id);
CREATE TABLE other.measured_1_1 PARTITION OF public.measured_1 FOR VALUES IN (1, 2);
CREATE TABLE public.measured_rest PARTITION OF public.measured DEFAULT;
CREATE VIEW public.of_partitions AS SELECT at, sum(value) AS sum FROM public.measured GROUP BY at;
CREATE FUNCTION public.fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER "On %s row" BEFORE INSERT OR UPDATE OF note ON public.item FOR EACH ROW WHEN (NEW.note <> '%''s') EXECUTE FUNCTION public.fire('a', 'b''c');
CREATE TRIGGER counted AFTER UPDATE ON other.item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION public.fire();
CREATE CONSTRAINT TRIGGER later AFTER INSERT ON public.item FROM other.item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.fire();
CREATE TRIGGER of_root AFTER INSERT ON public.measured FOR EACH ROW EXECUTE FUNCTION public.fire();
CREATE TRIGGER of_root_off AFTER INSERT ON public.measured FOR EACH ROW EXECUTE FUNCTION public.fire();
CREATE TRIGGER instead INSTEAD OF INSERT ON public.plain FOR EACH ROW EXECUTE FUNCTION public.fire();
ALTER TABLE public.item DISABLE TRIGGER "On %s row";
ALTER TABLE other.item ENABLE ALWAYS TRIGGER counted;
ALTER TABLE public.item ENABLE REPLICA TRIGGER later;
ALTER TABLE public.measured DISABLE TRIGGER of_root_off;
ALTER TABLE public.measured_rest ENABLE TRIGGER of_root_off;
ALTER TABLE other.measured_1_1 DISABLE TRIGGER of_root;

-- Rules.
CREATE TABLE public.log (id integer, what text);
CREATE RULE "also %s" AS ON INSERT TO public.item DO ALSO (
    INSERT INTO public.log VALUES (NEW.id, 'a; b');
    UPDATE public.log SET what = 'x' WHERE id = NEW.id);
CREATE RULE nothing AS ON DELETE TO public.item WHERE OLD.id < 0 DO INSTEAD NOTHING;
CREATE RULE of_view AS ON UPDATE TO public.grouped DO INSTEAD UPDATE other.item SET name = NEW.name WHERE id = NEW.id RETURNING id, name, 1::bigint;
ALTER TABLE public.item DISABLE RULE "also %s";
ALTER TABLE public.item ENABLE ALWAYS RULE nothing;

-- Policies.
ALTER TABLE public.item ENABLE ROW LEVEL SECURITY;
ALTER TABLE other.item FORCE ROW LEVEL SECURITY;
CREATE POLICY all_of_them ON public.item USING (id > (SELECT min(id) FROM other.item)) WITH CHECK (note <> '%''\');
CREATE POLICY "Only %s" ON public.item AS RESTRICTIVE FOR SELECT TO {reader}, CURRENT_USER USING (public.doubled(id) > 1);
CREATE POLICY inserting ON other.item FOR INSERT WITH CHECK (true);

-- Comments.
COMMENT ON SCHEMA other IS 'the %s ''other''';
COMMENT ON TABLE other.item IS E'two\nlines \\ back';
COMMENT ON COLUMN other.item.name IS 'a column';
COMMENT ON COLUMN public.plain.note IS 'a view''s column';
COMMENT ON COLUMN other.pair.b IS 'an attribute';
COMMENT ON TYPE other."Mood" IS 'a type';
COMMENT ON DOMAIN other.amount IS 'a domain';
COMMENT ON CONSTRAINT amount_check ON DOMAIN other.amount IS 'a domain''s constraint';
COMMENT ON CONSTRAINT item_pkey ON other.item IS 'a key';
COMMENT ON CONSTRAINT item_parent_fkey ON public.item IS 'a foreign key';
COMMENT ON CONSTRAINT item_id_check ON public.item IS 'a check';
COMMENT ON INDEX public.item_by_double IS 'an index';
COMMENT ON INDEX other.base_id IS 'a view''s index';
COMMENT ON VIEW other.plain IS 'a view';
COMMENT ON MATERIALIZED VIEW public."A over" IS 'a materialized view';
COMMENT ON FUNCTION public.doubled(integer, integer, other."Mood") IS 'a function';
COMMENT ON PROCEDURE other."Do It"(integer) IS 'a procedure';
COMMENT ON AGGREGATE public.total(numeric) IS 'an aggregate';
COMMENT ON AGGREGATE other.counted(*) IS 'an aggregate of all';
COMMENT ON AGGREGATE public.in_order(text ORDER BY integer) IS 'an ordered aggregate';
COMMENT ON OPERATOR other.=== (other.pair, other.pair) IS 'an operator';
COMMENT ON OPERATOR public.@- (NONE, other.pair) IS 'a prefix operator';
COMMENT ON CAST (integer AS other.pair) IS 'a cast';
COMMENT ON CONVERSION other.from_latin IS 'a conversion';
COMMENT ON TRIGGER counted ON other.item IS 'a trigger';
COMMENT ON RULE nothing ON public.item IS 'a rule';
COMMENT ON POLICY inserting ON other.item IS 'a policy';
COMMENT ON TABLE other.measured_1_1 IS 'a partition';
CREATE STATISTICS other.correlated (dependencies) ON id, name FROM other.item;
COMMENT ON STATISTICS other.correlated IS 'statistics';
CREATE SEQUENCE other.counter;
COMMENT ON SEQUENCE other.counter IS 'a sequence';

-- Privileges.
GRANT USAGE ON SCHEMA other TO {reader} WITH GRANT OPTION;
GRANT SELECT, INSERT ON other.item TO {reader};
GRANT UPDATE (name), SELECT (id, name) ON other.item TO {reader} WITH GRANT OPTION;
GRANT SELECT ON public.plain TO PUBLIC;
GRANT USAGE ON SEQUENCE other.counter TO {reader};
REVOKE EXECUTE ON FUNCTION public.by_path() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.by_path() TO {reader};
GRANT EXECUTE ON PROCEDURE other."Do It"(integer) TO {reader};
REVOKE USAGE ON TYPE other."Mood" FROM PUBLIC;
REVOKE TRUNCATE ON public.log FROM CURRENT_USER;
