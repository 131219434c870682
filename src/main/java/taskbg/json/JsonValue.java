package taskbg.json;

import java.util.List;

/**
 * A JSON value: an object keeps the order of its keys, and a number the digits that it was written
 * with, so that writing what was read changes nothing.
 */
public sealed interface JsonValue permits JsonObject, JsonValue.Scalar, JsonValue.Array {
    /** A value without parts. */
    sealed interface Scalar extends JsonValue permits Text, Digits, Literal {}

    /** A string. */
    record Text(String value) implements Scalar {}

    /** A number as it is written, {@code NaN} and the infinities among them. */
    record Digits(String value) implements Scalar {}

    /** One of the three words. */
    enum Literal implements Scalar {
        TRUE,
        FALSE,
        NULL
    }

    /** A list of values. */
    record Array(List<JsonValue> items) implements JsonValue {
        public Array {
            items = List.copyOf(items);
        }

        /** A list of strings. */
        public static Array ofTexts(List<String> texts) {
            return new Array(texts.stream().<JsonValue>map(Text::new).toList());
        }
    }

    /** A string as a value. */
    static JsonValue of(String text) {
        return new Text(text);
    }

    /** A whole number as a value. */
    static JsonValue of(long number) {
        return new Digits(Long.toString(number));
    }

    /** A truth value. */
    static JsonValue of(boolean flag) {
        return flag ? Literal.TRUE : Literal.FALSE;
    }
}
