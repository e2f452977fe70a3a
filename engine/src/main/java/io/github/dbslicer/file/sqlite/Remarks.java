package io.github.dbslicer.file.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the user is to know of the file. Safe for several threads. */
final class Remarks {
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();

    synchronized void add(String remark) {
        remarks.add(remark);
    }

    /** Counts a value. */
    synchronized void count(String ofWhich) {
        counts.merge(ofWhich, 1L, Long::sum);
    }

    synchronized List<String> all() {
        List<String> all = new ArrayList<>(remarks);
        counts.forEach((ofWhich, count) -> all.add(ofWhich + " Values: " + count + "."));
        return all;
    }
}
