package taskbg.command;

import java.util.List;
import taskbg.actions.Site;
import taskbg.output.Excerpt;
import taskbg.output.OutputFile;
import taskbg.output.ShownSearch;
import taskbg.output.Sought;
import taskbg.store.StoredRecord;
import taskbg.task.Observed;
import taskbg.task.Query;
import taskbg.task.Trouble;
import taskbg.text.Phrase;
import taskbg.text.SafeText;

/** Asks a query of a task, its output included. */
final class Filter {
    private Filter() {}

    static boolean matches(Query query, Observed observed, StoredRecord stored, Site site) {
        return query.matches(
                observed, site.clock().instant(), (name, text) -> contains(stored, text, site));
    }

    private static boolean contains(StoredRecord stored, String text, Site site) {
        var task = stored.task();
        if (task == null) {
            return false;
        }
        try (var output = OutputFile.open(site.output(task))) {
            var phrase = new Phrase(text);
            var search =
                    new ShownSearch(output, task, text, row -> phrase.indexIn(plain(row), 0) >= 0);
            return search.forward(-1, 0, at -> true) instanceof Sought.Row;
        } catch (Trouble e) {
            return false;
        }
    }

    private static String plain(List<Excerpt.Words> row) {
        var text = new StringBuilder();
        for (var words : row) {
            text.append(SafeText.block(words.text()));
        }
        return text.toString();
    }
}
