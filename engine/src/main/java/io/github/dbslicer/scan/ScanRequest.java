package io.github.dbslicer.scan;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.RulesFile;
import java.util.List;
import java.util.Optional;

/**
 * What is to be scanned.
 *
 * @param tables as the user names them; empty for all
 * @param rules whose masked and kept columns are left out; empty where there are none yet
 * @param rows how many of each table are looked at; 0 for none
 * @param courtesy how the source is spared
 */
public record ScanRequest(
        ConnectionConfig source, List<String> tables, Optional<RulesFile> rules, int rows, Courtesy courtesy) {
    /** How many rows of a table are looked at where nothing is said of it. */
    public static final int DEFAULT_ROWS = 1_000;

    public ScanRequest {
        tables = List.copyOf(tables);
        if (rows < 0) {
            throw new IllegalArgumentException("rows are counted from 0");
        }
    }
}
