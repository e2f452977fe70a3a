SELECT format('not null %I on %s %s validated %s local %s inherited %s', o.conname,
    coalesce(nullif(o.conrelid, 0)::regclass::text, o.contypid::regtype::text), pg_get_constraintdef(o.oid), o.convalidated, o.conislocal,
    o.coninhcount)
FROM pg_constraint o LEFT JOIN pg_class c ON c.oid = o.conrelid LEFT JOIN pg_type t ON t.oid = o.contypid
WHERE o.contype = 'n'
  AND CASE WHEN c.oid IS NULL THEN pg_temp.own('pg_type', t.oid, t.typnamespace) ELSE pg_temp.own('pg_class', c.oid, c.relnamespace) END
