-- Engines that know no sizes say NULL, and some views 0.
SELECT table_name, data_length, COALESCE(index_length, 0)
FROM information_schema.tables
WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') AND data_length IS NOT NULL
