package io.github.dbslicer.config;

import io.github.dbslicer.schema.*;
import java.util.*;

public final class RulesBinder {
    public static BoundRules bind(RulesFile f, DatabaseSchema s) {
        throw new IllegalStateException();
    }

    public static Set<TableId> scope(List<String> t, DatabaseSchema s) {
        throw new IllegalStateException();
    }
}
