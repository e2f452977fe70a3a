package io.github.dbslicer.slice;

import java.util.List;
import java.util.Map;

/** Generated tables, relations and rows. */
record TestDatabase(List<TestTable> tables, List<TestRelation> relations, Map<TestTable, List<TestRow>> rows) {

    List<TestRow> rows(TestTable table) {
        return rows.getOrDefault(table, List.of());
    }
}
