SELECT pg_get_functiondef(p.oid) FROM pg_proc p
WHERE p.prokind IN ('f', 'p', 'w') AND pg_temp.own('pg_proc', p.oid, p.pronamespace)
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
UNION ALL
SELECT format('aggregate %s returns %s transition %s final %s combine %s serial %s deserial %s moving %s %s %s final extra %s %s modify %s %s sort %s state %s %s moving state %s %s initial %s %s kind %s arguments %s parallel %s',
    p.oid::regprocedure, p.prorettype::regtype, a.aggtransfn::oid::regprocedure, a.aggfinalfn::oid::regprocedure, a.aggcombinefn::oid::regprocedure,
    a.aggserialfn::oid::regprocedure, a.aggdeserialfn::oid::regprocedure, a.aggmtransfn::oid::regprocedure, a.aggminvtransfn::oid::regprocedure,
    a.aggmfinalfn::oid::regprocedure, a.aggfinalextra, a.aggmfinalextra, a.aggfinalmodify, a.aggmfinalmodify,
    CASE a.aggsortop WHEN 0 THEN '' ELSE pg_temp.name('pg_operator', a.aggsortop) END,
    a.aggtranstype::regtype, a.aggtransspace, nullif(a.aggmtranstype, 0)::regtype, a.aggmtransspace, a.agginitval, a.aggminitval, a.aggkind,
    pg_get_function_arguments(p.oid), p.proparallel)
FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid
WHERE pg_temp.own('pg_proc', p.oid, p.pronamespace)
