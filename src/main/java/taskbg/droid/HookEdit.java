package taskbg.droid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import taskbg.droid.JsonTree.ArrayNode;
import taskbg.droid.JsonTree.Member;
import taskbg.droid.JsonTree.ObjectNode;
import taskbg.droid.JsonTree.TextNode;

/**
 * Puts task-bg's hooks into the text of a settings file and takes them out again. The form is the
 * one that every droid reads: {@code {"hooks":{Event:[{"hooks":[{"type":"command",…}]}]}}}.
 */
final class HookEdit {
    static final List<String> EVENTS = List.of("Stop", "SessionEnd", "SubagentStop");
    private static final String VERB = " hook-complete";
    private static final String PROGRAM = "task-bg";
    private static final int TIMEOUT_SECONDS = 30;

    private HookEdit() {}

    /** One hook of ours: its group in an event's list, and the text of its command. */
    private record Ours(Member event, ArrayNode groups, int group, TextNode command) {}

    /** The text with the command at each event; the same text if it is there already. */
    static String install(String text, String command) throws IOException {
        String edited = text.isBlank() ? "{}\n" : text;
        for (String event : EVENTS) {
            Ours ours = first(edited, event);
            if (ours != null) {
                TextNode old = ours.command();
                edited =
                        edited.substring(0, old.start())
                                + quoted(command)
                                + edited.substring(old.end());
            } else {
                edited = addGroup(edited, event, command);
            }
        }
        return edited;
    }

    /** The text without any of our hooks, and without lists and objects that are empty then. */
    static String uninstall(String text) throws IOException {
        String edited = text;
        for (String event : EVENTS) {
            for (Ours ours = first(edited, event); ours != null; ours = first(edited, event)) {
                edited = removeGroup(edited, ours);
            }
        }
        return edited;
    }

    /** Our commands by event; events without one are left out. */
    static Map<String, String> installed(String text) throws IOException {
        var found = new TreeMap<String, String>();
        for (String event : EVENTS) {
            Ours ours = text.isBlank() ? null : first(text, event);
            if (ours != null) {
                found.put(event, ours.command().text());
            }
        }
        return found;
    }

    /** Whether the file tells droid to run no hooks at all. */
    static boolean disabled(String text) throws IOException {
        Member disabled = text.isBlank() ? null : root(text).member("hooksDisabled");
        if (disabled == null || !(disabled.value() instanceof JsonTree.OtherNode value)) {
            return false;
        }
        return text.startsWith("true", value.start());
    }

    private static String addGroup(String text, String event, String command) throws IOException {
        String edited = text;
        ObjectNode root = root(edited);
        if (root.member("hooks") == null) {
            edited = withMember(edited, root, "\"hooks\": {}");
        }
        ObjectNode hooks = hooks(edited);
        if (hooks != null && hooks.member(event) == null) {
            edited = withMember(edited, hooks, quoted(event) + ": []");
        }
        ArrayNode groups = groups(edited, event);
        var starts = new ArrayList<Integer>();
        int end = groups.start();
        for (JsonTree group : groups.elements()) {
            starts.add(group.start());
            end = group.end();
        }
        String hook =
                "{\"hooks\": [{\"type\": \"command\", \"command\": "
                        + quoted(command)
                        + ", \"timeout\": "
                        + TIMEOUT_SECONDS
                        + "}]}";
        return new JsonEdit(edited).added(groups, starts, end, hook);
    }

    private static String withMember(String text, ObjectNode object, String member) {
        var starts = new ArrayList<Integer>();
        int end = object.start();
        for (Member one : object.members()) {
            starts.add(one.start());
            end = one.value().end();
        }
        return new JsonEdit(text).added(object, starts, end, member);
    }

    private static String removeGroup(String text, Ours ours) throws IOException {
        ArrayNode groups = ours.groups();
        if (groups.elements().size() > 1) {
            JsonTree group = groups.elements().get(ours.group());
            int before = ours.group() == 0 ? -1 : groups.elements().get(ours.group() - 1).end();
            return new JsonEdit(text).removed(groups, group.start(), group.end(), before);
        }
        ObjectNode hooks = hooks(text);
        if (hooks != null && hooks.members().size() > 1) {
            return withoutMember(text, hooks, ours.event().key());
        }
        return withoutMember(text, root(text), "hooks");
    }

    private static String withoutMember(String text, ObjectNode object, String key) {
        int before = -1;
        for (Member member : object.members()) {
            if (member.key().equals(key)) {
                int end = member.value().end();
                return new JsonEdit(text).removed(object, member.start(), end, before);
            }
            before = member.value().end();
        }
        return text;
    }

    /** Our first hook at an event, in a group of its own. */
    private static @Nullable Ours first(String text, String event) throws IOException {
        ObjectNode hooks = hooks(text);
        Member member = hooks == null ? null : hooks.member(event);
        if (member == null) {
            return null;
        }
        ArrayNode groups = groups(text, event);
        for (int i = 0; i < groups.elements().size(); i++) {
            TextNode command = onlyCommand(groups.elements().get(i));
            if (command != null && isOurs(command.text())) {
                return new Ours(member, groups, i, command);
            }
        }
        return null;
    }

    private static @Nullable TextNode onlyCommand(JsonTree group) throws IOException {
        Member hooks = group instanceof ObjectNode object ? object.member("hooks") : null;
        if (hooks == null || !(hooks.value() instanceof ArrayNode list)) {
            return null;
        }
        if (list.elements().size() != 1
                || !(list.elements().getFirst() instanceof ObjectNode hook)) {
            return null;
        }
        Member command = hook.member("command");
        return command != null && command.value() instanceof TextNode words ? words : null;
    }

    private static boolean isOurs(String command) {
        if (!command.endsWith(VERB)) {
            return false;
        }
        String program = command.substring(0, command.length() - VERB.length());
        String bare = program.endsWith("'") ? program.substring(0, program.length() - 1) : program;
        return bare.equals(PROGRAM) || bare.endsWith("/" + PROGRAM);
    }

    private static ObjectNode root(String text) throws IOException {
        if (JsonTree.of(text) instanceof ObjectNode root) {
            return root;
        }
        throw new IOException("it is no JSON object");
    }

    private static @Nullable ObjectNode hooks(String text) throws IOException {
        Member hooks = root(text).member("hooks");
        if (hooks == null) {
            return null;
        }
        if (hooks.value() instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("the value of hooks is no object");
    }

    private static ArrayNode groups(String text, String event) throws IOException {
        ObjectNode hooks = hooks(text);
        Member member = hooks == null ? null : hooks.member(event);
        if (member != null && member.value() instanceof ArrayNode groups) {
            return groups;
        }
        throw new IOException("the value of hooks." + event + " is no list");
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16));
                json.append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
