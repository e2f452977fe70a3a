SELECT format('rule %s enabled %s', pg_get_ruledef(r.oid), r.ev_enabled)
FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
WHERE r.rulename <> '_RETURN' AND pg_temp.own('pg_class', c.oid, c.relnamespace)
