CREATE TABLE no_columns ();
INSERT INTO no_columns DEFAULT VALUES;
INSERT INTO no_columns DEFAULT VALUES;
INSERT INTO no_columns DEFAULT VALUES;
CREATE TABLE no_columns_left (a integer, b text);
INSERT INTO no_columns_left VALUES (1, 'a'), (2, 'b');
ALTER TABLE no_columns_left DROP COLUMN a, DROP COLUMN b;
CREATE TABLE only_generated (v integer GENERATED ALWAYS AS (1 + 1) STORED);
INSERT INTO only_generated DEFAULT VALUES;
INSERT INTO only_generated DEFAULT VALUES;
CREATE TABLE generated (doubled integer GENERATED ALWAYS AS (a * 2) STORED, a integer, text text GENERATED ALWAYS AS (upper(b)) STORED, b text);
INSERT INTO generated (a, b) VALUES (1, 'x'), (NULL, NULL);
CREATE TABLE dropped (first text, a integer, middle jsonb, b text, last integer[]);
INSERT INTO dropped VALUES ('x', 1, '{}', 'b', '{1}'), (NULL, NULL, NULL, NULL, NULL);
ALTER TABLE dropped DROP COLUMN first, DROP COLUMN middle, DROP COLUMN last;
ALTER TABLE dropped ADD COLUMN middle numeric(5, 2) DEFAULT 1.10, ADD COLUMN first date NOT NULL DEFAULT '0044-03-15 BC';
INSERT INTO dropped VALUES (2, E'\t', NULL, 'infinity');
CREATE TABLE without_key (a integer, b text);
INSERT INTO without_key VALUES (1, 'twice'), (1, 'twice'), (NULL, NULL), (NULL, NULL), (NULL, '');
CREATE TABLE identity (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, up integer REFERENCES identity);
INSERT INTO identity (id, up) OVERRIDING SYSTEM VALUE VALUES (-5, NULL), (7, -5), (9, 9);
CREATE TYPE row_type AS (a integer, b text);
CREATE TABLE typed OF row_type (PRIMARY KEY (a));
INSERT INTO typed VALUES (1, 'x');
CREATE UNLOGGED TABLE unlogged (a "char");
INSERT INTO unlogged VALUES ('x'), (NULL), ('');
CREATE TABLE whole_rows (a typed, b row_type[], c identity);
INSERT INTO whole_rows VALUES (ROW(1, 'x,"y"'), ARRAY[ROW(1, NULL), NULL]::row_type[], ROW(1, NULL)), (NULL, '{}', ROW(NULL, NULL));
CREATE SCHEMA "S; -- ""x"" 'y' {fn} %s";
SET search_path = "S; -- ""x"" 'y' {fn} %s", public;
CREATE TABLE "select" ("from" integer PRIMARY KEY, "where" text);
INSERT INTO "select" VALUES (1, 'a'), (2, 'b'), (3, 'c');
CREATE TABLE "Odd ""table"" 'name' $1 ? %s {ts} /* \" (
    " " integer, "a,b" text, "\" text, "?" text, "$1" text, "--" text, "/*" text, """" text, "'" text, "A" text, "a" text, "%table_name%" text,
    "dbslicer_keys" integer, "dbslicer_key_1" integer, "Odd ""table"" 'name' $1 ? %s {ts} /* \" text, "{fn now()}" text, "$$" text,
    "123456789012345678901234567890123456789012345678901234567890123" text, "ünï" text, "user" regclass,
    PRIMARY KEY (" ", "a,b"), FOREIGN KEY ("dbslicer_keys") REFERENCES "select");
INSERT INTO "Odd ""table"" 'name' $1 ? %s {ts} /* \" SELECT i, E'\t', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 2, 3, '11', '12', '13',
    '14', '15', 'public.typed' FROM generate_series(1, 3) AS i;
CREATE TABLE dbslicer_object (dbslicer_key_1 integer, dbslicer_key_2 text, dbslicer_object regclass[], place integer, PRIMARY KEY (dbslicer_key_1, dbslicer_key_2),
    FOREIGN KEY (dbslicer_key_1, dbslicer_key_2) REFERENCES "Odd ""table"" 'name' $1 ? %s {ts} /* \");
INSERT INTO dbslicer_object VALUES (2, E'\t', '{public.typed,pg_catalog.pg_class}', 1);
CREATE TABLE dbslicer_elements (id integer PRIMARY KEY, value regtype[], place regproc, key_1 integer, key_2 text,
    FOREIGN KEY (key_1, key_2) REFERENCES dbslicer_object);
INSERT INTO dbslicer_elements VALUES (1, '{public.typed,int4}', 'pg_catalog.now', 2, E'\t');
DO $$
BEGIN
    EXECUTE (SELECT 'CREATE TABLE public.widest (' || string_agg('c' || i || CASE i % 3 WHEN 0 THEN ' boolean' WHEN 1 THEN ' smallint' ELSE ' text' END, ', ') || ')'
             FROM generate_series(1, 1600) AS i);
    EXECUTE (SELECT 'INSERT INTO public.widest VALUES (' || string_agg(CASE i % 3 WHEN 0 THEN 'true' WHEN 1 THEN i::text ELSE '''' || i % 10 || '''' END, ', ') || ')'
             FROM generate_series(1, 1600) AS i);
END $$;
INSERT INTO public.widest DEFAULT VALUES;
