package taskbg.command;

import java.util.ArrayList;
import java.util.List;
import taskbg.json.JsonObject;
import taskbg.json.JsonValue;
import taskbg.task.Droid;
import taskbg.text.Column;
import taskbg.text.Role;
import taskbg.text.TextTable;

/** {@code droids}: the kinds of agents that a launch may name. */
final class DroidsVerb implements Verb {
    private static final List<Column> COLUMNS =
            List.of(
                    Column.left("DROID", 8, 24, 100),
                    Column.left("DEFINED IN", 10, 44, 50),
                    Column.rest("WHAT FOR", 12, 90));

    @Override
    public void declare(Usage usage) {
        usage.describe("List the droids that a launch may name, and what each is for.");
    }

    @Override
    public boolean usesTasks() {
        return false;
    }

    @Override
    public int run(Arguments arguments, Console console) {
        var droids = console.site().droids();
        if (console.forPeople()) {
            print(droids, console);
        } else {
            answer(droids, console);
        }
        return DONE;
    }

    private static void print(List<Droid> droids, Console console) {
        var rows = new ArrayList<List<TextTable.Cell>>();
        for (var droid : droids) {
            var file = droid.definition();
            rows.add(
                    List.of(
                            TextTable.Cell.plain(droid.name()),
                            file == null
                                    ? new TextTable.Cell("runs plain", Role.MUTED)
                                    : TextTable.Cell.plain(file.toString()),
                            TextTable.Cell.plain(droid.description())));
        }
        console.print(new TextTable(COLUMNS, rows));
    }

    private static void answer(List<Droid> droids, Console console) {
        var list = new ArrayList<JsonObject>();
        for (var droid : droids) {
            var file = droid.definition();
            list.add(
                    JsonObject.builder()
                            .put("name", droid.name())
                            .put("description", droid.description())
                            .put("defined", JsonValue.of(file != null))
                            .put("file", file == null ? null : file.toString())
                            .build());
        }
        try (var answer = console.answer()) {
            answer.values("droids", list);
        }
    }
}
