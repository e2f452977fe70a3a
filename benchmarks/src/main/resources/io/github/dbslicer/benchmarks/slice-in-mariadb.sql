-- Orders of the shop with all that they need, cut inside the server: from SRC into the current database, whose tables stand there empty,
-- keys and indexes included. MariaDB 10.5 and MySQL 8.0 and later.

-- A transaction for each statement, and no locks on rows that are read: in one transaction for all, measured on MariaDB 11.4, the
-- recursive query takes twice the time, for the tables that it starts from have rows that are not yet committed.
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;

-- With both checks off, MariaDB 10.6 and later build the indexes of an empty InnoDB table in bulk.
SET foreign_key_checks = 0, unique_checks = 0, max_heap_table_size = 4294967296, tmp_table_size = 4294967296;

CREATE TEMPORARY TABLE reached (
  address  BOOLEAN NOT NULL,
  id       BIGINT  NOT NULL,
  PRIMARY KEY (address, id)
) ENGINE = MEMORY;

INSERT INTO orders
SELECT * FROM SRC.orders WHERE {orders} ORDER BY id;

INSERT INTO order_items
SELECT s.* FROM orders o JOIN SRC.order_items s ON s.order_id = o.id;

INSERT INTO shipments
SELECT s.* FROM order_items i JOIN SRC.shipments s ON s.order_id = i.order_id AND s.line_no = i.line_no;

INSERT INTO payments
SELECT s.* FROM orders o JOIN SRC.payments s ON s.order_id = o.id;

INSERT INTO audit_log
SELECT s.* FROM orders o JOIN SRC.audit_log s ON s.entity_id = o.id AND s.entity = 'order';

-- Customers and addresses reference each other, and customers themselves: no order of tables does, only rounds.
INSERT INTO reached (address, id)
WITH RECURSIVE found (address, id) AS (
  SELECT FALSE, customer_id FROM orders
  UNION
  SELECT TRUE, billing_address_id FROM orders
  UNION
  SELECT TRUE, shipping_address_id FROM orders WHERE shipping_address_id IS NOT NULL
  UNION
  SELECT FALSE, c.referred_by
    FROM found f JOIN SRC.customers c ON c.id = f.id
    WHERE NOT f.address AND c.referred_by IS NOT NULL
  UNION
  SELECT TRUE, c.default_address_id
    FROM found f JOIN SRC.customers c ON c.id = f.id
    WHERE NOT f.address AND c.default_address_id IS NOT NULL
  UNION
  SELECT FALSE, a.customer_id
    FROM found f JOIN SRC.addresses a ON a.id = f.id
    WHERE f.address
)
SELECT address, id FROM found;

INSERT INTO customers
SELECT s.* FROM reached r JOIN SRC.customers s ON s.id = r.id WHERE NOT r.address ORDER BY s.id;

INSERT INTO addresses
SELECT s.* FROM reached r JOIN SRC.addresses s ON s.id = r.id WHERE r.address ORDER BY s.id;

INSERT INTO countries
SELECT * FROM SRC.countries WHERE code IN (SELECT country FROM addresses);

INSERT INTO products
SELECT * FROM SRC.products WHERE id IN (SELECT product_id FROM order_items);

INSERT INTO categories
WITH RECURSIVE found (id) AS (
  SELECT category_id FROM products
  UNION
  SELECT c.parent_id FROM found f JOIN SRC.categories c ON c.id = f.id WHERE c.parent_id IS NOT NULL
)
SELECT s.* FROM found f JOIN SRC.categories s ON s.id = f.id;

DROP TEMPORARY TABLE reached;
