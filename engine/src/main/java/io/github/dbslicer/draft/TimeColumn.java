package io.github.dbslicer.draft;

import io.github.dbslicer.dialect.TimeForm;
import io.github.dbslicer.schema.Column;

/**
 * A column that tells when rows came to be.
 *
 * @param filled which part of the rows has a value in it
 */
record TimeColumn(Column column, TimeForm form, TimeSpread spread, double filled) {}
