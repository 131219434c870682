# Sourced: a lock that is a folder with its owner's pid in it.

# take_lock folder: false if a living process has it. A lock whose owner died is taken over, by one:
# the mkdir that marks the takeover succeeds once a dead owner.
take_lock() {
    if mkdir "$1" 2>/dev/null; then
        echo $$ >"$1/owner"
        return 0
    fi
    tb_owner=$(cat "$1/owner" 2>/dev/null) || tb_owner=
    if [ -z "$tb_owner" ]; then
        # Perhaps between its mkdir and its owner line; a minute later it is dead.
        [ -n "$(find "$1" -prune -mmin +1 2>/dev/null)" ] || return 1
        tb_owner=nobody
    elif kill -0 "$tb_owner" 2>/dev/null; then
        return 1
    fi
    mkdir "$1/after-$tb_owner" 2>/dev/null || return 1
    echo $$ >"$1/owner.$$" && mv -f "$1/owner.$$" "$1/owner"
}

release_lock() {
    rm -rf "$1"
}
