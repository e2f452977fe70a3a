-- Objects whose order is hard to find.
CREATE TABLE public.parent (id integer PRIMARY KEY, name text, gone integer, other text);
CREATE VIEW public.a_late AS SELECT p.id, p.name, count(*) AS c FROM public.parent p GROUP BY p.id;
CREATE VIEW public.a_later AS SELECT id, c FROM public.a_late;
CREATE MATERIALIZED VIEW public.a_held AS SELECT id, c FROM public.a_later;
CREATE UNIQUE INDEX held_key ON public.a_held (id);
CREATE FUNCTION public.fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER instead INSTEAD OF DELETE ON public.a_later FOR EACH ROW EXECUTE FUNCTION public.fire();
CREATE TRIGGER stated AFTER UPDATE ON public.a_later FOR EACH STATEMENT EXECUTE FUNCTION public.fire();
GRANT SELECT (id), UPDATE ON public.a_later TO {reader};
GRANT SELECT ON public.a_held TO {reader};
COMMENT ON VIEW public.a_later IS 'late';
COMMENT ON COLUMN public.a_held.c IS 'late, too';

-- Views in circles.
CREATE VIEW public.x1 AS SELECT 1 AS n;
CREATE VIEW public.x2 AS SELECT n FROM public.x1;
CREATE VIEW public.x3 AS SELECT n, n * 2 AS m FROM public.x2;
CREATE OR REPLACE VIEW public.x1 AS SELECT CASE WHEN random() > 2 THEN (SELECT max(m) FROM public.x3) ELSE 1 END AS n;
CREATE VIEW public.x4 AS SELECT n FROM public.x1;
CREATE OR REPLACE VIEW public.x2 AS SELECT n FROM public.x1 UNION ALL SELECT n FROM public.x4;
CREATE VIEW public.x0 AS SELECT x1.n FROM public.x1 JOIN public.x2 USING (n);

-- A rule that makes a view of others writable, one on a table that reads its own view, whole rows.
CREATE VIEW public.names AS SELECT id, name FROM public.parent;
CREATE RULE writes AS ON INSERT TO public.names DO INSTEAD INSERT INTO public.parent (id, name) VALUES (NEW.id, NEW.name) RETURNING id, name;
CREATE RULE "writes" AS ON UPDATE TO public.parent WHERE OLD.name IS DISTINCT FROM NEW.name DO ALSO
    DELETE FROM public.parent WHERE id IN (SELECT id FROM public.names) AND parent.* IS DISTINCT FROM OLD.*;
CREATE FUNCTION public.row_of(public.names) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1.name';
CREATE VIEW public.rows AS SELECT names AS whole, public.row_of(names), (names).name AS "name again" FROM public.names;
ALTER TABLE public.parent DROP COLUMN gone;
ALTER TABLE public.parent RENAME COLUMN other TO "Renamed %s";
ALTER VIEW public.names RENAME COLUMN name TO called;

-- Overloaded names, arrays of enums, sequences in defaults of arguments, words of SQL as names.
CREATE SEQUENCE public.counter;
CREATE TYPE public.mood AS ENUM ('a', 'b''');
CREATE FUNCTION public."select"(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public."select"(integer, moods public.mood[] DEFAULT '{a,b''}', at bigint DEFAULT nextval('public.counter')) RETURNS integer
    LANGUAGE sql SET search_path = '' SET "TimeZone" = 'Europe/Berlin' AS 'SELECT 2';
CREATE PROCEDURE public."select"(text) LANGUAGE sql AS 'SELECT 3';
CREATE FUNCTION public.collect(text, VARIADIC text[]) RETURNS text LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE public."select"(VARIADIC text[]) (SFUNC = public.collect, STYPE = text, INITCOND = E'a\\b''');
COMMENT ON FUNCTION public."select"(integer) IS 'one';
COMMENT ON FUNCTION public."select"(integer, public.mood[], bigint) IS 'two';
COMMENT ON PROCEDURE public."select"(text) IS 'three';
COMMENT ON AGGREGATE public."select"(VARIADIC text[]) IS 'four';
REVOKE ALL ON FUNCTION public."select"(integer, public.mood[], bigint) FROM PUBLIC;
CREATE VIEW public.counting AS SELECT last_value, public.collect('a', 'b') FROM public.counter;
CREATE VIEW public.windows AS
    SELECT id, rank() OVER w, sum(id) FILTER (WHERE id > 1) OVER (PARTITION BY name ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE TIES) AS s,
        array(SELECT x.o FROM unnest(ARRAY['a', 'b']) WITH ORDINALITY AS x (v, o)) AS arr, ROW(id, name) IS NULL AS r, name COLLATE "C" AS collated,
        '2024-01-01 00:00:00+00'::timestamptz AS at, '1 day'::interval AS day, 1e300 AS big, '\x00ff'::bytea AS bytes, B'101' AS bits
    FROM public.parent TABLESAMPLE bernoulli (50) WHERE name LIKE '%' ESCAPE '\' WINDOW w AS (ORDER BY id);

-- Triggers of one partition alone and of one level alone.
CREATE TABLE public.p (id integer, k integer) PARTITION BY LIST (k);
CREATE TABLE public.p_1 PARTITION OF public.p FOR VALUES IN (1) PARTITION BY RANGE (id);
CREATE TABLE public.p_1_1 PARTITION OF public.p_1 FOR VALUES FROM (1) TO (10);
CREATE TRIGGER own AFTER DELETE ON public.p_1_1 FOR EACH ROW EXECUTE FUNCTION public.fire();
CREATE TRIGGER level AFTER UPDATE OF id, k ON public.p_1 FOR EACH ROW EXECUTE FUNCTION public.fire(E'a\\b\n', '');
CREATE TRIGGER emptied BEFORE TRUNCATE ON public.p_1_1 EXECUTE FUNCTION public.fire();
CREATE CONSTRAINT TRIGGER checked AFTER INSERT ON public.p_1_1 DEFERRABLE FOR EACH ROW EXECUTE FUNCTION public.fire();
ALTER TABLE public.p_1 DISABLE TRIGGER level;
CREATE VIEW public.of_p AS SELECT * FROM public.p;
GRANT SELECT ON public.p_1_1 TO {reader};
COMMENT ON TRIGGER level ON public.p_1 IS 'of a level';
CREATE POLICY one ON public.p USING (k = 1);
CREATE POLICY one ON public.p_1_1 USING (k = 2);
ALTER TABLE public.p_1_1 ENABLE ROW LEVEL SECURITY;
