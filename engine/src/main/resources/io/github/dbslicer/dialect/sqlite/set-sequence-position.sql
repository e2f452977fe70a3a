REPLACE INTO sqlite_sequence (rowid, name, seq)
SELECT max(rowid), :table, max(:position, coalesce(max(seq), :position))
FROM sqlite_sequence
WHERE name = :table
