package io.github.dbslicer.junit;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.load.LoadRequest;
import io.github.dbslicer.load.Loader;
import io.github.dbslicer.load.PackInput;
import io.github.dbslicer.slice.SliceListener;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One slice on its way into one database. */
record SliceLoad(
        Slice slice, Class<?> annotated, ExtensionContext context, LoadedDatabases loaded, Containers containers) {
    private static final int MOST_WORKERS = 4;

    /** @throws SliceException where anything is missing; its message begins with which slice of which class */
    void run() {
        try {
            load(containers.resolve(address()));
        } catch (SliceException e) {
            String text = e.getMessage() == null ? "" : e.getMessage();
            throw new SliceException(e.code(), this + ": " + text.replace("--copy-schema", "copySchema = true"), e);
        } catch (IOException e) {
            throw new SliceException(ErrorCode.SOURCE_FILE, this + ": " + e.getMessage(), e);
        }
    }

    private Address address() {
        Placeholders placeholders = Placeholders.ofThisProcess();
        Optional<String> user = given(placeholders, "user", slice.user());
        Optional<Secret> password =
                given(placeholders, "password", slice.password()).map(Secret::new);
        Optional<Address> url = given(placeholders, "url", slice.url()).map(text -> Address.of("url", text));
        if (url.isPresent() && !slice.target().isEmpty()) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION, "both url and target say where it goes. Keep one of them.");
        }
        return url.orElseGet(this::addressOfField).with(user, password);
    }

    private Address addressOfField() {
        TargetField field = TargetField.find(annotated, slice.target());
        return new AddressReader(field.toString()).read(field.value(context));
    }

    private static Optional<String> given(Placeholders placeholders, String attribute, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(placeholders.expand(attribute, text));
    }

    private void load(Address address) throws IOException {
        ConnectionConfig connection = JdbcUrl.connection(address);
        TestDatabase database = TestDatabase.of(connection);
        loaded.enter(database, annotated);
        boolean mayReplace = slice.replace() || address.forTests() || loaded.has(database);
        try (PackFile pack = PackFile.find(annotated, slice.value())) {
            new Loader(new Dialects())
                    .load(request(pack, connection), new EmptyingGuard(mayReplace), new Reports(context));
            loaded.add(database);
        } catch (SliceException e) {
            boolean unsaid = e.code() == ErrorCode.TARGET_CONNECTION
                    && connection.password().isEmpty();
            throw unsaid ? new SliceException(e.code(), e.getMessage() + address.untold(), e) : e;
        }
    }

    private LoadRequest request(PackFile pack, ConnectionConfig connection) {
        return new LoadRequest(
                new PackInput.File(pack.path()),
                connection,
                List.of(slice.tables()),
                Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()),
                slice.copySchema() ? Optional.of(SchemaScope.OBJECTS) : Optional.empty());
    }

    /** As it stands in the source of the test. */
    @Override
    public String toString() {
        return "@Slice(\"" + slice.value() + "\") on " + annotated.getSimpleName();
    }

    /** Tells warnings where the results of the tests are reported. */
    private record Reports(ExtensionContext context) implements SliceListener {
        @Override
        public void warning(String message) {
            context.publishReportEntry("dbslicer", message);
        }
    }
}
