SELECT column_name, collation_name
FROM information_schema.columns
WHERE table_schema = DATABASE() AND table_name = ? AND collation_name IS NOT NULL
