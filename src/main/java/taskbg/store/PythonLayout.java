package taskbg.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** The white space of Python's {@code json.dumps}: on one line, or indented by two spaces. */
final class PythonLayout implements PrettyPrinter {
    private final boolean indented;

    /** How deep the value being written is nested; owned by the thread that writes. */
    private int depth;

    private PythonLayout(boolean indented) {
        this.indented = indented;
    }

    static PythonLayout line() {
        return new PythonLayout(false);
    }

    static PythonLayout indented() {
        return new PythonLayout(true);
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) throws IOException {
        open(out, '{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
        newLine(out);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        separate(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) throws IOException {
        close(out, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
        open(out, '[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
        newLine(out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        separate(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        close(out, values, ']');
    }

    private void open(JsonGenerator out, char bracket) throws IOException {
        out.writeRaw(bracket);
        depth++;
    }

    private void separate(JsonGenerator out) throws IOException {
        if (indented) {
            out.writeRaw(',');
            newLine(out);
        } else {
            out.writeRaw(", ");
        }
    }

    private void close(JsonGenerator out, int children, char bracket) throws IOException {
        depth--;
        if (children > 0) {
            newLine(out);
        }
        out.writeRaw(bracket);
    }

    private void newLine(JsonGenerator out) throws IOException {
        if (indented) {
            out.writeRaw('\n');
            for (int i = 0; i < depth; i++) {
                out.writeRaw("  ");
            }
        }
    }
}
