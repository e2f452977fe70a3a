package io.github.dbslicer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.BrowserPage;
import io.github.dbslicer.testkit.Chromium;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReportPageInBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Whether any two boxes overlap, any is outside of the drawing, or any line does not end at the sides of its boxes. */
    private static final String FAULTS_OF_DRAWING = """
            (() => {
              const svg = document.querySelector('#drawn');
              const toGraph = svg.querySelector('.nodes').getScreenCTM().inverse();
              const boxes = [...svg.querySelectorAll('.node')].map(node => {
                const seen = node.querySelector('.box').getBoundingClientRect();
                const [from, to] = [[seen.left, seen.top], [seen.right, seen.bottom]].map(([x, y]) => new DOMPoint(x, y).matrixTransform(toGraph));
                return {name: node.dataset.table, left: from.x, top: from.y, right: to.x, bottom: to.y};
              });
              const faults = [];
              boxes.forEach((one, index) => {
                if (one.left < -1 || one.top < -1 || one.right > +svg.dataset.width + 1 || one.bottom > +svg.dataset.height + 1) faults.push('outside: ' + one.name);
                boxes.slice(index + 1).forEach(other => {
                  if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom) faults.push('overlap: ' + one.name + ', ' + other.name);
                });
              });
              const isAt = (point, box) => point.x > box.left - 1 && point.x < box.right + 1 && point.y > box.top - 1 && point.y < box.bottom + 1
                && Math.min(point.x - box.left, box.right - point.x, point.y - box.top, box.bottom - point.y) < 1;
              const named = name => boxes.find(box => box.name === name);
              const account = JSON.parse(document.querySelector('#account').textContent);
              const ends = new Set([...svg.querySelectorAll('.edge .course')].map(path => {
                const [start, end] = [path.getPointAtLength(0), path.getPointAtLength(path.getTotalLength())];
                const [from, to] = [boxes.findIndex(box => isAt(start, box)), boxes.findIndex(box => isAt(end, box))];
                if (from < 0 || to < 0) faults.push('loose: ' + path.getAttribute('d'));
                return from + ' ' + to;
              }));
              account.relations.forEach(relation => {
                const [from, to] = [relation.child, relation.parent].map(name => boxes.indexOf(named(name)));
                if (!ends.has(from + ' ' + to)) faults.push('no line: ' + relation.child + ' ' + relation.parent);
              });
              return {faults, boxes: boxes.length, lines: ends.size};
            })()""";

    @TempDir
    private Path folder;

    private BrowserPage page;

    @AfterEach
    void nothingWasComplainedOfOrAskedFor() {
        assertThat(page.problems()).isEmpty();
        assertThat(page.requests())
                .allMatch(address -> address.startsWith("file://" + folder) || address.startsWith("blob:null/"));
        page.close();
    }

    @Test
    void showsHostileTextsAsTexts() {
        open(HostileAccount.create());
        assertThat(page.evaluate(
                                "document.querySelectorAll('img, iframe, object, [onload], [onerror], script:not([type]) ~ script').length")
                        .asInt())
                .isZero();
        assertThat(texts("#table tbody th")).contains("</script><script>alert(1)</script>");
        assertThat(page.evaluate("document.querySelectorAll('.node').length").asInt())
                .isEqualTo(HostileAccount.NAMES.size());
        assertThat(text("#title")).isEqualTo("</script><script>alert(1)</script> → <img src=x onerror=alert(1)>");
        assertThat(texts("#table tbody th"))
                .contains(
                        "line\\u000afeed\\u0000\\u001b[31m",
                        "\\u202eturned\\u2066",
                        "half \\ud83d a pair",
                        "\u5217\u8868.\ud83d\ude80");
        assertThat(page.evaluate(FAULTS_OF_DRAWING).get("faults")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 50, 500})
    void drawsTablesApartAndLinesBetweenThem(int tables) {
        open(SampleAccount.of(tables, "slice"));
        JsonNode drawing = page.evaluate(FAULTS_OF_DRAWING);
        assertThat(drawing.get("faults")).isEmpty();
        assertThat(drawing.get("boxes").asInt()).isEqualTo(tables);
        assertThat(drawing.get("lines").asInt()).isGreaterThanOrEqualTo(tables);
        // What the library is given at once, of which it takes more than linear time, and positions tried for
        // districts.
        assertThat(page.evaluate("+document.querySelector('#drawn').dataset.largest")
                        .asInt())
                .isLessThanOrEqualTo(108);
        assertThat(page.evaluate("+document.querySelector('#drawn').dataset.work")
                        .asInt())
                .isLessThan(40_000);
    }

    @Test
    void aSliceOfNoTablesHasAPageToo() {
        open(SampleAccount.of(0, "slice")
                .set("relations", SampleAccount.of(1, "slice").get("relations")));
        page.press("Tab");
        assertThat(text("#found")).isEqualTo("0 tables");
    }

    @Test
    void aClickShowsDetailsAndLinksLeadOn() {
        open(SampleAccount.of(5, "slice"));
        page.click("[data-table=customer_items]");
        assertThat(text("#details h3")).isEqualTo("customer_items");
        assertThat(text("#details"))
                .contains(
                        "Rows that others reference", "1,805", "≈ 22,666", "≈ 8.0 %", "216.6 kB", "Verification failed")
                .contains("3 rows are missing", "email fake internet.email", "customers by customers_id");
        assertThat(page.evaluate(
                                "document.querySelector('[data-table=customer_items].node').getAttribute('aria-pressed')")
                        .asString())
                .isEqualTo("true");
        page.click("#details [data-to=customers]");
        assertThat(text("#details h3")).isEqualTo("customers");
        assertThat(page.evaluate("document.querySelector('tr[data-table=customers]').className")
                        .asString())
                .isEqualTo("chosen");
        page.click("#details .close");
        assertThat(text("#details h3")).isEqualTo("How rows came");
    }

    @Test
    void pointingAtATableShowsWhatItReferencesAndIsReferencedBy() {
        open(SampleAccount.of(5, "slice"));
        page.point("[data-table=customers] .name");
        assertThat(text("#hint"))
                .contains("customers", "A rule selects rows", "15,965 of ≈ 240,717 rows", "where created_at");
        assertThat(page.evaluate("document.querySelectorAll('.edge.in').length").asInt())
                .isEqualTo(5);
        assertThat(page.evaluate("document.querySelectorAll('.edge.out').length")
                        .asInt())
                .isZero();
        page.point("[data-table=customer_items] .name");
        assertThat(page.evaluate("document.querySelectorAll('.edge.out').length")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void searchNarrowsGraphAndList() {
        open(SampleAccount.of(50, "slice"));
        page.click("#search");
        page.type("INVOICE note");
        assertThat(texts("#table tbody th")).containsExactly("invoice_notes");
        assertThat(page.evaluate("document.querySelectorAll('.node:not(.unmatched)').length")
                        .asInt())
                .isEqualTo(1);
        assertThat(text("#found")).isEqualTo("1 of 50 tables");
        page.press("Enter");
        assertThat(text("#details h3")).isEqualTo("invoice_notes");
        assertThat(page.evaluate("document.activeElement.id").asString()).isEqualTo("search");
    }

    @Test
    void waysAreShownAndHidden() {
        open(SampleAccount.of(50, "slice"));
        page.click("[data-way=none]");
        assertThat(text("#found")).isEqualTo("40 of 50 tables");
        assertThat(texts("#table tbody td:nth-child(2)"))
                .doesNotContain("No rows")
                .hasSize(40);
        page.click("[data-way=none]");
        assertThat(text("#found")).isEqualTo("50 tables");
    }

    @Test
    void listIsSortedByItsHeads() {
        open(SampleAccount.of(50, "slice"));
        assertThat(numbers(3))
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .hasSize(50);
        assertThat(sorting(3)).isEqualTo("descending");
        page.click("#table th:nth-child(3) button");
        assertThat(numbers(3)).isSorted();
        assertThat(sorting(3)).isEqualTo("ascending");
        page.click("#table th:nth-child(1) button");
        assertThat(texts("#table tbody th")).isSorted();
        assertThat(sorting(3)).isEqualTo("null");
        assertThat(sorting(1)).isEqualTo("ascending");
    }

    @Test
    void coloursFollowTheSystemUntilTheUserChooses() {
        open(SampleAccount.of(5, "slice"));
        page.prefer("light");
        String light = background();
        page.prefer("dark");
        String dark = background();
        assertThat(dark).isNotEqualTo(light);
        page.click("#theme");
        assertThat(background()).isEqualTo(light);
        page.click("#theme");
        assertThat(background()).isEqualTo(dark);
    }

    @Test
    void keyboardAloneReachesEverything() {
        open(SampleAccount.of(5, "slice"));
        page.press("Tab");
        assertThat(text(":focus")).isEqualTo("Skip the graph, to the tables as a list");
        for (int presses = 0;
                page.evaluate("document.activeElement.closest('.node') === null")
                        .asBoolean();
                presses++) {
            page.press("Tab");
            assertThat(presses).isLessThan(20);
        }
        String first = focused();
        page.press("ArrowDown");
        String below = focused();
        assertThat(below).isNotEqualTo(first);
        page.press("Enter");
        assertThat(text("#details h3")).isEqualTo(below);
        page.press("Escape");
        assertThat(text("#details h3")).isEqualTo("How rows came");
        page.press(" ");
        assertThat(text("#details h3")).isEqualTo(below);
        // One stop for all boxes; the next is in the details.
        page.press("Tab");
        page.press("Tab");
        page.press("Tab");
        page.press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('#details') !== null")
                        .asBoolean())
                .isTrue();
        page.evaluate("document.querySelector('#table th:nth-child(1) button').focus()");
        page.press("Enter");
        assertThat(sorting(1)).isEqualTo("ascending");
    }

    @Test
    void zoomsAndMovesByKeysButtonsWheelAndDrag() {
        open(SampleAccount.of(50, "slice"));
        String whole = view();
        page.click("#closer");
        assertThat(seen()).isLessThan(widthOf(whole));
        page.click("#fit");
        assertThat(view()).isEqualTo(whole);
        page.evaluate("document.querySelector('.node').focus()");
        page.press("+");
        assertThat(seen()).isLessThan(widthOf(whole));
        page.press("0");
        assertThat(view()).isEqualTo(whole);
        wheel(-240);
        assertThat(seen()).isLessThan(widthOf(whole));
        String before = view();
        drag();
        assertThat(view()).isNotEqualTo(before);
        assertThat(seen()).isEqualTo(widthOf(before));
        // To drag is not to click.
        assertThat(text("#details h3")).isEqualTo("How rows came");
    }

    @Test
    void wheelScrollsThePageUntilTheGraphHasTheFocus() {
        open(SampleAccount.of(50, "slice"));
        String whole = view();
        wheel(240);
        assertThat(view()).isEqualTo(whole);
    }

    @Test
    void readersAreToldWhatIsDrawn() {
        open(SampleAccount.of(5, "slice"));
        JsonNode tree = page.call("Accessibility.getFullAXTree", Map.of()).get("nodes");
        assertThat(names(tree, "button"))
                .contains(
                        "customers, a rule selects rows, 15,965 of about 240,717 rows",
                        "customer_items, rows that others reference, 1,805 of about 22,666 rows, 1 masked column, verification failed",
                        "Change to dark colours",
                        "Zoom in")
                .doesNotContain("");
        assertThat(names(tree, "application")).singleElement().asString().startsWith("Graph of 5 tables.");
        assertThat(names(tree, "columnheader")).contains("Table", "Rows", "Share");
        assertThat(names(tree, "heading"))
                .contains("production → test", "Graph of tables and references", "Warnings", "Tables");
        assertThat(List.of("main", "banner", "navigation", "search", "contentinfo"))
                .allSatisfy(role -> assertThat(names(tree, role)).hasSize(1));
    }

    @Test
    void aPlanSaysHowFarItsNumbersCanBeReliedOn() {
        ObjectNode plan = SampleAccount.of(50, "plan");
        open(plan);
        assertThat(text("#kind")).isEqualTo("Plan of a slice, nothing is cut yet");
        assertThat(text("#totals")).contains("up to 888,260").doesNotContain("Time");
        assertThat(text("tr[data-table=customer_notes]")).contains("up to 111,926");
        assertThat(text("tr[data-table=customers]")).contains("≈ 15,965");
        assertThat(texts("#table thead th")).doesNotContain("Time", "Verified", "Size");
        assertThat(text("#facts")).doesNotContain("erified");
    }

    @Test
    void whatIsNotKnownIsNotShown() {
        ObjectNode account = SampleAccount.of(5, "plan");
        account.get("tables")
                .forEach(table -> ((ObjectNode) table)
                        .remove(List.of(
                                "sourceRows",
                                "sourceRowsExact",
                                "sourceBytes",
                                "countedRows",
                                "estimatedRows",
                                "mostRows",
                                "columns",
                                "key")));
        open(account);
        assertThat(texts("#table thead th")).containsExactly("Table", "Rows came by", "Masked", "Warnings");
        page.click("[data-table=customers]");
        assertThat(text("main")).doesNotContain("undefined", "NaN", "null", "0 %", "0 rows", "0 B");
        assertThat(text("#totals")).doesNotContain("Rows");
    }

    @Test
    void printsTheGraphAndThenTheList() {
        open(SampleAccount.of(50, "slice"));
        page.click("#closer");
        String before = view();
        String printed = new String(page.pdf(), StandardCharsets.ISO_8859_1);
        assertThat(printed).startsWith("%PDF-");
        assertThat(printed.split("/Type /Page\\b", -1).length - 1).isBetween(3, 6);
        assertThat(view()).isEqualTo(before);
    }

    private void open(ObjectNode account) {
        Path file = folder.resolve("report.html");
        ReportPage.write(account, file);
        page = CHROMIUM.open(file.toUri());
        page.await("document.body.dataset.ready");
    }

    private String text(String selector) {
        return page.evaluate("document.querySelector(" + BrowserPage.quoted(selector) + ").textContent")
                .asString();
    }

    private List<String> texts(String selector) {
        return StreamSupport.stream(
                        page.evaluate("[...document.querySelectorAll(" + BrowserPage.quoted(selector)
                                        + ")].map(found => found.textContent)")
                                .spliterator(),
                        false)
                .map(JsonNode::asString)
                .toList();
    }

    private List<Long> numbers(int column) {
        return texts("#table tbody > tr > :nth-child(" + column + ")").stream()
                .map(text -> Long.valueOf(text.replace(",", "")))
                .toList();
    }

    private String sorting(int column) {
        return page.evaluate("String(document.querySelector('#table th:nth-child(" + column
                        + ")').getAttribute('aria-sort'))")
                .asString();
    }

    private String background() {
        return page.evaluate("getComputedStyle(document.body).backgroundColor").asString();
    }

    private String focused() {
        return page.evaluate("document.activeElement.dataset.table").asString();
    }

    private String view() {
        return page.evaluate("document.querySelector('#drawn').getAttribute('viewBox')")
                .asString();
    }

    private double seen() {
        return widthOf(view());
    }

    private static double widthOf(String view) {
        return Double.parseDouble(view.split(" ", -1)[2]);
    }

    private void wheel(int distance) {
        page.call(
                "Input.dispatchMouseEvent",
                Map.of("type", "mouseWheel", "x", 400, "y", 500, "deltaX", 0, "deltaY", distance));
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private void drag() {
        List.of("mousePressed", "mouseMoved", "mouseReleased")
                .forEach(type -> page.call(
                        "Input.dispatchMouseEvent",
                        Map.of(
                                "type",
                                type,
                                "x",
                                type.equals("mousePressed") ? 400 : 460,
                                "y",
                                500,
                                "button",
                                "left",
                                "buttons",
                                1,
                                "clickCount",
                                1)));
    }

    private static List<String> names(JsonNode tree, String role) {
        return StreamSupport.stream(tree.spliterator(), false)
                .filter(node -> !node.path("ignored").asBoolean(false))
                .filter(node -> node.path("role").path("value").asString("").equals(role))
                .map(node -> node.path("name").path("value").asString(""))
                .toList();
    }
}
