#!/bin/sh
# train.sh checkout [jdk]: makes the AOT cache of target/task-bg.jar for that JDK, unless it is
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
mkdir "$work" && mkdir "$work/home" "$work/tasks" || exit 0
touch -r "$tb_jar" "$work/stamp"

# The tasks that the training looks at, and the words of each run.
. "$tb_home/src/main/sh/training.sh"

# In two steps: the one that Java offers hands its class path on unquoted.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS TASK_BG_ID
java() {
    HOME=$work/home TASK_BG_DIR=$work/tasks PATH=$work:$PATH LC_ALL=C.UTF-8 "$tb_jdk/bin/java" \
        -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable "-XX:AOTConfiguration=$work/classes" "$@"
}
if {
    java -XX:AOTMode=record "-Dtaskbg.launcher=$work/launcher" -cp "$tb_jar" \
        taskbg.Training "$work/runs" &&
        java -XX:AOTMode=create "-XX:AOTCache=$work/new.aot" -cp "$tb_jar"
} >"$folder/training.log" 2>&1 && [ -s "$work/new.aot" ]; then
    touch -r "$work/stamp" "$work/new.aot"
    mv -f "$work/new.aot" "$tb_aot"
    rm -f "$failed"
else
    echo "no AOT cache: see $folder/training.log"
    touch -r "$work/stamp" "$failed"
fi

for old in "$folder"/*.aot; do
    same_age "$tb_jar" "$old" || rm -f "$old"
done
