-- Bodies that the server parsed.
CREATE TABLE public.told (id integer PRIMARY KEY, name text);
CREATE FUNCTION public.count_told() RETURNS bigint STABLE BEGIN ATOMIC SELECT count(*) FROM public.told; SELECT count(*) FROM public.told WHERE name = ';'; END;
ALTER TABLE public.told ADD COLUMN number bigint DEFAULT public.count_told();
CREATE VIEW public.v_told AS SELECT public.count_told() AS n, 2 AS m;
CREATE FUNCTION public.of_view() RETURNS bigint RETURN (SELECT n FROM public.v_told);
CREATE OR REPLACE VIEW public.v_told AS SELECT public.of_view() AS n, 2 AS m;
CREATE PROCEDURE public.tell(a integer DEFAULT public.of_view()) BEGIN ATOMIC INSERT INTO public.told VALUES (a, 'x'); END;
CREATE VIEW public.by_key AS SELECT t.id, t.name, count(*) AS c FROM public.told t GROUP BY t.id;
CREATE FUNCTION public.by_key_counted() RETURNS bigint RETURN (SELECT sum(c) FROM public.by_key);
CREATE TYPE public.span AS RANGE (subtype = date, multirange_type_name = public.spans);
