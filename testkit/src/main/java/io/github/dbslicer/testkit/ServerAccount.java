package io.github.dbslicer.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The account that a server runs under: our own, or nobody's where that is root's, for which PostgreSQL refuses to run. */
final class ServerAccount {
    private static final int NOBODY = 65534;

    private final boolean root;

    private ServerAccount(boolean root) {
        this.root = root;
    }

    /** @param own a file that we made */
    static ServerAccount whereOwns(Path own) throws IOException {
        // Not the system property user.name, which says nothing where an account has no name.
        return new ServerAccount(Files.getAttribute(own, "unix:uid").equals(0));
    }

    /** This command, to be run under the account. */
    List<String> command(List<String> command) {
        if (!root) {
            return command;
        }
        List<String> all =
                new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
        all.addAll(command);
        return all;
    }

    /** Gives it a file or a directory, without what is in it. */
    void own(Path path) throws IOException {
        if (root) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }
}
