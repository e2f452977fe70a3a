-- Everything in these schemas (none: all but the system's) but what is part of something else or an extension's. Every object of a schema
-- depends on it in the catalog.
SELECT n.nspname, object.name, object.type, object.identity,
       CASE WHEN object.type IN ('function', 'procedure', 'aggregate') THEN 'ROUTINE'
            WHEN object.type = 'statistics object' THEN 'STATISTICS'
            ELSE pg_catalog.upper(object.type)
       END AS keyword
  FROM pg_catalog.pg_namespace n
  JOIN pg_catalog.pg_depend d
    ON d.refclassid = CAST('pg_catalog.pg_namespace' AS pg_catalog.regclass) AND d.refobjid = n.oid AND d.deptype = 'n'
 CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) AS object
 WHERE CASE WHEN pg_catalog.cardinality(CAST(? AS pg_catalog.text[])) = 0
            THEN n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
            ELSE n.nspname = ANY (CAST(? AS pg_catalog.text[])) END
   AND object.type NOT IN ('extension', 'default acl', 'publication namespace')
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend whole
                    WHERE whole.classid = d.classid AND whole.objid = d.objid AND whole.objsubid = 0 AND whole.deptype IN ('e', 'i'))
 ORDER BY object.type <> 'table', object.type, object.identity
