CREATE TABLE only_virtual (v integer GENERATED ALWAYS AS (1 + 1) VIRTUAL);
INSERT INTO only_virtual DEFAULT VALUES;
CREATE TABLE virtual (a integer, v text GENERATED ALWAYS AS (a::text || 'x'), b text);
INSERT INTO virtual (a, b) VALUES (1, 'b'), (NULL, NULL);
