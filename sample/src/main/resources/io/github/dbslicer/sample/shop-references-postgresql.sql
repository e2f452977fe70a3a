-- A row for each column of each foreign key: the table, what tells its keys apart, the column, the table it refers to, the column there.
SELECT child.relname, reference.conname, child_column.attname, parent.relname, parent_column.attname
  FROM pg_catalog.pg_constraint AS reference
  JOIN pg_catalog.pg_class AS child ON child.oid = reference.conrelid
  JOIN pg_catalog.pg_class AS parent ON parent.oid = reference.confrelid
 CROSS JOIN unnest(reference.conkey, reference.confkey) WITH ORDINALITY AS pair (child_number, parent_number, position)
  JOIN pg_catalog.pg_attribute AS child_column
    ON child_column.attrelid = child.oid AND child_column.attnum = pair.child_number
  JOIN pg_catalog.pg_attribute AS parent_column
    ON parent_column.attrelid = parent.oid AND parent_column.attnum = pair.parent_number
 WHERE reference.contype = 'f' AND reference.connamespace = 'public'::regnamespace
 ORDER BY child.relname, reference.conname, pair.position
