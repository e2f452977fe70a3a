package io.github.dbslicer.junit;

import io.github.dbslicer.config.Secret;
import java.util.Optional;

/**
 * What is told of a database, from which its connection is made.
 *
 * @param name of whatever tells it, for the user
 * @param url of JDBC; may hold user and password
 * @param forTests whether it is known to be there for tests alone
 * @param untold what the user may have to say where the server refuses the connection; mostly empty
 */
record Address(
        String name, Secret url, Optional<String> user, Optional<Secret> password, boolean forTests, String untold) {

    /** That of a text. */
    static Address of(String name, String url) {
        return new Address(name, new Secret(url), Optional.empty(), Optional.empty(), false, "");
    }

    /** The same, with what is said elsewhere of user and password, which goes before its own. */
    Address with(Optional<String> otherUser, Optional<Secret> otherPassword) {
        return new Address(name, url, otherUser.or(() -> user), otherPassword.or(() -> password), forTests, untold);
    }
}
