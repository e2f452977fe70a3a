SELECT format('comment on %s: %s', pg_temp.name(d.classoid, d.objoid, d.objsubid), d.description)
FROM pg_description d
WHERE d.objoid >= 16384 AND pg_temp.own(d.classoid, d.objoid, 0) AND d.classoid NOT IN ('pg_extension'::regclass, 'pg_largeobject'::regclass)
