DECLARE roles text := (
    SELECT pg_catalog.string_agg(pg_catalog.quote_ident(r.rolname), ', ' ORDER BY r.rolname)
    FROM pg_catalog.pg_roles r WHERE r.rolname IN ({roles}));
BEGIN
    IF roles IS NOT NULL THEN
        EXECUTE {beginning} || roles || {conditions};
    END IF;
END
