-- The shop, for MariaDB 10.5 and MySQL 8.0 and later. One statement ends at each semicolon at the end of a line.

CREATE TABLE countries (
  code       CHAR(2)      NOT NULL PRIMARY KEY,
  name       VARCHAR(80)  NOT NULL,
  in_eu      BOOLEAN      NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE categories (
  id         BIGINT       NOT NULL PRIMARY KEY,
  parent_id  BIGINT,
  name       VARCHAR(80)  NOT NULL,
  CONSTRAINT categories_parent FOREIGN KEY (parent_id) REFERENCES categories (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE products (
  id           BIGINT         NOT NULL PRIMARY KEY,
  sku          VARCHAR(20)    NOT NULL UNIQUE,
  category_id  BIGINT         NOT NULL,
  name         VARCHAR(120)   NOT NULL,
  price        DECIMAL(10, 2) NOT NULL,
  weight_kg    DOUBLE,
  attributes   TEXT           NOT NULL,
  discontinued BOOLEAN        NOT NULL,
  CONSTRAINT products_category FOREIGN KEY (category_id) REFERENCES categories (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE customers (
  id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email               VARCHAR(120) NOT NULL UNIQUE,
  first_name          VARCHAR(60)  NOT NULL,
  last_name           VARCHAR(60)  NOT NULL,
  birth_date          DATE,
  newsletter          BOOLEAN      NOT NULL,
  referred_by         BIGINT,
  default_address_id  BIGINT,
  created_at          DATETIME     NOT NULL,
  CONSTRAINT customers_referred_by FOREIGN KEY (referred_by) REFERENCES customers (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE addresses (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id  BIGINT       NOT NULL,
  street       VARCHAR(120) NOT NULL,
  line2        VARCHAR(120),
  postal_code  VARCHAR(12)  NOT NULL,
  city         VARCHAR(80)  NOT NULL,
  country      CHAR(2)      NOT NULL,
  CONSTRAINT addresses_customer FOREIGN KEY (customer_id) REFERENCES customers (id),
  CONSTRAINT addresses_country FOREIGN KEY (country) REFERENCES countries (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Closes the cycle of customers and addresses.
ALTER TABLE customers
  ADD CONSTRAINT customers_default_address FOREIGN KEY (default_address_id) REFERENCES addresses (id);

CREATE TABLE orders (
  id                   BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id          BIGINT         NOT NULL,
  billing_address_id   BIGINT         NOT NULL,
  shipping_address_id  BIGINT,
  status               VARCHAR(12)    NOT NULL,
  placed_at            DATETIME       NOT NULL,
  total                DECIMAL(12, 2) NOT NULL,
  note                 TEXT,
  INDEX orders_placed_at (placed_at),
  CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id),
  CONSTRAINT orders_billing_address FOREIGN KEY (billing_address_id) REFERENCES addresses (id),
  CONSTRAINT orders_shipping_address FOREIGN KEY (shipping_address_id) REFERENCES addresses (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE order_items (
  order_id    BIGINT         NOT NULL,
  line_no     INT            NOT NULL,
  product_id  BIGINT         NOT NULL,
  quantity    INT            NOT NULL,
  unit_price  DECIMAL(10, 2) NOT NULL,
  PRIMARY KEY (order_id, line_no),
  CONSTRAINT order_items_order FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT order_items_product FOREIGN KEY (product_id) REFERENCES products (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE shipments (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id    BIGINT      NOT NULL,
  line_no     INT         NOT NULL,
  carrier     VARCHAR(40) NOT NULL,
  tracking    VARCHAR(40),
  shipped_at  DATETIME    NOT NULL,
  CONSTRAINT shipments_item FOREIGN KEY (order_id, line_no) REFERENCES order_items (order_id, line_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE payments (
  id        BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id  BIGINT         NOT NULL,
  method    VARCHAR(12)    NOT NULL,
  amount    DECIMAL(12, 2) NOT NULL,
  token     BINARY(16)     NOT NULL,
  paid_at   DATETIME,
  CONSTRAINT payments_order FOREIGN KEY (order_id) REFERENCES orders (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Refers to products by their second unique key.
CREATE TABLE product_reviews (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  product_sku  VARCHAR(20) NOT NULL,
  customer_id  BIGINT,
  stars        INT         NOT NULL,
  body         TEXT,
  written_on   DATE        NOT NULL,
  CONSTRAINT product_reviews_product FOREIGN KEY (product_sku) REFERENCES products (sku),
  CONSTRAINT product_reviews_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- entity_id is orders.id where entity is 'order' and customers.id where it is 'customer': undeclared on purpose.
CREATE TABLE audit_log (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entity     VARCHAR(20)  NOT NULL,
  entity_id  BIGINT,
  logged_at  DATETIME     NOT NULL,
  message    VARCHAR(200) NOT NULL,
  INDEX audit_log_entity (entity_id, entity)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE page_views (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id  BIGINT,
  product_id   BIGINT       NOT NULL,
  url          VARCHAR(120) NOT NULL,
  viewed_at    DATETIME     NOT NULL,
  CONSTRAINT page_views_customer FOREIGN KEY (customer_id) REFERENCES customers (id),
  CONSTRAINT page_views_product FOREIGN KEY (product_id) REFERENCES products (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
