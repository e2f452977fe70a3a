package io.github.dbslicer.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Where a failure comes from: its causes and their frames, without their messages, which may hold rows or passwords. */
final class FailureTrace {
    private final Throwable failure;

    FailureTrace(Throwable failure) {
        this.failure = failure;
    }

    /** The failure first, then its causes. */
    List<String> lines() {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<String> lines = new ArrayList<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            lines.add((seen.size() == 1 ? "" : "caused by ") + name(cause));
            for (StackTraceElement frame : cause.getStackTrace()) {
                lines.add("    at " + frame);
            }
        }
        return lines;
    }

    private static String name(Throwable cause) {
        String name = cause.getClass().getName();
        return cause instanceof SQLException sql
                ? name + " (SQLState " + sql.getSQLState() + ", error " + sql.getErrorCode() + ")"
                : name;
    }
}
