SELECT format('trigger %s enabled %s of %s', pg_get_triggerdef(t.oid), t.tgenabled,
    (SELECT p.tgname || ' on ' || p.tgrelid::regclass FROM pg_trigger p WHERE p.oid = (to_jsonb(t) ->> 'tgparentid')::oid))
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND pg_temp.own('pg_class', c.oid, c.relnamespace)
