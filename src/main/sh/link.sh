#!/bin/sh
# link.sh checkout: makes target/task-bg.jar of target/task-bg.jar.new. The last step is a rename: a
# program that is being started sees the old jar or the new one.
set -eu
tb_home=$1
target=$tb_home/target
. "$tb_home/src/main/sh/jdk.sh"
find_jdk
if [ -z "$tb_jdk" ]; then
    echo "task-bg: $tb_no_jdk" >&2
    exit 1
fi
"$tb_jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$tb_home/src/main/build/ArchivableJar.java" \
    "$target/task-bg.jar.new" "$target/task-bg.jar.plain"
mv -f "$target/task-bg.jar.plain" "$target/task-bg.jar"
rm -f "$target/task-bg.jar.new"
