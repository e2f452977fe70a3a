CREATE OR REPLACE FUNCTION pg_temp.own(class regclass, object oid, namespace oid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT EXISTS (SELECT FROM pg_namespace n
               WHERE n.oid = namespace AND (n.nspname LIKE 'pg\_%' OR n.nspname = 'information_schema'))
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = class AND d.objid = object AND d.deptype = 'e')
       AND object >= 16384
$$;
CREATE OR REPLACE FUNCTION pg_temp.name(class regclass, object oid, sub integer DEFAULT 0) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT i.type || ' ' || i.identity FROM pg_identify_object(class, object, sub) i
$$;
CREATE OR REPLACE FUNCTION pg_temp.role(role oid, owner oid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE role WHEN 0 THEN 'PUBLIC' WHEN owner THEN 'OWNER' ELSE pg_get_userbyid(role)::text END
$$;
CREATE OR REPLACE FUNCTION pg_temp.privileges(acl aclitem[], kind "char", owner oid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(line, '; ' ORDER BY line)
    FROM (SELECT pg_temp.role(grantee, owner) || ': '
              || string_agg(DISTINCT privilege_type || CASE WHEN is_grantable AND grantee <> owner THEN '*' ELSE '' END, ',') AS line
          FROM aclexplode(coalesce(acl, acldefault(kind, owner))) GROUP BY grantee) lines
$$;
CREATE OR REPLACE FUNCTION pg_temp.position_of(sequence regclass) RETURNS text LANGUAGE plpgsql AS $$
DECLARE answer text;
BEGIN
    EXECUTE 'SELECT last_value || '' called '' || is_called FROM ' || sequence::text INTO answer;
    RETURN answer;
END
$$;
