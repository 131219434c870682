package taskbg.tui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorDepthTest {
    @ParameterizedTest
    @CsvSource({
        "TERM=xterm-256color COLORTERM=truecolor, TRUE_COLOR",
        "TERM=xterm COLORTERM=24bit, TRUE_COLOR",
        "TERM=xterm-direct, TRUE_COLOR",
        "TERM=xterm-256color, INDEXED",
        "TERM=tmux-256color TMUX=x COLORTERM=truecolor, TRUE_COLOR",
        "TERM=screen TMUX=x COLORTERM=truecolor, TRUE_COLOR",
        "TERM=screen-256color COLORTERM=truecolor, INDEXED",
        "TERM=screen COLORTERM=truecolor, SIXTEEN",
        "TERM=xterm, SIXTEEN",
        "TERM=linux, SIXTEEN",
        "TERM=xterm NO_COLOR=, SIXTEEN",
        "TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1, NONE",
        "TERM=dumb COLORTERM=truecolor, NONE",
        "TERM=vt100, NONE",
        "X=, NONE"
    })
    void the_environment_says_how_many_colours_there_are(String settings, ColorDepth depth) {
        var environment = new HashMap<String, String>();
        for (var setting : settings.split(" ", -1)) {
            int equals = setting.indexOf('=');
            environment.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        assertEquals(depth, ColorDepth.of(environment));
    }
}
