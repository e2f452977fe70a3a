package io.github.dbslicer.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What the user asks to see the plan of, in the user's words.
 *
 * @param read names of connections, at least one
 * @param tables empty for all
 * @param counting whether the rows that rules select are counted
 * @param json whether it is for programs
 */
record PlanArguments(List<String> read, Path config, Path rules, List<String> tables, boolean counting, boolean json) {
    PlanArguments {
        read = List.copyOf(read);
        tables = List.copyOf(tables);
    }
}
