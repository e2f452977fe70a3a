package io.github.dbslicer.survey;

/**
 * A column whose values are masked in the slice.
 *
 * @param by what masks them, as the rules file has it: {@code fake internet.email}; {@code SQL} for the user's own expression
 */
public record MaskedColumn(String column, String by) {}
