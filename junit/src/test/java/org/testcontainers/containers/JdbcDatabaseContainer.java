package org.testcontainers.containers;

/** Stands for the class of this name in Testcontainers, which needs a Docker to start anything: the same methods over a server that runs. */
public class JdbcDatabaseContainer {
    private final String url;
    private final String user;
    private final String password;
    private boolean running;

    public JdbcDatabaseContainer(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public boolean isRunning() {
        return running;
    }

    public void start() {
        running = true;
    }

    public String getJdbcUrl() {
        if (!running) {
            throw new IllegalStateException("Mapped port can only be obtained after the container is started");
        }
        return url;
    }

    public String getUsername() {
        return user;
    }

    public String getPassword() {
        return password;
    }
}
