-- A row for each column of each foreign key: the table, what tells its keys apart, the column, the table it refers to, the column there.
SELECT child.name,
       reference.id,
       reference."from",
       reference."table",
       -- REFERENCES without columns means the primary key.
       coalesce(reference."to",
                (SELECT name FROM pragma_table_info(reference."table") WHERE pk = reference.seq + 1))
  FROM sqlite_master AS child, pragma_foreign_key_list(child.name) AS reference
 WHERE child.type = 'table'
 ORDER BY child.name, reference.id, reference.seq
