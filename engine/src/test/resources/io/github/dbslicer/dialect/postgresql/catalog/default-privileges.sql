SELECT format('default privileges of %s in schema %s for %s: %s', pg_get_userbyid(d.defaclrole), nullif(d.defaclnamespace, 0)::regnamespace,
    d.defaclobjtype, (SELECT string_agg(item, '; ' ORDER BY item) FROM (
        SELECT pg_temp.role(x.grantee, d.defaclrole) || ' ' || x.privilege_type || ' ' || x.is_grantable FROM aclexplode(d.defaclacl) x) i (item)))
FROM pg_default_acl d
