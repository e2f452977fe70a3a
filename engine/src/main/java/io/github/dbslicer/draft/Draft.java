package io.github.dbslicer.draft;

import java.util.List;

/**
 * A rules file.
 *
 * @param lines of YAML
 * @param summary what the rules take, in words for the user
 * @param unread names of tables that could not be looked at
 */
public record Draft(List<String> lines, String summary, List<String> unread) {
    public Draft {
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }
}
