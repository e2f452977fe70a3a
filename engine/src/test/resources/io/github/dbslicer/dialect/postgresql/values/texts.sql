CREATE TABLE texts (id integer PRIMARY KEY, v text);
INSERT INTO texts SELECT i, chr(i) FROM generate_series(1, 255) AS i;
INSERT INTO texts SELECT 1000 + i, 'a' || chr(i) || 'b' || chr(i) FROM generate_series(1, 31) AS i;
INSERT INTO texts SELECT 2000 + i, chr(92) || chr(i) FROM generate_series(1, 127) AS i;
INSERT INTO texts VALUES
    (0, NULL), (-1, ''), (-2, ' '), (-3, 'NULL'), (-4, '\N'), (-5, '\.'), (-6, '\'), (-7, '\\'), (-8, E'\r\n'), (-9, E'a\n\\.\nb'),
    (-10, E'\\.\n'), (-11, E'\n\\N\t\\N\n'), (-12, E'\U0001F600\U0010FFFF\U00010000'), (-13, E'\uFEFF\uFFFF\uFFFD\u2028\u0085'),
    (-14, E'e\u0301 \u00e9'), (-15, '"''$$%s{fn x()}?:a;--/*'), (-16, repeat(E'\\\t', 32767)), (-17, repeat('x', 65535)),
    (-18, repeat('y', 65536)), (-19, repeat('z', 65537)), (-20, repeat(E'\n', 200000)),
    (-21, (SELECT string_agg(chr(i), '') FROM generate_series(1, 65535) AS i WHERE i NOT BETWEEN 55296 AND 57343));
CREATE TABLE alone (v text);
INSERT INTO alone SELECT v FROM texts WHERE id BETWEEN -15 AND 255;
CREATE TABLE pairs (a text, b text, c text);
INSERT INTO pairs VALUES (NULL, NULL, NULL), ('', '', ''), (NULL, '', NULL), ('\N', NULL, '\N'), (E'\t', E'\t\t', E'\n'), ('\.', '', '');
CREATE TABLE keys (v text PRIMARY KEY);
INSERT INTO keys SELECT DISTINCT v FROM texts WHERE v IS NOT NULL AND (id BETWEEN -15 AND 255 OR id > 1000);
CREATE TABLE keyed (id integer PRIMARY KEY, v text REFERENCES keys);
INSERT INTO keyed SELECT row_number() OVER (), v FROM keys;
