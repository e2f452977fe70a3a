package io.github.dbslicer.cli;

import java.util.Properties;

/**
 * How to reach a server and as whom.
 *
 * @param url for JDBC; the name of a database completes it
 */
record ServerAddress(String host, int port, String user, String password, String url) {
    /** That of a server which does not run yet. */
    static final ServerAddress UNKNOWN = new ServerAddress("127.0.0.1", 0, "tester", "", "");

    /** Reads what the program that brings a server says of it; {@link #UNKNOWN} where it says nothing. */
    static ServerAddress of(Properties answer) {
        if (answer.isEmpty()) {
            return UNKNOWN;
        }
        return new ServerAddress(
                answer.getProperty("host"),
                Integer.parseInt(answer.getProperty("port")),
                answer.getProperty("user"),
                answer.getProperty("password"),
                answer.getProperty("url"));
    }
}
