-- What PostgreSQL does not do by itself when rows are loaded with their keys. One statement ends at each semicolon at the end of a line.

-- The next keys follow the ones that are there.
SELECT setval(pg_get_serial_sequence('customers', 'id'), max(id)) FROM customers;
SELECT setval(pg_get_serial_sequence('addresses', 'id'), max(id)) FROM addresses;
SELECT setval(pg_get_serial_sequence('orders', 'id'), max(id)) FROM orders;
SELECT setval(pg_get_serial_sequence('shipments', 'id'), max(id)) FROM shipments;
SELECT setval(pg_get_serial_sequence('payments', 'id'), max(id)) FROM payments;
SELECT setval(pg_get_serial_sequence('product_reviews', 'id'), max(id)) FROM product_reviews;
SELECT setval(pg_get_serial_sequence('audit_log', 'id'), max(id)) FROM audit_log;
SELECT setval(pg_get_serial_sequence('page_views', 'id'), max(id)) FROM page_views;

-- Without figures of the rows the optimizer guesses, until the server gathers them in a minute or so.
ANALYZE countries, categories, products, customers, addresses, orders, order_items, shipments, payments, product_reviews, audit_log, page_views;
