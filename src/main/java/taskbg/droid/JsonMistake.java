package taskbg.droid;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/** That a text is not JSON: the line, the column and what stands there, in words for people. */
final class JsonMistake extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param parser the parser of the text, as the exception left it
     */
    JsonMistake(String text, JsonParser parser, JsonProcessingException e) {
        super(words(text, parser, e), e);
    }

    private static String words(String text, JsonParser parser, JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a string in it is too long";
        }
        var location = e.getLocation();
        int at = Math.clamp(location.getCharOffset(), 0, text.length());
        String where = "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
        return where
                + (isInString(text, parser, at) ? inString(text, at) : found(text, parser, at));
    }

    private static String found(String text, JsonParser parser, int at) {
        String found = at == text.length() ? "the text ends" : quoted(text.charAt(at)) + " stands";
        return found + " where " + expected(parser, lastBefore(text, at)) + " be";
    }

    private static String expected(JsonParser parser, char last) {
        var token = parser.currentToken();
        var context = parser.getParsingContext();
        if (context.inRoot()) {
            return token == null ? "an object must" : "nothing may";
        }
        boolean first = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        if (context.inArray()) {
            return first || last == ',' ? "a value must" : "a comma or ']' must";
        }
        if (token == JsonToken.FIELD_NAME) {
            return last == '"' ? "a colon must" : "a value must";
        }
        return first || last == ',' ? "a key in double quotes must" : "a comma or '}' must";
    }

    private static boolean isInString(String text, JsonParser parser, int at) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        int i = (int) parser.currentTokenLocation().getCharOffset() + 1;
        while (i < at && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i >= at;
    }

    private static String inString(String text, int at) {
        if (at == text.length() || text.charAt(at) < ' ') {
            return "the string before it has no closing quote on its line";
        }
        return quoted(text.charAt(at)) + " makes no escape that JSON has";
    }

    private static char lastBefore(String text, int at) {
        int last = at - 1;
        while (last > 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last < 0 ? ' ' : text.charAt(last);
    }

    private static String quoted(char c) {
        return c < ' ' ? "a control character" : "'" + c + "'";
    }
}
