package taskbg.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A model on loopback that says what the prompt tells it to: the prompt holds {@code SCN} and a
 * JSON list with one step a turn.
 *
 * <p>A step is {@code {"text": …}}, with {@code "tools": [[name, {arguments}], …]} if it calls
 * tools, {@code {"status": 400, "error": …}} for an error, or {@code {"silent": true}} for no
 * answer at all. After the last step it says "done". It speaks OpenAI's chat completions, as
 * droid's custom models of provider {@code generic-chat-completion-api} do.
 */
public final class ScriptedModel implements AutoCloseable {
    private static final String SCRIPT = "SCN ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public ScriptedModel() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The settings that make droid ask this model. */
    public String settings() {
        return """
        {
          // The model that droid's tests ask.
          "model": "custom:Mock-Chat-0",
          "customModels": [
            {
              "model": "mock-1",
              "displayName": "Mock Chat",
              "baseUrl": "http://127.0.0.1:%d/v1",
              "apiKey": "not-a-key",
              "provider": "generic-chat-completion-api",
              "maxOutputTokens": 1024
            }
          ]
        }
        """
                .formatted(server.getAddress().getPort());
    }

    /** The bodies of all requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What the requests say in the role of the system. */
    public String system() {
        var text = new StringBuilder();
        for (var request : requests) {
            for (var message : tree(request).path("messages")) {
                if (message.path("role").asText().equals("system")) {
                    text.append(words(message.path("content"))).append('\n');
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (!exchange.getRequestMethod().equals("POST")) {
                send(exchange, 200, "application/json", "{\"object\":\"list\",\"data\":[]}");
                return;
            }
            requests.add(body);
            var request = tree(body);
            var step = step(request.path("messages"));
            if (step.path("silent").asBoolean()) {
                closed.await();
            } else if (step.has("status")) {
                var error = JSON.createObjectNode();
                error.putObject("error").put("message", step.path("error").asText());
                send(exchange, step.path("status").asInt(), "application/json", error.toString());
            } else if (request.path("stream").asBoolean()) {
                send(exchange, 200, "text/event-stream", events(step));
            } else {
                send(exchange, 200, "application/json", whole(step).toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode step(JsonNode messages) {
        JsonNode script = null;
        int turn = 0;
        for (var message : messages) {
            if (message.path("role").asText().equals("assistant")) {
                turn++;
            }
            var words = words(message.path("content"));
            int at = words.indexOf(SCRIPT + "[");
            if (at >= 0 && message.path("role").asText().equals("user")) {
                script = tree(words.substring(at + SCRIPT.length()));
                turn = 0;
            }
        }
        var step = script == null ? null : script.get(turn);
        return step == null ? JSON.createObjectNode().put("text", "done") : step;
    }

    private static String words(JsonNode content) {
        if (content.isTextual()) {
            return content.asText();
        }
        var text = new StringBuilder();
        for (var part : content) {
            text.append(part.path("text").asText("")).append('\n');
        }
        return text.toString();
    }

    private static String events(JsonNode step) {
        var said = chunk();
        var delta = ((ObjectNode) said.path("choices").path(0)).putObject("delta");
        say(delta.put("role", "assistant"), step);
        var last = chunk();
        var end = (ObjectNode) last.path("choices").path(0);
        end.put("finish_reason", reason(step)).putObject("delta");
        last.set("usage", usage());
        return "data: " + said + "\n\ndata: " + last + "\n\ndata: [DONE]\n\n";
    }

    private static ObjectNode chunk() {
        var chunk = named("chat.completion.chunk");
        chunk.putArray("choices").addObject().put("index", 0).putNull("finish_reason");
        return chunk;
    }

    private static ObjectNode whole(JsonNode step) {
        var answer = named("chat.completion");
        var choice = answer.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", reason(step));
        say(choice.putObject("message").put("role", "assistant"), step);
        answer.set("usage", usage());
        return answer;
    }

    private static void say(ObjectNode message, JsonNode step) {
        message.set("content", step.path("text"));
        int index = 0;
        for (var tool : step.path("tools")) {
            message.withArray("tool_calls")
                    .addObject()
                    .put("index", index)
                    .put("id", "call_" + System.nanoTime() + "_" + index++)
                    .put("type", "function")
                    .putObject("function")
                    .put("name", tool.path(0).asText())
                    .put("arguments", tool.path(1).toString());
        }
    }

    private static ObjectNode named(String object) {
        return JSON.createObjectNode()
                .put("id", "c1")
                .put("object", object)
                .put("created", 1)
                .put("model", "mock-1");
    }

    private static ObjectNode usage() {
        return JSON.createObjectNode()
                .put("prompt_tokens", 10)
                .put("completion_tokens", 5)
                .put("total_tokens", 15);
    }

    private static String reason(JsonNode step) {
        return step.path("tools").isEmpty() ? "stop" : "tool_calls";
    }

    /** The first JSON value of a text, whatever follows. */
    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("content-type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
