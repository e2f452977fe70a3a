package io.github.dbslicer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportPageTest {
    @TempDir
    private Path folder;

    @Test
    void holdsTheAccountAsItIs() {
        ObjectNode account = HostileAccount.create();
        String data =
                between(ReportPage.html(account), "<script type=\"application/json\" id=\"account\">", "</script>");
        assertThat(JsonMapper.builder().build().readTree(data)).isEqualTo(account);
    }

    @Test
    void hasNoMarkupThatTheAccountBroughtIn() {
        String hostile = ReportPage.html(HostileAccount.create());
        String harmless = ReportPage.html(SampleAccount.of(1, "slice"));
        assertThat(tags(hostile)).isEqualTo(tags(harmless));
        assertThat(hostile).doesNotContain("<img", "alert(1)<", "<!--", "]]>");
    }

    @Test
    void asksForNothing() {
        String page = ReportPage.html(SampleAccount.of(5, "slice"));
        // Comments of the library name pages; its scripts load nothing.
        String own = page.replace(between(page, "<script type=\"text/plain\" id=\"layout\">", "</script>"), "");
        assertThat(own)
                .doesNotContain("http://www.example", "https:", "@import", "fetch(", "XMLHttpRequest", "import(");
        assertThat(all("(?:src|href|action)=\"([^\"]*)\"", own))
                .allMatch(value -> value.startsWith("#") || value.startsWith("data:"));
        assertThat(all("url\\(([^)]*)\\)", own)).isNotEmpty().allMatch(value -> value.startsWith("#"));
        assertThat(all("http://[^'\" ]*", own)).containsOnly("http://www.w3.org/2000/svg");
    }

    @Test
    void letsOnlyItsOwnScriptAndStyleRun() throws Exception {
        String page = ReportPage.html(HostileAccount.create());
        String policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("script-src '" + hash(between(page, "<script>", "</script>")) + "'")
                .contains("style-src '" + hash(between(page, "<style>", "</style>")) + "'")
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void isTheSameForTheSameAccount() {
        assertThat(ReportPage.html(SampleAccount.of(50, "plan")))
                .isEqualTo(ReportPage.html(SampleAccount.of(50, "plan")))
                .isNotEqualTo(ReportPage.html(SampleAccount.of(50, "slice")));
    }

    @Test
    void leavesNoPlaceOfTheTemplateEmpty() {
        assertThat(all(
                        "\\$\\{(?:style|script|layout|licence|account|hash)[a-z-]*}",
                        ReportPage.html(SampleAccount.of(1, "slice"))))
                .isEmpty();
    }

    @Test
    void bearsTheLicenceOfTheLibraryInIt() {
        assertThat(between(ReportPage.html(SampleAccount.of(1, "slice")), "<pre>", "</pre>"))
                .contains("Chris Pettitt", "Permission is hereby granted");
    }

    @Test
    void replacesAFileAsAWhole() throws IOException {
        Path file = folder.resolve("slice.html");
        Files.writeString(file, "before");
        ReportPage.write(SampleAccount.of(5, "slice"), file);
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(ReportPage.html(SampleAccount.of(5, "slice")));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesAPlaceThatHoldsNoFile() {
        assertThatThrownBy(() -> ReportPage.write(SampleAccount.of(5, "slice"), folder))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .hasMessageContaining("is a directory. Name a file in it");
    }

    private static List<String> tags(String page) {
        String markup = page.replace(between(page, "<style>", "</style>"), "");
        for (String start : List.of("id=\"account\">", "id=\"layout\">", "<script>")) {
            markup = markup.replace(start + between(markup, start, "</script>"), start);
        }
        return all("<(/?[a-zA-Z!][^\\s>]*)", markup);
    }

    private static List<String> all(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        assertThat(text).contains(start);
        return text.substring(from, text.indexOf(end, from));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
