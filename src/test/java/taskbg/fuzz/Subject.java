package taskbg.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Something that reads what others wrote, and what holds for it whatever that is. One thread. */
public interface Subject {
    /** Which inputs, for the report. */
    String name();

    /** Of a hundred inputs, so many are for this subject. */
    int share();

    /** Real inputs, from which others are made. */
    List<byte[]> samples();

    /** What means something in such an input: keys, brackets, sequences. */
    List<String> words();

    /**
     * Reads the input and looks whether all is right.
     *
     * @param random decides where to cut and the like; the same for the same input
     * @throws Exception what the program does not declare
     */
    void check(byte[] input, RandomGenerator random) throws Exception;
}
