package taskbg.droid;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Says in words for people where and why a settings file could not be bound to its types. */
final class SettingsMistake {
    private SettingsMistake() {}

    /** As in "line 3: agents.mine.output is one of text, droid, claude, any, not "xml"". */
    static String words(JacksonException e) {
        var location = e.getLocation();
        return "line " + (location == null ? 1 : location.getLineNr()) + ": " + why(e);
    }

    private static String why(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                    path(unknown, 1) + " has an unknown key \"" + unknown.getPropertyName() + "\"";
            case InvalidFormatException invalid when invalid.getTargetType().isEnum() ->
                    path(invalid, 0)
                            + " is one of "
                            + words(invalid.getTargetType())
                            + ", not \""
                            + invalid.getValue()
                            + "\"";
            case ValueInstantiationException refused when refused.getCause() != null ->
                    path(refused, 0) + " " + refused.getCause().getMessage();
            case MismatchedInputException mismatched ->
                    path(mismatched, 0) + " must be " + kind(mismatched.getTargetType());
            default -> "this is no complete JSON, or a key stands twice in one object";
        };
    }

    /** The keys that lead to the place, but for the {@code last} ones. */
    private static String path(JsonMappingException e, int last) {
        var path = new StringJoiner(".").setEmptyValue("the settings");
        var references = e.getPath();
        for (var reference : references.subList(0, references.size() - last)) {
            var key = reference.getFieldName();
            path.add(key == null ? Integer.toString(reference.getIndex() + 1) : key);
        }
        return path.toString();
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null
                || Record.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == Boolean.class ? "true or false" : "a text";
    }

    private static String words(Class<?> type) {
        var words = new StringJoiner(", ");
        for (var constant : type.getEnumConstants()) {
            words.add(constant.toString().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
