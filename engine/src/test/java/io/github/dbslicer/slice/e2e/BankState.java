package io.github.dbslicer.slice.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bank of the hammer tests after so many transactions. What each transaction does follows from its number alone, so that one number
 * tells the whole state. Money is never made nor lost; a parent is there with all of its children or not at all.
 */
final class BankState {
    static final int ACCOUNTS = 60;
    static final int CUSTOMERS = 20;
    private static final int FIRST_BALANCE = 10_000;
    private static final int FAMILIES = 90;

    private final int transactions;

    BankState(int transactions) {
        this.transactions = transactions;
    }

    static String[] tables() {
        return new String[] {
            "CREATE TABLE state (id INT PRIMARY KEY, n INT NOT NULL)",
            "CREATE TABLE customer (id INT PRIMARY KEY, name VARCHAR(20))",
            "CREATE TABLE account (id INT PRIMARY KEY, customer_id INT NOT NULL, balance INT NOT NULL,"
                    + " FOREIGN KEY (customer_id) REFERENCES customer (id))",
            "CREATE TABLE journal (n INT PRIMARY KEY, payer INT NOT NULL, payee INT NOT NULL, amount INT NOT NULL,"
                    + " FOREIGN KEY (payer) REFERENCES account (id), FOREIGN KEY (payee) REFERENCES account (id))",
            "CREATE TABLE parent (id INT PRIMARY KEY, children INT NOT NULL)",
            "CREATE TABLE child (id INT PRIMARY KEY, parent_id INT NOT NULL, FOREIGN KEY (parent_id) REFERENCES parent (id))"
        };
    }

    static List<String> firstRows() {
        List<String> rows = new ArrayList<>(List.of("INSERT INTO state VALUES (1, 0)"));
        for (int id = 0; id < CUSTOMERS; id++) {
            rows.add("INSERT INTO customer VALUES (" + id + ", 'customer " + id + "')");
        }
        for (int id = 0; id < ACCOUNTS; id++) {
            rows.add("INSERT INTO account VALUES (" + id + ", " + id % CUSTOMERS + ", " + FIRST_BALANCE + ")");
        }
        return rows;
    }

    /** The statements of transaction {@code n}, which follows on {@code n - 1}. */
    static List<String> transaction(int n) {
        List<String> statements = new ArrayList<>();
        statements.add("UPDATE state SET n = " + n + " WHERE id = 1");
        statements.add("UPDATE account SET balance = balance - " + amount(n) + " WHERE id = " + payer(n));
        statements.add("UPDATE account SET balance = balance + " + amount(n) + " WHERE id = " + payee(n));
        statements.add("INSERT INTO journal VALUES (" + n + ", " + payer(n) + ", " + payee(n) + ", " + amount(n) + ")");
        statements.add("UPDATE account SET customer_id = " + n % CUSTOMERS + " WHERE id = " + moved(n));
        statements.add("INSERT INTO parent VALUES (" + n + ", " + children(n) + ")");
        for (int child = 0; child < children(n); child++) {
            statements.add("INSERT INTO child VALUES (" + (n * 4 + child) + ", " + n + ")");
        }
        if (n > FAMILIES) {
            statements.add("DELETE FROM child WHERE parent_id = " + (n - FAMILIES));
            statements.add("DELETE FROM parent WHERE id = " + (n - FAMILIES));
        }
        return statements;
    }

    /** All rows of a table, in the order of their keys, values joined by a bar. */
    List<String> rows(String table) {
        return switch (table) {
            case "state" -> List.of("1|" + transactions);
            case "account" -> accounts();
            case "journal" -> {
                List<String> rows = new ArrayList<>();
                for (int n = 1; n <= transactions; n++) {
                    rows.add(n + "|" + payer(n) + "|" + payee(n) + "|" + amount(n));
                }
                yield rows;
            }
            case "parent" -> families(false);
            case "child" -> families(true);
            default -> throw new IllegalArgumentException(table);
        };
    }

    private List<String> accounts() {
        Map<Integer, int[]> accounts = new TreeMap<>();
        for (int id = 0; id < ACCOUNTS; id++) {
            accounts.put(id, new int[] {id % CUSTOMERS, FIRST_BALANCE});
        }
        for (int n = 1; n <= transactions; n++) {
            accounts.get(payer(n))[1] -= amount(n);
            accounts.get(payee(n))[1] += amount(n);
            accounts.get(moved(n))[0] = n % CUSTOMERS;
        }
        List<String> rows = new ArrayList<>();
        accounts.forEach((id, values) -> rows.add(id + "|" + values[0] + "|" + values[1]));
        return rows;
    }

    private List<String> families(boolean children) {
        List<String> rows = new ArrayList<>();
        for (int n = Math.max(1, transactions - FAMILIES + 1); n <= transactions; n++) {
            for (int child = 0; children && child < children(n); child++) {
                rows.add((n * 4 + child) + "|" + n);
            }
            if (!children) {
                rows.add(n + "|" + children(n));
            }
        }
        return rows;
    }

    private static int payer(int n) {
        return n * 7 % ACCOUNTS;
    }

    private static int payee(int n) {
        return (n * 13 + 5) % ACCOUNTS;
    }

    private static int moved(int n) {
        return n * 11 % ACCOUNTS;
    }

    private static int amount(int n) {
        return 1 + n % 97;
    }

    private static int children(int n) {
        return 1 + n % 4;
    }
}
