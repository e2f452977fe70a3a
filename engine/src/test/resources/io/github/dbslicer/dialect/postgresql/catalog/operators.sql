SELECT format('%s function %s returns %s commutator %s negator %s restrict %s join %s hashes %s merges %s', pg_temp.name('pg_operator', o.oid),
    o.oprcode::oid::regprocedure, o.oprresult::regtype, CASE WHEN o.oprcom > 0 THEN pg_temp.name('pg_operator', o.oprcom) END,
    CASE WHEN o.oprnegate > 0 THEN pg_temp.name('pg_operator', o.oprnegate) END, o.oprrest, o.oprjoin, o.oprcanhash, o.oprcanmerge)
FROM pg_operator o WHERE pg_temp.own('pg_operator', o.oid, o.oprnamespace)
UNION ALL
SELECT pg_temp.name('pg_opfamily', f.oid) FROM pg_opfamily f WHERE pg_temp.own('pg_opfamily', f.oid, f.opfnamespace)
UNION ALL
SELECT format('%s of %s for %s default %s storage %s', pg_temp.name('pg_opclass', c.oid), pg_temp.name('pg_opfamily', c.opcfamily),
    c.opcintype::regtype, c.opcdefault, nullif(c.opckeytype, 0)::regtype)
FROM pg_opclass c WHERE pg_temp.own('pg_opclass', c.oid, c.opcnamespace)
UNION ALL
SELECT format('%s: operator %s purpose %s sort %s', pg_temp.name('pg_amop', m.oid), pg_temp.name('pg_operator', m.amopopr), m.amoppurpose,
    CASE WHEN m.amopsortfamily > 0 THEN pg_temp.name('pg_opfamily', m.amopsortfamily) END)
FROM pg_amop m JOIN pg_opfamily f ON f.oid = m.amopfamily
WHERE m.oid >= 16384 AND pg_temp.own('pg_opfamily', f.oid, 0)
UNION ALL
SELECT format('%s: function %s', pg_temp.name('pg_amproc', m.oid), m.amproc::oid::regprocedure)
FROM pg_amproc m JOIN pg_opfamily f ON f.oid = m.amprocfamily
WHERE m.oid >= 16384 AND pg_temp.own('pg_opfamily', f.oid, 0)
UNION ALL
SELECT format('%s function %s context %s method %s', pg_temp.name('pg_cast', c.oid), nullif(c.castfunc, 0)::regprocedure, c.castcontext, c.castmethod)
FROM pg_cast c WHERE pg_temp.own('pg_cast', c.oid, 0)
UNION ALL
SELECT format('%s from %s to %s by %s default %s', pg_temp.name('pg_conversion', c.oid), pg_encoding_to_char(c.conforencoding),
    pg_encoding_to_char(c.contoencoding), c.conproc::oid::regprocedure, c.condefault)
FROM pg_conversion c WHERE pg_temp.own('pg_conversion', c.oid, c.connamespace)
