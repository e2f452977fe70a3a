SELECT privilege_type
FROM information_schema.user_privileges
UNION
SELECT privilege_type
FROM information_schema.schema_privileges
WHERE DATABASE() LIKE table_schema
