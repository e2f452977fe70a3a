package io.github.dbslicer.slice;

import java.util.List;
import java.util.Map;

/**
 * A generated rules file and command line.
 *
 * @param scope empty for all tables
 */
record TestRules(Map<TestTable, TestRule> rules, List<TestTable> scope) {

    TestRule rule(TestTable table) {
        return rules.getOrDefault(table, new TestRule.Unlisted());
    }

    boolean inScope(TestTable table) {
        return scope.isEmpty() || scope.contains(table);
    }
}
