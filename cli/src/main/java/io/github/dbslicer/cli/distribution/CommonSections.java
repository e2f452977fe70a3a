package io.github.dbslicer.cli.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What all manual pages say, of files and of variables, which no command knows of. */
final class CommonSections {
    private CommonSections() {}

    static void append(Roff page) {
        try (InputStream in = CommonSections.class.getResourceAsStream("common.roff")) {
            if (in == null) {
                throw new IllegalStateException("common.roff is missing in the program.");
            }
            page.request(new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
