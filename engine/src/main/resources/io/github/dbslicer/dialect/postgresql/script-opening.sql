\set ON_ERROR_STOP on
\set AUTOCOMMIT on
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET search_path = '';
SET DateStyle = 'ISO, MDY';
SET IntervalStyle = 'postgres';
SET TimeZone = 'UTC';
SET lc_monetary = 'C';
SET xmloption = 'content';
SET array_nulls = on;
SET check_function_bodies = off;
SET row_security = off;
SET default_transaction_read_only = off;
SET client_min_messages = 'warning';
SELECT pg_catalog.count(pg_catalog.set_config(name, '0', false)) AS dbslicer_settings FROM pg_catalog.pg_settings WHERE name IN ('statement_timeout', 'lock_timeout', 'transaction_timeout', 'idle_session_timeout', 'idle_in_transaction_session_timeout') \gset
