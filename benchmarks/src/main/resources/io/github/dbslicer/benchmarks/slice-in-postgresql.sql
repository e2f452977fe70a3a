-- Orders of the shop with all that they need, cut inside the server: from schema SRC into a new one. PostgreSQL 13 and later.

SET synchronous_commit = off;

CREATE SCHEMA slice_in_server;
SET search_path = slice_in_server;

-- Keys and indexes come once the rows are there.
CREATE TABLE countries (LIKE SRC.countries INCLUDING IDENTITY);
CREATE TABLE categories (LIKE SRC.categories INCLUDING IDENTITY);
CREATE TABLE products (LIKE SRC.products INCLUDING IDENTITY);
CREATE TABLE customers (LIKE SRC.customers INCLUDING IDENTITY);
CREATE TABLE addresses (LIKE SRC.addresses INCLUDING IDENTITY);
CREATE TABLE orders (LIKE SRC.orders INCLUDING IDENTITY);
CREATE TABLE order_items (LIKE SRC.order_items INCLUDING IDENTITY);
CREATE TABLE shipments (LIKE SRC.shipments INCLUDING IDENTITY);
CREATE TABLE payments (LIKE SRC.payments INCLUDING IDENTITY);
CREATE TABLE product_reviews (LIKE SRC.product_reviews INCLUDING IDENTITY);
CREATE TABLE audit_log (LIKE SRC.audit_log INCLUDING IDENTITY);
CREATE TABLE page_views (LIKE SRC.page_views INCLUDING IDENTITY);

INSERT INTO orders
SELECT * FROM SRC.orders WHERE {orders};

-- What the optimizer knows of a table decides how the next statement joins it.
ANALYZE orders;

INSERT INTO order_items
SELECT s.* FROM orders o JOIN SRC.order_items s ON s.order_id = o.id;

ANALYZE order_items;

INSERT INTO shipments
SELECT s.* FROM order_items i JOIN SRC.shipments s ON s.order_id = i.order_id AND s.line_no = i.line_no;

INSERT INTO payments
SELECT s.* FROM orders o JOIN SRC.payments s ON s.order_id = o.id;

INSERT INTO audit_log
SELECT s.* FROM orders o JOIN SRC.audit_log s ON s.entity_id = o.id AND s.entity = 'order';

-- Customers and addresses reference each other, and customers themselves: no order of tables does, only rounds.
CREATE TEMPORARY TABLE reached AS
WITH RECURSIVE seed (address, id) AS (
  SELECT FALSE, customer_id FROM orders
  UNION
  SELECT TRUE, billing_address_id FROM orders
  UNION
  SELECT TRUE, shipping_address_id FROM orders WHERE shipping_address_id IS NOT NULL
),
found (address, id) AS (
  SELECT address, id FROM seed
  UNION
  SELECT next.address, next.id
    FROM found f, LATERAL (
      SELECT FALSE AS address, c.referred_by AS id
        FROM SRC.customers c WHERE NOT f.address AND c.id = f.id AND c.referred_by IS NOT NULL
      UNION ALL
      SELECT TRUE, c.default_address_id
        FROM SRC.customers c WHERE NOT f.address AND c.id = f.id AND c.default_address_id IS NOT NULL
      UNION ALL
      SELECT FALSE, a.customer_id
        FROM SRC.addresses a WHERE f.address AND a.id = f.id
    ) next
)
SELECT address, id FROM found;

ANALYZE reached;

INSERT INTO customers
SELECT s.* FROM SRC.customers s WHERE s.id IN (SELECT id FROM reached WHERE NOT address);

INSERT INTO addresses
SELECT s.* FROM SRC.addresses s WHERE s.id IN (SELECT id FROM reached WHERE address);

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

DROP TABLE reached;

ALTER TABLE countries ADD PRIMARY KEY (code);
ALTER TABLE categories ADD PRIMARY KEY (id);
ALTER TABLE products ADD PRIMARY KEY (id), ADD UNIQUE (sku);
ALTER TABLE customers ADD PRIMARY KEY (id), ADD UNIQUE (email);
ALTER TABLE addresses ADD PRIMARY KEY (id);
ALTER TABLE orders ADD PRIMARY KEY (id);
ALTER TABLE order_items ADD PRIMARY KEY (order_id, line_no);
ALTER TABLE shipments ADD PRIMARY KEY (id);
ALTER TABLE payments ADD PRIMARY KEY (id);
ALTER TABLE product_reviews ADD PRIMARY KEY (id);
ALTER TABLE audit_log ADD PRIMARY KEY (id);
ALTER TABLE page_views ADD PRIMARY KEY (id);

CREATE INDEX ON categories (parent_id);
CREATE INDEX ON products (category_id);
CREATE INDEX ON customers (referred_by);
CREATE INDEX ON customers (default_address_id);
CREATE INDEX ON addresses (customer_id);
CREATE INDEX ON addresses (country);
CREATE INDEX ON orders (customer_id);
CREATE INDEX ON orders (billing_address_id);
CREATE INDEX ON orders (shipping_address_id);
CREATE INDEX ON orders (placed_at);
CREATE INDEX ON order_items (product_id);
CREATE INDEX ON shipments (order_id, line_no);
CREATE INDEX ON payments (order_id);
CREATE INDEX ON product_reviews (product_sku);
CREATE INDEX ON product_reviews (customer_id);
CREATE INDEX ON audit_log (entity_id, entity);
CREATE INDEX ON page_views (customer_id);
CREATE INDEX ON page_views (product_id);

ALTER TABLE categories ADD FOREIGN KEY (parent_id) REFERENCES categories;
ALTER TABLE products ADD FOREIGN KEY (category_id) REFERENCES categories;
ALTER TABLE customers
  ADD FOREIGN KEY (referred_by) REFERENCES customers, ADD FOREIGN KEY (default_address_id) REFERENCES addresses;
ALTER TABLE addresses
  ADD FOREIGN KEY (customer_id) REFERENCES customers, ADD FOREIGN KEY (country) REFERENCES countries;
ALTER TABLE orders
  ADD FOREIGN KEY (customer_id) REFERENCES customers,
  ADD FOREIGN KEY (billing_address_id) REFERENCES addresses,
  ADD FOREIGN KEY (shipping_address_id) REFERENCES addresses;
ALTER TABLE order_items
  ADD FOREIGN KEY (order_id) REFERENCES orders, ADD FOREIGN KEY (product_id) REFERENCES products;
ALTER TABLE shipments ADD FOREIGN KEY (order_id, line_no) REFERENCES order_items;
ALTER TABLE payments ADD FOREIGN KEY (order_id) REFERENCES orders;
ALTER TABLE product_reviews
  ADD FOREIGN KEY (product_sku) REFERENCES products (sku), ADD FOREIGN KEY (customer_id) REFERENCES customers;
ALTER TABLE page_views
  ADD FOREIGN KEY (customer_id) REFERENCES customers, ADD FOREIGN KEY (product_id) REFERENCES products;
