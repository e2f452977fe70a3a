SELECT format('event trigger %I on %s tags %s runs %s enabled %s', evtname, evtevent, evttags, evtfoid::regprocedure, evtenabled)
FROM pg_event_trigger e WHERE pg_temp.own('pg_event_trigger', e.oid, 0)
