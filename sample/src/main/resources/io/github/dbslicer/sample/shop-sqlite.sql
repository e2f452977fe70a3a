-- The shop, for SQLite 3.35 and later. One statement ends at each semicolon at the end of a line.

CREATE TABLE countries (
  code       CHAR(2)      NOT NULL PRIMARY KEY,
  name       VARCHAR(80)  NOT NULL,
  in_eu      BOOLEAN      NOT NULL
);

CREATE TABLE categories (
  id         INTEGER      NOT NULL PRIMARY KEY,
  parent_id  INTEGER      REFERENCES categories (id),
  name       VARCHAR(80)  NOT NULL
);
CREATE INDEX categories_parent ON categories (parent_id);

CREATE TABLE products (
  id           INTEGER        NOT NULL PRIMARY KEY,
  sku          VARCHAR(20)    NOT NULL UNIQUE,
  category_id  INTEGER        NOT NULL REFERENCES categories (id),
  name         VARCHAR(120)   NOT NULL,
  price        DECIMAL(10, 2) NOT NULL,
  weight_kg    DOUBLE,
  attributes   TEXT           NOT NULL,
  discontinued BOOLEAN        NOT NULL
);
CREATE INDEX products_category ON products (category_id);

-- customers and addresses refer to each other; SQLite resolves the forward reference at the first change of a row.
CREATE TABLE customers (
  id                  INTEGER      NOT NULL PRIMARY KEY,
  email               VARCHAR(120) NOT NULL UNIQUE,
  first_name          VARCHAR(60)  NOT NULL,
  last_name           VARCHAR(60)  NOT NULL,
  birth_date          DATE,
  newsletter          BOOLEAN      NOT NULL,
  referred_by         INTEGER      REFERENCES customers (id),
  default_address_id  INTEGER      REFERENCES addresses (id),
  created_at          DATETIME     NOT NULL
);
CREATE INDEX customers_referred_by ON customers (referred_by);
CREATE INDEX customers_default_address ON customers (default_address_id);

CREATE TABLE addresses (
  id           INTEGER      NOT NULL PRIMARY KEY,
  customer_id  INTEGER      NOT NULL REFERENCES customers (id),
  street       VARCHAR(120) NOT NULL,
  line2        VARCHAR(120),
  postal_code  VARCHAR(12)  NOT NULL,
  city         VARCHAR(80)  NOT NULL,
  country      CHAR(2)      NOT NULL REFERENCES countries (code)
);
CREATE INDEX addresses_customer ON addresses (customer_id);
CREATE INDEX addresses_country ON addresses (country);

CREATE TABLE orders (
  id                   INTEGER        NOT NULL PRIMARY KEY,
  customer_id          INTEGER        NOT NULL REFERENCES customers (id),
  billing_address_id   INTEGER        NOT NULL REFERENCES addresses (id),
  shipping_address_id  INTEGER        REFERENCES addresses (id),
  status               VARCHAR(12)    NOT NULL,
  placed_at            DATETIME       NOT NULL,
  total                DECIMAL(12, 2) NOT NULL,
  note                 TEXT
);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX orders_billing_address ON orders (billing_address_id);
CREATE INDEX orders_shipping_address ON orders (shipping_address_id);
CREATE INDEX orders_placed_at ON orders (placed_at);

CREATE TABLE order_items (
  order_id    INTEGER        NOT NULL REFERENCES orders (id),
  line_no     INTEGER        NOT NULL,
  product_id  INTEGER        NOT NULL REFERENCES products (id),
  quantity    INTEGER        NOT NULL,
  unit_price  DECIMAL(10, 2) NOT NULL,
  PRIMARY KEY (order_id, line_no)
);
CREATE INDEX order_items_product ON order_items (product_id);

CREATE TABLE shipments (
  id          INTEGER     NOT NULL PRIMARY KEY,
  order_id    INTEGER     NOT NULL,
  line_no     INTEGER     NOT NULL,
  carrier     VARCHAR(40) NOT NULL,
  tracking    VARCHAR(40),
  shipped_at  DATETIME    NOT NULL,
  FOREIGN KEY (order_id, line_no) REFERENCES order_items (order_id, line_no)
);
CREATE INDEX shipments_item ON shipments (order_id, line_no);

CREATE TABLE payments (
  id        INTEGER        NOT NULL PRIMARY KEY,
  order_id  INTEGER        NOT NULL REFERENCES orders (id),
  method    VARCHAR(12)    NOT NULL,
  amount    DECIMAL(12, 2) NOT NULL,
  token     BLOB           NOT NULL,
  paid_at   DATETIME
);
CREATE INDEX payments_order ON payments (order_id);

-- Refers to products by their second unique key.
CREATE TABLE product_reviews (
  id           INTEGER     NOT NULL PRIMARY KEY,
  product_sku  VARCHAR(20) NOT NULL REFERENCES products (sku),
  customer_id  INTEGER     REFERENCES customers (id),
  stars        INTEGER     NOT NULL,
  body         TEXT,
  written_on   DATE        NOT NULL
);
CREATE INDEX product_reviews_product ON product_reviews (product_sku);
CREATE INDEX product_reviews_customer ON product_reviews (customer_id);

-- entity_id is orders.id where entity is 'order' and customers.id where it is 'customer': undeclared on purpose.
CREATE TABLE audit_log (
  id         INTEGER      NOT NULL PRIMARY KEY,
  entity     VARCHAR(20)  NOT NULL,
  entity_id  INTEGER,
  logged_at  DATETIME     NOT NULL,
  message    VARCHAR(200) NOT NULL
);
CREATE INDEX audit_log_entity ON audit_log (entity_id, entity);

CREATE TABLE page_views (
  id           INTEGER      NOT NULL PRIMARY KEY,
  customer_id  INTEGER      REFERENCES customers (id),
  product_id   INTEGER      NOT NULL REFERENCES products (id),
  url          VARCHAR(120) NOT NULL,
  viewed_at    DATETIME     NOT NULL
);
CREATE INDEX page_views_customer ON page_views (customer_id);
CREATE INDEX page_views_product ON page_views (product_id);
