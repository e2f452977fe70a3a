package io.github.dbslicer.testkit;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A page in a browser, as a user and an inspector have it. For one thread. */
public final class BrowserPage implements AutoCloseable {
    private static final Set<String> MODIFIERLESS_TEXT = Set.of("Enter", " ");

    private final DevTools tools;
    private final String target;
    private final String session;
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private BrowserPage(DevTools tools, String target, String session) {
        this.tools = tools;
        this.target = target;
        this.session = session;
    }

    static BrowserPage open(DevTools tools, URI address) {
        String target = tools.call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        String session = tools.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        BrowserPage page = new BrowserPage(tools, target, session);
        tools.listen(session, page::hear);
        List.of("Page", "Runtime", "Log", "Network", "Accessibility")
                .forEach(domain -> page.call(domain + ".enable", Map.of()));
        page.resize(1600, 1000);
        page.call("Page.navigate", Map.of("url", address.toString()));
        page.await("document.readyState === 'complete' && location.href !== 'about:blank'");
        return page;
    }

    /** Calls a method of the DevTools protocol for this page. */
    public JsonNode call(String method, Map<String, ?> parameters) {
        return tools.call(session, method, parameters);
    }

    /**
     * The value of an expression of JavaScript, as JSON; a promise's once it has one.
     *
     * @throws IllegalStateException where it throws
     */
    public JsonNode evaluate(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").path("value");
    }

    /** Waits until an expression is true. */
    public void await(String expression) {
        evaluate("new Promise((done, failed) => { let turns = 0; const look = () => { if (" + expression
                + ") done(true); else if (turns++ > 5000) failed('never: ' + " + quoted(expression)
                + "); else setTimeout(look, 2); }; look(); })");
    }

    /** The inner size of its window, in pixels of CSS, of which each is one of the screen. */
    public void resize(int width, int height) {
        resize(width, height, 1);
    }

    /** @param density pixels of the screen for one of CSS */
    public void resize(int width, int height, double density) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", density, "mobile", false));
    }

    /** What the system is said to prefer: {@code light} or {@code dark}. */
    public void prefer(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Presses and releases a key, named as JavaScript names it. */
    public void press(String key) {
        boolean text = key.length() == 1 || MODIFIERLESS_TEXT.contains(key);
        String typed = key.equals("Enter") ? "\r" : key;
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            case "ArrowLeft" -> 37;
            case "ArrowUp" -> 38;
            case "ArrowRight" -> 39;
            case "ArrowDown" -> 40;
            default -> key.charAt(0);
        };
        call(
                "Input.dispatchKeyEvent",
                text
                        ? Map.of("type", "keyDown", "key", key, "text", typed, "windowsVirtualKeyCode", code)
                        : Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    /** Types a text into what has the focus. */
    public void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** Moves the pointer to the middle of an element, which must be seen. */
    public void point(String selector) {
        JsonNode middle = middle(selector);
        mouse("mouseMoved", middle, 0);
    }

    /** Clicks the middle of an element. */
    public void click(String selector) {
        evaluate("document.querySelector(" + quoted(selector)
                + ").scrollIntoView({block: 'nearest', behavior: 'instant'})");
        JsonNode middle = middle(selector);
        mouse("mouseMoved", middle, 0);
        mouse("mousePressed", middle, 1);
        mouse("mouseReleased", middle, 1);
    }

    /** What it looks like, as PNG. */
    public byte[] screenshot() {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asString());
    }

    /** What it looks like on paper. */
    public byte[] pdf() {
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                        .get("data")
                        .asString());
    }

    /** Errors and warnings on its console, and exceptions that nobody caught. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Every address that it asked for, its own among them. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        tools.call("", "Target.closeTarget", Map.of("targetId", target));
    }

    /** A text as a literal of JavaScript. */
    public static String quoted(String text) {
        StringBuilder literal = new StringBuilder("'");
        text.chars().forEach(unit -> literal.append(String.format("\\u%04x", unit)));
        return literal.append('\'').toString();
    }

    private JsonNode middle(String selector) {
        return evaluate("(() => { const box = document.querySelector(" + quoted(selector)
                + ").getBoundingClientRect(); return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()");
    }

    private void mouse(String type, JsonNode place, int clicks) {
        call(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        type,
                        "x",
                        place.get("x").asDouble(),
                        "y",
                        place.get("y").asDouble(),
                        "button",
                        clicks == 0 ? "none" : "left",
                        "clickCount",
                        clicks));
    }

    private void hear(JsonNode event) {
        JsonNode told = event.path("params");
        switch (event.path("method").asString("")) {
            case "Runtime.exceptionThrown" -> problems.add(told.toString());
            case "Log.entryAdded" -> problems.add(told.path("entry").toString());
            case "Runtime.consoleAPICalled" -> problems.add(told.toString());
            case "Network.requestWillBeSent" ->
                requests.add(told.path("request").path("url").asString(""));
            default -> {
                // Of no interest.
            }
        }
    }
}
