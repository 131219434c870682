# Sourced by bin/task-bg, in place of its exec: runs the monitor as a child, since a JVM that is
# killed with -9 cannot give the terminal back. Never returns.
# C2 stays on: the monitor lives for hours. Native access is JNA's, which only macOS has a use for;
# elsewhere the flag would cost the archived module graph.
# A method is compiled later than usual, or compiling takes the processor from the first frame.
tb_monitor=${tb_aot%.aot}-monitor.aot
if is_current "$tb_monitor"; then tb_caching=-XX:AOTCache=$tb_monitor; fi
# A young generation of the usual size, a share of the machine's memory, would be touched in full
# before the first collection. A full collection gives back what it frees, and so does malloc.
set -- ${tb_caching:+"$tb_caching"} -XX:CompileThresholdScaling=5 -Xms32m -Xmn10m \
    -XX:SurvivorRatio=2 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-ShrinkHeapInSteps \
    -XX:TrimNativeHeapInterval=20000 "$@"
if [ -d /System/Library ]; then set -- --enable-native-access=ALL-UNNAMED "$@"; fi

# Ctrl-C in an editor or pager that the monitor runs reaches this shell as well.
trap : INT QUIT

# A shell that cannot open the terminal would say so in words of its own.
tb_modes=$({ stty -g </dev/tty; } 2>/dev/null) || tb_modes=
if [ -n "${tb_reset-}" ]; then
    # A shell hears of signals only while it waits for what runs in the background.
    tb_pid=
    trap 'kill -s TERM "$tb_pid" 2>/dev/null' TERM
    trap 'kill -s HUP "$tb_pid" 2>/dev/null' HUP
    $tb_reset "$tb_jdk/bin/java" "$@" &
    tb_pid=$!
    while :; do
        wait "$tb_pid"
        tb_status=$?
        kill -s 0 "$tb_pid" 2>/dev/null || break
    done
else
    "$tb_jdk/bin/java" "$@"
    tb_status=$?
fi
case $tb_status in
    # After HUP, INT and TERM the JVM has cleaned up itself.
    129 | 130 | 143) ;;
    *)
        if [ "$tb_status" -gt 128 ] && [ -n "$tb_modes" ]; then
            { stty "$tb_modes" </dev/tty; } 2>/dev/null
            # Undoes what taskbg.tui.Tty did: frame, focus, paste and mouse off; wrap, cursor and
            # main screen back, with their colours and title.
            {
                printf '\033[?2026l\033[?1004l\033[?2004l\033[?1006l\033[?1002l\033[?7h\033[0m\033[?25h\033[?1049l\033[23;0t' \
                    >/dev/tty
            } 2>/dev/null
        fi
        ;;
esac
exit "$tb_status"
