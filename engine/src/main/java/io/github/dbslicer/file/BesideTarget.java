package io.github.dbslicer.file;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.schema.Table;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all that is written beside its place has in common. What stands in it is the format's affair. */
public abstract class BesideTarget implements FileTarget {
    private final FileFormat format;
    private final Beside beside;
    private @Nullable FileContents contents;
    private volatile boolean cancelled;

    protected BesideTarget(FileFormat format, Beside beside) {
        this.format = format;
        this.beside = beside;
    }

    @Override
    public final FileFormat format() {
        return format;
    }

    @Override
    public String description() {
        return beside.place().toString();
    }

    @Override
    public final boolean isSameAs(SourceDatabase source) {
        return beside.isSameAs(source);
    }

    @Override
    public final boolean exists() {
        return beside.exists();
    }

    @Override
    public void prepare(FileContents told) {
        contents = told;
    }

    @Override
    public Optional<String> begin(Map<String, String> facts) {
        return Optional.empty();
    }

    @Override
    public void recreate(SchemaScript script) {
        throw new IllegalStateException(format.name() + " holds no definitions");
    }

    @Override
    public void empty(Collection<Table> tables) {
        throw new IllegalStateException(format.name() + " holds definitions");
    }

    /** There is no record: what was not finished is not there. */
    @Override
    public final void complete(Map<String, String> facts) {}

    @Override
    public final String abandon() {
        stop();
        return beside.discard();
    }

    @Override
    public final String standing() {
        return beside.standing();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public final void close() {
        stop();
        beside.discard();
    }

    /** Closes what it writes to, where that is open. */
    protected abstract void stop();

    protected final Beside beside() {
        return beside;
    }

    /** What is to be written; after {@link #prepare}. */
    protected final FileContents contents() {
        FileContents told = contents;
        if (told == null) {
            throw new IllegalStateException("nothing is known of what is to be written");
        }
        return told;
    }

    /** Whether the run is to end. */
    protected final boolean isCancelled() {
        return cancelled;
    }
}
