SELECT format('sequence %s of %s start %s increment %s from %s to %s cache %s cycle %s persistence %s owner %s %s',
    c.oid::regclass, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, c.relpersistence,
    (SELECT d.deptype::text || ' ' || pg_temp.name('pg_class', d.refobjid, d.refobjsubid) FROM pg_depend d
     WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')),
    'position ' || pg_temp.position_of(c.oid))
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
WHERE pg_temp.own('pg_class', c.oid, c.relnamespace)
