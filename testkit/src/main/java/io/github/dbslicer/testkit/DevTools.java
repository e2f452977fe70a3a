package io.github.dbslicer.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A connection to a browser, over the Chrome DevTools Protocol. Safe for several threads. */
final class DevTools implements WebSocket.Listener {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Against a browser that hangs; far beyond what any call takes. */
    private static final long LIMIT_SECONDS = 300;

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    private DevTools(URI address) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    static DevTools connect(URI address) {
        return new DevTools(address);
    }

    /** Hears the events of a page. To be called before anything that makes one. */
    void listen(String session, Consumer<JsonNode> listener) {
        listeners.put(session, listener);
    }

    /**
     * Calls a method and waits for its answer.
     *
     * @param session of a page; empty for the browser
     * @throws IllegalStateException where the browser refuses it
     */
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int number = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        ObjectNode call = JSON.createObjectNode().put("id", number).put("method", method);
        call.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            call.put("sessionId", session);
        }
        send(JSON.writeValueAsString(call));
        JsonNode told = answer.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
        if (told.has("error")) {
            throw new IllegalStateException(method + ": " + told.get("error"));
        }
        return told.get("result");
    }

    /** A socket takes one message at a time. */
    private synchronized void send(String text) {
        socket.sendText(text, true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
        message.append(data);
        if (isLast) {
            JsonNode told = JSON.readTree(message.toString());
            message.setLength(0);
            CompletableFuture<JsonNode> answer = waiting.remove(told.path("id").asInt(0));
            Consumer<JsonNode> listener = listeners.get(told.path("sessionId").asString(""));
            if (answer != null) {
                answer.complete(told);
            } else if (listener != null) {
                listener.accept(told);
            }
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        waiting.values().forEach(answer -> answer.completeExceptionally(error));
    }
}
