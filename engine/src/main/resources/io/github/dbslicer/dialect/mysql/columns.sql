SELECT table_name, column_name, column_type, COALESCE(character_set_name, ''), is_nullable = 'YES', extra, privileges
FROM information_schema.columns
WHERE table_schema = DATABASE()
ORDER BY table_name, ordinal_position
