package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RectangleTest {
    private final Rectangle rectangle = new Rectangle(2, 3, 4, 5);

    @Test
    void its_edges_belong_to_it_and_what_is_after_them_does_not() {
        assertTrue(rectangle.contains(2, 3));
        assertTrue(rectangle.contains(5, 7));
        assertFalse(rectangle.contains(1, 3));
        assertFalse(rectangle.contains(6, 7));
        assertFalse(rectangle.contains(2, 2));
        assertFalse(rectangle.contains(5, 8));
    }

    @Test
    void two_have_in_common_what_lies_in_both() {
        assertEquals(new Rectangle(4, 3, 2, 1), rectangle.intersect(new Rectangle(4, 0, 9, 4)));
        assertEquals(0, rectangle.intersect(new Rectangle(9, 9, 3, 3)).columns());
    }

    @Test
    void it_is_never_negative() {
        assertEquals(new Rectangle(1, 1, 0, 0), new Rectangle(1, 1, -3, -1));
    }
}
