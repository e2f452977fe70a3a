package io.github.dbslicer.report;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Beside;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An account as a page: one HTML file that holds its data, its styles and its scripts, and asks no server for anything. The same account gives the
 * same bytes.
 *
 * <p>No text of the account is part of the markup: it is data for the page's script, which never has texts parsed as markup. The page's security
 * policy lets nothing else run and nothing be fetched.
 */
public final class ReportPage {
    /** A layered layout of graphs. With what it needs in it: graphlib and lodash. */
    private static final String DAGRE = "/META-INF/resources/webjars/dagre/0.8.4/";

    private static final List<String> LAYOUT =
            List.of("layout-districts.js", "layout-district.js", "layout-placing.js", "layout.js");
    private static final List<String> SCRIPT = List.of(
            "facts.js",
            "elements.js",
            "choice.js",
            "boxes.js",
            "lines.js",
            "view.js",
            "graph.js",
            "hint.js",
            "details.js",
            "list.js",
            "page.js");

    /** Beyond ASCII all is escaped: half a character, which a name may hold, has no bytes in UTF-8. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build();

    /** What tells such a page from others, and within how many bytes it comes. */
    private static final String MARK = "<meta name=\"generator\" content=\"DbSlicer\">";

    private static final int MARK_WITHIN = 2000;

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z-]+)}");

    private ReportPage() {}

    /**
     * Writes the page of an account, whole or not at all, in place of a file that is there.
     *
     * @param account as {@link AccountJson} writes it
     * @throws SliceException {@code CONFIGURATION} where there can be no such file, {@code TARGET_WRITE} where it cannot be written
     */
    public static void write(ObjectNode account, Path file) {
        Beside place = Beside.file(file);
        Path created = place.create();
        try {
            Files.writeString(created, html(account), StandardCharsets.UTF_8);
            place.finish();
        } catch (IOException e) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE, place.place() + " cannot be written (" + e.getMessage() + ")", e);
        } finally {
            place.discard();
        }
    }

    /** Whether a file is such a page, from this version or another. */
    public static boolean isReport(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(MARK_WITHIN), StandardCharsets.UTF_8).contains(MARK);
        } catch (IOException e) {
            // What cannot be read cannot be known to be one.
            return false;
        }
    }

    static String html(ObjectNode account) {
        String style = resource("report.css");
        String script = "(() => {\n'use strict';\n" + joined(SCRIPT) + "})();";
        Map<String, String> contents = Map.of(
                "style", style,
                "style-hash", hash(style),
                "script", script,
                "script-hash", hash(script),
                "layout", resource(DAGRE + "dist/dagre.min.js") + "\n" + joined(LAYOUT),
                "licence", resource(DAGRE + "LICENSE"),
                "account", data(account));
        return PLACE.matcher(resource("report.html"))
                .replaceAll(found -> Matcher.quoteReplacement(contents.get(found.group(1))));
    }

    /** No text within it can end the element that it is in, or begin another: of the characters of markup JSON itself has none. */
    private static String data(ObjectNode account) {
        return JSON.writeValueAsString(account)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static String joined(List<String> names) {
        return names.stream().map(ReportPage::resource).collect(Collectors.joining("\n"));
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of an element's text, as a security policy names it. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
