SELECT p.oid AS object,
       pg_catalog.format('CREATE AGGREGATE %I.%I(%s) (%s)', n.nspname, p.proname,
           CASE pg_catalog.pg_get_function_arguments(p.oid) WHEN '' THEN '*' ELSE pg_catalog.pg_get_function_arguments(p.oid) END,
           pg_catalog.concat_ws(', ',
               'SFUNC = ' || f.transition,
               'STYPE = ' || pg_catalog.format_type(a.aggtranstype, NULL),
               'SSPACE = ' || NULLIF(a.aggtransspace, 0),
               'FINALFUNC = ' || f.final,
               CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
               'FINALFUNC_MODIFY = ' || m.of_final,
               'COMBINEFUNC = ' || f.combine,
               'SERIALFUNC = ' || f.serial,
               'DESERIALFUNC = ' || f.deserial,
               'INITCOND = ' || pg_catalog.quote_literal(a.agginitval),
               'MSFUNC = ' || f.moving,
               'MINVFUNC = ' || f.inverse,
               'MSTYPE = ' || pg_catalog.format_type(NULLIF(a.aggmtranstype, 0), NULL),
               'MSSPACE = ' || NULLIF(a.aggmtransspace, 0),
               'MFINALFUNC = ' || f.moving_final,
               CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
               CASE WHEN f.moving IS NOT NULL THEN 'MFINALFUNC_MODIFY = ' || m.of_moving END,
               'MINITCOND = ' || pg_catalog.quote_literal(a.aggminitval),
               (SELECT pg_catalog.format('SORTOP = OPERATOR(%I.%s)', s.nspname, o.oprname)
                FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace s ON s.oid = o.oprnamespace WHERE o.oid = a.aggsortop),
               CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
               CASE a.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END)) AS statement
FROM pg_catalog.pg_aggregate a
JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
CROSS JOIN LATERAL (
    SELECT max(q.quoted) FILTER (WHERE q.oid = a.aggtransfn), max(q.quoted) FILTER (WHERE q.oid = a.aggfinalfn),
           max(q.quoted) FILTER (WHERE q.oid = a.aggcombinefn), max(q.quoted) FILTER (WHERE q.oid = a.aggserialfn),
           max(q.quoted) FILTER (WHERE q.oid = a.aggdeserialfn), max(q.quoted) FILTER (WHERE q.oid = a.aggmtransfn),
           max(q.quoted) FILTER (WHERE q.oid = a.aggminvtransfn), max(q.quoted) FILTER (WHERE q.oid = a.aggmfinalfn)
    FROM (SELECT r.oid, pg_catalog.format('%I.%I', s.nspname, r.proname) AS quoted
          FROM pg_catalog.pg_proc r JOIN pg_catalog.pg_namespace s ON s.oid = r.pronamespace
          WHERE r.oid IN (a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn, a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn,
                          a.aggmfinalfn)) q
) f (transition, final, combine, serial, deserial, moving, inverse, moving_final)
CROSS JOIN LATERAL (
    SELECT CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END,
           CASE a.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END
) m (of_final, of_moving)
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
