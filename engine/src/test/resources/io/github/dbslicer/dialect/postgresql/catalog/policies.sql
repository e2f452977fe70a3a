SELECT format('row security of %s: %s forced %s', c.oid::regclass, c.relrowsecurity, c.relforcerowsecurity)
FROM pg_class c
WHERE c.relkind IN ('r', 'p') AND (c.relrowsecurity OR c.relforcerowsecurity) AND pg_temp.own('pg_class', c.oid, c.relnamespace)
UNION ALL
SELECT format('policy %I on %s command %s permissive %s roles %s using %s check %s', p.polname, c.oid::regclass, p.polcmd, p.polpermissive,
    (SELECT array_agg(pg_temp.role(r, 0) ORDER BY pg_temp.role(r, 0)) FROM unnest(p.polroles) r),
    pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
WHERE pg_temp.own('pg_class', c.oid, c.relnamespace)
