package taskbg.tui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import taskbg.tui.state.Model;
import taskbg.tui.state.Sample;

/** Each mode at three sizes, as golden text; {@code -Dscreens.rewrite=true} writes them anew. */
class ScreensTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "screens");
    private static final List<Model.Size> SIZES =
            List.of(new Model.Size(80, 24), new Model.Size(160, 50), new Model.Size(40, 12));

    private static final Map<String, Modes.Mode> MODES = Modes.all();

    static Stream<Arguments> screens() {
        return MODES.keySet().stream()
                .flatMap(mode -> SIZES.stream().map(size -> Arguments.of(mode, size)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_screen_looks_as_its_golden_file_says(String mode, Model.Size size) throws IOException {
        var drawn = Drawn.text(model(mode, size), ColorDepth.TRUE_COLOR);
        var file = FOLDER.resolve(mode + "-" + size.columns() + "x" + size.rows() + ".txt");
        if (Boolean.getBoolean("screens.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, drawn);
        }
        assertEquals(Files.readString(file), drawn);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void no_colour_changes_no_letter(String mode, Model.Size size) {
        var model = model(mode, size);
        assertEquals(Drawn.text(model, ColorDepth.TRUE_COLOR), Drawn.text(model, ColorDepth.NONE));
    }

    private static Model model(String mode, Model.Size size) {
        return MODES.get(mode).of(Sample.monitor(size.columns(), size.rows()));
    }
}
