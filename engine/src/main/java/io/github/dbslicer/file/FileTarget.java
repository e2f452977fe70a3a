package io.github.dbslicer.file;

import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.Target;
import java.util.List;

/**
 * A file, or a directory of files, that a slice is written to: beside its place, to which it is moved when it is whole. Where a run fails what was there
 * stays as it was.
 */
public interface FileTarget extends Target {

    /** What it is written in. */
    FileFormat format();

    /**
     * Whether it would take the place of a file that the source is.
     *
     * @param source of any dialect
     */
    boolean isSameAs(SourceDatabase source);

    /** Whether something stands in its place, which would be replaced. */
    boolean exists();

    /** Says what is to be written; once, before {@link #begin}. */
    void prepare(FileContents contents);

    /** In what a whole file differs from what its user may take it for, in words for the user; after {@link #finish}. */
    default List<String> remarks() {
        return List.of();
    }
}
