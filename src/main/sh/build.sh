#!/bin/sh
# build.sh checkout jdk: builds the program, or waits for the one who is at it.
set -u
home=$1
jdk=$2
jar=$home/target/task-bg.jar
log=$home/target/build.log
lock=$home/target/building
. "$home/src/main/sh/lock.sh"

say() { printf 'task-bg: %s\n' "$1" >&2; }

fail() {
    say "$1"
    exit 1
}

reason='first use'
[ ! -e "$jar" ] || reason='sources are newer'

command -v mvn >/dev/null 2>&1 ||
    fail 'building needs Maven: put mvn on the PATH (Debian: apt install maven, macOS: brew install maven).'
mkdir -p "$home/target" 2>/dev/null || fail "cannot build: $home is not writable."

stamp=$home/target/waiting.$$
: 2>/dev/null >"$stamp" || fail "cannot build: $home/target is not writable."
trap 'rm -f "$stamp"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
said=
waits=0
until take_lock "$lock"; do
    [ -n "$said" ] || say 'another build is at work, waiting for it…'
    said=yes
    waits=$((waits + 1))
    [ "$waits" -le 900 ] || fail "gave up after 15 minutes; if no build is running, remove $lock."
    sleep 1
done
trap 'rm -f "$stamp"; release_lock "$lock"' EXIT
if [ -n "$said" ] && [ "$jar" -nt "$stamp" ]; then exit 0; fi

say "building ($reason, about a minute)…"
if ! JAVA_HOME=$jdk mvn -B -q -f "$home/pom.xml" -Dstyle.color=never -Dmaven.test.skip=true \
    package >"$log" 2>&1 || [ ! -e "$jar" ]; then
    say "the build failed; the end of $log:"
    grep -v '^WARNING:' "$log" | tail -n 20 >&2
    exit 1
fi
