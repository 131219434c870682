package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Home;

/** The text that teaches an agent to use task-bg. */
class SkillTest {
    private static final Pattern VERB = Pattern.compile("task-bg ([a-z]+(-[a-z]+)*)");

    @TempDir Path folder;

    private String skill() {
        var ran = new Home(folder).run("skill");
        assertEquals(0, ran.code());
        return ran.out();
    }

    @Test
    void it_begins_as_a_skill_does() {
        assertTrue(skill().matches("(?s)---\nname: task-bg\ndescription: [^\n]+\n---\n\n#.*"));
    }

    @Test
    void it_teaches_verbs_that_there_are() {
        var named = new TreeSet<String>();
        for (var found = VERB.matcher(skill()); found.find(); ) {
            named.add(found.group(1));
            assertNotNull(Verbs.named(found.group(1)), found.group());
        }
        for (var verb :
                new String[] {"launch", "list", "status", "output", "prune", "cancel", "droids"}) {
            assertTrue(named.contains(verb), verb);
        }
    }

    @Test
    void it_names_droids_that_there_are() {
        var skill = skill();
        var droids = new Home(folder).run("droids").out();
        var named = Pattern.compile("`([a-z]+-?[a-z]*)`").matcher(table(skill));
        while (named.find()) {
            assertTrue(droids.contains("\"" + named.group(1) + "\""), named.group(1));
        }
    }

    private static String table(String skill) {
        return skill.substring(skill.indexOf("| droid |"), skill.indexOf("## Look in"));
    }
}
