package io.github.dbslicer.benchmarks;

/** A user of a server. */
record Account(String user, String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return user;
    }
}
