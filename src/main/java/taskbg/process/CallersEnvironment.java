package taskbg.process;

import java.util.Map;

/** The environment as our caller had it, before {@code bin/task-bg} and the JVM changed it. */
public final class CallersEnvironment {
    /**
     * What {@code bin/task-bg} sets or unsets for our sake, each also a system property after
     * {@link #PREFIX}: an equals sign and the caller's value, or nothing where the caller had none.
     */
    private static final String[] CHANGED = {
        "LC_ALL", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"
    };

    private static final String PREFIX = "taskbg.env.";

    private CallersEnvironment() {}

    /** Makes the caller's environment of ours. */
    public static void restore(Map<String, String> environment, long self) {
        for (var name : CHANGED) {
            var value = System.getProperty(PREFIX + name);
            if (value != null && value.startsWith("=")) {
                environment.put(name, value.substring(1));
            } else if (value != null) {
                environment.remove(name);
            }
        }
        // Left there by the java launcher of macOS (libjli, java_md_macosx.m).
        environment.remove("JAVA_MAIN_CLASS_" + self);
    }
}
