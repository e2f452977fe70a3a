-- Bodies that the server parsed, in circles with tables and views; one statement in each line.
CREATE TABLE public.told (id integer PRIMARY KEY, name text);
CREATE VIEW public.grouped AS SELECT t.id, t.name, count(*) AS c FROM public.told t GROUP BY t.id;
CREATE FUNCTION public.in_grouped(integer) RETURNS boolean STABLE BEGIN ATOMIC SELECT count(*) > 0 FROM public.grouped WHERE id = $1; END;
CREATE TABLE public.asks (id integer PRIMARY KEY, known boolean DEFAULT public.in_grouped(1));
ALTER TABLE public.told ADD COLUMN own boolean DEFAULT public.in_grouped(2);
CREATE FUNCTION public.sum_of(public.told) RETURNS bigint IMMUTABLE RETURN (SELECT sum(id) FROM public.told WHERE told.name = ($1).name);
ALTER TABLE public.told ADD CONSTRAINT "reads itself" CHECK (public.sum_of(told) >= 0);
CREATE FUNCTION public.even(n integer) RETURNS boolean RETURN n = 0;
CREATE FUNCTION public.odd(n integer) RETURNS boolean RETURN n <> 0 AND public.even(n - 1);
CREATE OR REPLACE FUNCTION public.even(n integer) RETURNS boolean RETURN n = 0 OR public.odd(n - 1);
CREATE INDEX told_sum ON public.told (public.sum_of(told));
CREATE MATERIALIZED VIEW public.evens AS SELECT id FROM public.told WHERE public.even(2);
CREATE FUNCTION public.of_evens() RETURNS SETOF public.evens BEGIN ATOMIC SELECT id FROM public.evens; SELECT id FROM public.evens WHERE id > 1; END;
CREATE PROCEDURE public.with_out(IN a integer, OUT b integer, INOUT c text DEFAULT 'x') BEGIN ATOMIC SELECT a, 'x'::text; END;
COMMENT ON PROCEDURE public.with_out IS 'a procedure';
GRANT EXECUTE ON PROCEDURE public.with_out TO PUBLIC;
REVOKE EXECUTE ON PROCEDURE public.with_out FROM PUBLIC;
CREATE POLICY known ON public.asks USING (public.in_grouped(id));
