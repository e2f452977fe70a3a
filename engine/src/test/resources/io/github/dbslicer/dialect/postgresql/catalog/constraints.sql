-- Whether a key is inherited says nothing.
SELECT format('constraint %I on %s kind %s %s validated %s deferrable %s deferred %s local %s inherited %s no inherit %s enforced %s of %s index %s',
    o.conname, coalesce(c.oid::regclass::text, o.contypid::regtype::text), o.contype, pg_get_constraintdef(o.oid), o.convalidated,
    o.condeferrable, o.condeferred, o.conislocal, o.coninhcount, CASE WHEN o.contype = 'c' THEN o.connoinherit END, coalesce(to_jsonb(o) ->> 'conenforced', 'true'),
    (SELECT p.conname || ' on ' || p.conrelid::regclass FROM pg_constraint p WHERE p.oid = o.conparentid),
    nullif(o.conindid, 0)::regclass)
FROM pg_constraint o LEFT JOIN pg_class c ON c.oid = o.conrelid LEFT JOIN pg_type t ON t.oid = o.contypid
WHERE o.contype NOT IN ('n', 't')
  AND CASE WHEN c.oid IS NULL THEN pg_temp.own('pg_type', t.oid, t.typnamespace) ELSE pg_temp.own('pg_class', c.oid, c.relnamespace) END
