package taskbg.droid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of a JSON text stands, so that the text can be edited instead of printed anew.
 * Comments and commas before a closing bracket are allowed.
 */
sealed interface JsonTree {
    /** The offset of the value's first character. */
    int start();

    /** The offset after its last one. */
    int end();

    record ObjectNode(int start, int end, List<Member> members) implements JsonTree {
        /**
         * The member of a key; null if there is none.
         *
         * @throws IOException if there are two, as it is unclear which of them counts
         */
        @Nullable Member member(String key) throws IOException {
            Member found = null;
            for (Member member : members) {
                if (member.key().equals(key)) {
                    if (found != null) {
                        throw new IOException("the key " + key + " is there twice");
                    }
                    found = member;
                }
            }
            return found;
        }
    }

    record Member(int start, String key, JsonTree value) {}

    record ArrayNode(int start, int end, List<JsonTree> elements) implements JsonTree {}

    record TextNode(int start, int end, String text) implements JsonTree {}

    record OtherNode(int start, int end) implements JsonTree {}

    /**
     * @throws IOException if the text is not JSON, with where and why
     */
    static JsonTree of(String text) throws IOException {
        JsonFactory factory =
                JsonFactory.builder()
                        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                        .build();
        char[] characters = text.toCharArray();
        try (JsonParser parser = factory.createParser(characters)) {
            return whole(text, parser);
        }
    }

    private static JsonTree whole(String text, JsonParser parser) throws IOException {
        try {
            parser.nextToken();
            JsonTree tree = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("more follows after the end");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new JsonMistake(text, parser, e);
        }
    }

    private static JsonTree value(JsonParser parser) throws IOException {
        int start = start(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            var members = new ArrayList<Member>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int keyStart = start(parser);
                String key = parser.currentName();
                parser.nextToken();
                members.add(new Member(keyStart, key, value(parser)));
            }
            return new ObjectNode(start, end(parser), members);
        }
        if (token == JsonToken.START_ARRAY) {
            var elements = new ArrayList<JsonTree>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return new ArrayNode(start, end(parser), elements);
        }
        if (token == null) {
            throw new IOException("it ends too early");
        }
        String text = parser.getText();
        return token == JsonToken.VALUE_STRING
                ? new TextNode(start, end(parser), text)
                : new OtherNode(start, start + text.length());
    }

    private static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private static int end(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }
}
