package taskbg.tui.view;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.graphics.BasicTextImage;
import taskbg.tui.state.Model;

/** A model drawn on an image in memory. */
final class Drawn {
    private Drawn() {}

    static BasicTextImage image(Model model, ColorDepth depth) {
        var size = new TerminalSize(model.size().columns(), model.size().rows());
        var image = new BasicTextImage(size);
        image.setAll(TextCharacter.DEFAULT_CHARACTER);
        new View(new Theme(depth)).draw(model, new Frame(image, new CellCache(depth)));
        return image;
    }

    /** The letters alone, without blanks at the ends of lines. */
    static String text(Model model, ColorDepth depth) {
        var image = image(model, depth);
        var text = new StringBuilder();
        for (int row = 0; row < image.getSize().getRows(); row++) {
            var line = new StringBuilder();
            for (int column = 0; column < image.getSize().getColumns(); column++) {
                var cell = image.getCharacterAt(column, row);
                line.append(cell.getCharacterString());
                column += cell.isDoubleWidth() ? 1 : 0;
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
