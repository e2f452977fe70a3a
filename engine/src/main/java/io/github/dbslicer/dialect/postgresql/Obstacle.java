package io.github.dbslicer.dialect.postgresql;

import java.util.Optional;

/**
 * Something of the target's that would change rows being loaded or keep them out.
 *
 * @param putBack what restores it, or a part of it
 * @param takeAway what takes it away; empty where another of its parts does
 * @param problem why it can not be taken away and put back, in words for the user
 */
record Obstacle(RecordEntry putBack, Optional<String> takeAway, Optional<String> problem) {}
