package io.github.dbslicer.file.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what is JSON in a pack. Safe for several threads. */
final class JsonText {
    /** Learning the types anew for each file takes longer than reading a small one. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonText() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static void write(Object value, OutputStream out) {
        MAPPER.writeValue(out, value);
    }

    /** How many bytes {@link #write} writes. */
    static long length(Object value) {
        Counting counting = new Counting();
        write(value, counting);
        return counting.count;
    }

    /** @throws tools.jackson.core.JacksonException where it is no such text */
    static <T> T read(InputStream in, Class<T> type) {
        return MAPPER.readValue(in, type);
    }

    /** What writes packs: name and version. */
    static String tool() {
        String version = JsonText.class.getPackage().getImplementationVersion();
        return "DbSlicer " + (version == null ? "(development)" : version);
    }

    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(JsonText.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static final class Counting extends OutputStream {
        private long count;

        @Override
        public void write(int value) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
