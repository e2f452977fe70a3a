SELECT table_name, column_name, column_type, COALESCE(character_set_name, ''), is_nullable = 'YES', extra, privileges,
  0 /*M!101101 + COALESCE(generation_expression = 'ROW START' AND data_type = 'timestamp', 0) */
FROM information_schema.columns
WHERE table_schema = DATABASE()
ORDER BY table_name, ordinal_position
