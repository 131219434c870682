#!/bin/sh
# train.sh checkout [jdk]: makes the AOT caches of target/task-bg.jar for that JDK, unless they are
# there. A cache only saves time: whatever goes wrong here is said and leaves the program right.
set -u
tb_home=$1
tb_jar=$tb_home/target/task-bg.jar
tb_state=$tb_home/target/launcher.sh
. "$tb_home/src/main/sh/jdk.sh"
. "$tb_home/src/main/sh/lock.sh"

if [ $# -ge 2 ]; then
    tb_jdk=
    consider "$2"
    tb_java_home=${JAVA_HOME-}
else
    find_jdk
fi
if [ -z "$tb_jdk" ]; then
    echo 'no AOT cache: no JDK 25 found'
    exit 0
fi
remember_jdk

# same_age a b: their times are equal, as far as the shell's test can see.
same_age() {
    [ -e "$1" ] && [ -e "$2" ] && [ ! "$1" -nt "$2" ] && [ ! "$1" -ot "$2" ]
}

folder=${tb_aot%/*}
failed=$tb_aot.failed
if same_age "$tb_jar" "$tb_aot" || same_age "$tb_jar" "$failed"; then exit 0; fi
mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ] || exit 0
take_lock "$folder/training" || exit 0
work=$folder/work.$$
trap 'rm -rf "$work"; release_lock "$folder/training"' EXIT
trap 'exit 143' HUP INT TERM
mkdir "$work" || exit 0
touch -r "$tb_jar" "$work/stamp"

unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS TASK_BG_ID TASK_BG_DIR
HOME=$work/home
PATH=$work:$PATH
LC_ALL=C.UTF-8
TERM=xterm-256color
SHELL=/bin/sh
export HOME PATH LC_ALL TERM SHELL tb_jdk tb_jar work

# A cache is made in two steps, since the single one that Java offers hands its class path on
# unquoted.
cat >"$work/record" <<'END'
echo $$ >"$work/pid"
cd "$work/home" || exit 1
exec "$tb_jdk/bin/java" -XX:AOTMode=record "-XX:AOTConfiguration=$work/classes" \
    -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable "-Dtaskbg.launcher=$work/launcher" \
    -cp "$tb_jar" "$@" taskbg.Training "$work/runs"
END

# begin set: a new home to work in, and the words of the runs of that set: scripts or monitor.
begin() {
    tb_set=$1
    rm -rf "$work/home" "$work/classes"
    . "$tb_home/src/main/sh/training.sh"
}

# create suffix: the second step.
create() {
    "$tb_jdk/bin/java" -XX:AOTMode=create "-XX:AOTConfiguration=$work/classes" \
        "-XX:AOTCache=$work/new.aot" -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable \
        -cp "$tb_jar" && [ -s "$work/new.aot" ] &&
        touch -r "$work/stamp" "$work/new.aot" && mv -f "$work/new.aot" "${tb_aot%.aot}$1.aot"
}

# Someone at the monitor's keys, who leaves in the end.
press() {
    sleep 1
    for key in j j ' ' '\t' G g '\033' / d '\r' '\033' '?' '\033' '>' f w : '\033'; do
        printf "$key"
        sleep 0.1
    done
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        kill -0 "$(cat "$work/pid")" || return
        printf q
        sleep 0.5
    done
    kill "$(cat "$work/pid")"
}

# The monitor has a cache of its own, so that no verb pays for its classes. It is recorded where
# script(1) is the one of Linux, which makes a terminal; elsewhere the scripts' cache serves.
record_monitor() {
    script -qec true /dev/null </dev/null >/dev/null || return
    begin monitor
    press | script -qec 'stty rows 40 cols 120; exec sh "$work/record" -Dtaskbg.stdout=terminal' \
        /dev/null
    [ -s "$work/classes" ]
}

log=$folder/training.log
if { begin scripts && sh "$work/record" && create ''; } >"$log" 2>&1; then
    rm -f "$failed"
    { record_monitor && create -monitor; } >"$folder/monitor.log" 2>&1
else
    echo "no AOT cache: see $log"
    touch -r "$work/stamp" "$failed"
fi

for old in "$folder"/*.aot; do
    same_age "$tb_jar" "$old" || rm -f "$old"
done
