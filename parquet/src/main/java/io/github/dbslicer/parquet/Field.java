package io.github.dbslicer.parquet;

import java.util.List;
import org.apache.parquet.format.SchemaElement;

/**
 * What stands for a column of a table in a file.
 *
 * @param elements of the file's schema: that of the column itself, then those of its members where it is a group
 */
record Field(List<SchemaElement> elements, List<Leaf> leaves) {

    Field {
        elements = List.copyOf(elements);
        leaves = List.copyOf(leaves);
    }
}
