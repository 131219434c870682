package taskbg.output;

/** What a look at a followed output found. */
public sealed interface Followed {
    /** Nothing new. */
    record Unchanged() implements Followed {}

    /** There is no file now; one may come. */
    record Absent() implements Followed {}

    /** What comes next is from the file's start: what was shown of it is no more. */
    record StartedOver(Why why) implements Followed {}

    /** New bytes; more may be there already. */
    final class Appended implements Followed {
        private final long offset;
        private final byte[] bytes;

        Appended(long offset, byte[] bytes) {
            this.offset = offset;
            this.bytes = bytes;
        }

        /** Where in the file they stand. */
        public long offset() {
            return offset;
        }

        /** The bytes; the array is the event's own, not to be written to. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** Why a file is read from its start again. */
    enum Why {
        /** It is now shorter than what was read of it. */
        TRUNCATED,
        /** Another file has its name. */
        REPLACED
    }
}
