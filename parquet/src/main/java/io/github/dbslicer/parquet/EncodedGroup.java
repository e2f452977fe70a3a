package io.github.dbslicer.parquet;

import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.format.ColumnMetaData;

/**
 * A row group as it is to stand in a file.
 *
 * @param columns what the file is to tell of each, where the group begins at the file's first byte
 */
record EncodedGroup(long rows, long length, List<BytesInput> bytes, List<ColumnMetaData> columns) {}
