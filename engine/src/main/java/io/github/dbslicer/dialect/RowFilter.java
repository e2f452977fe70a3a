package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.List;

/** Which rows of a table a scan reads. All of it is decided inside the server, by its own notion of equality. */
public sealed interface RowFilter {

    /** The rows that meet the user's SQL. */
    record Condition(String sql) implements RowFilter {}

    /**
     * The rows that reference one of some parents: none of their columns is NULL, the relation's condition holds for them, and its parent
     * condition for the parent.
     *
     * @param relation out of the table that is read; equality is that of the child's columns
     * @param parent the relation's parent
     * @param parents which of its rows
     */
    record WithParent(Relation relation, Table parent, RowFilter parents) implements RowFilter {}

    /**
     * The rows whose reference names no row: none of their columns is NULL, the relation's condition holds for them, and no row of the
     * parent that meets the parent condition equals them.
     *
     * @param relation out of the table that is read; equality is that of the parent's columns
     * @param parent the relation's parent
     */
    record WithoutParent(Relation relation, Table parent) implements RowFilter {}

    /**
     * Some of the rows that another filter selects, so that several sessions share the work.
     *
     * @param range SQL that each row of the table meets in just one of the parts; of the dialect's own making
     */
    record Part(RowFilter whole, String range) implements RowFilter {}

    /** The rows that all of these filters select. None of them is a {@link First} or a {@link WithoutParent}. */
    record All(List<RowFilter> filters) implements RowFilter {
        public All {
            filters = List.copyOf(filters);
        }
    }

    /**
     * At most so many of the rows that another filter selects, whichever the database comes upon first; it reads no more of them. No part of
     * another filter.
     *
     * @param rows at least 1
     */
    record First(RowFilter whole, int rows) implements RowFilter {}
}
