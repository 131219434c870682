# Sourced by bin/task-bg and the scripts beside this one: finds a JDK 25 or newer.
# Variables begin with tb_, as in bin/task-bg.

tb_no_jdk='needs a JDK 25 or newer and found none; install one (Debian: apt install openjdk-25-jdk,
macOS: brew install openjdk, any: https://adoptium.net) or name one in JAVA_HOME.'

# find_jdk: sets tb_jdk (empty: there is none), tb_java_home and tb_build, the build's name.
# TASK_BG_JDKS, folders of JDKs divided by colons, takes the place of the usual folders.
find_jdk() {
    tb_jdk=
    tb_java_home=${JAVA_HOME-}
    if [ -n "$tb_java_home" ]; then consider "$tb_java_home"; fi
    consider_path
    if [ -n "${TASK_BG_JDKS+set}" ]; then
        tb_ifs=$IFS
        IFS=:
        for tb_folder in $TASK_BG_JDKS; do
            IFS=$tb_ifs
            for tb_candidate in "$tb_folder"/*; do consider "$tb_candidate"; done
        done
        IFS=$tb_ifs
        return
    fi
    for tb_candidate in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/.jdks/* \
        "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
        "${ASDF_DATA_DIR:-${HOME-}/.asdf}"/installs/java/* \
        "${MISE_DATA_DIR:-${XDG_DATA_HOME:-${HOME-}/.local/share}/mise}"/installs/java/*; do
        consider "$tb_candidate"
    done
}

consider_path() {
    tb_ifs=$IFS
    IFS=:
    for tb_folder in ${PATH-}; do
        tb_candidate=${tb_folder:-.}/java
        [ -z "$tb_jdk" ] && [ -x "$tb_candidate" ] || continue
        while [ -h "$tb_candidate" ]; do
            tb_link=$(readlink "$tb_candidate")
            case $tb_link in
                /*) tb_candidate=$tb_link ;;
                *) tb_candidate=${tb_candidate%/*}/$tb_link ;;
            esac
        done
        tb_candidate=${tb_candidate%/*}
        consider "${tb_candidate%/bin}"
    done
    IFS=$tb_ifs
}

# consider folder: takes it if no JDK is found yet and it is one of 25 or newer. What is found is
# remembered, and a relative name means another folder elsewhere.
consider() {
    case $1 in /*) ;; *) return 0 ;; esac
    [ -z "$tb_jdk" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] ||
        return 0
    tb_version=
    tb_runtime=
    tb_vendor=
    while IFS== read -r tb_key tb_field; do
        tb_field=${tb_field#\"}
        tb_field=${tb_field%\"}
        case $tb_key in
            JAVA_VERSION) tb_version=$tb_field ;;
            JAVA_RUNTIME_VERSION) tb_runtime=$tb_field ;;
            IMPLEMENTOR) tb_vendor=$tb_field ;;
        esac
    done <"$1/release"
    tb_major=${tb_version%%[!0-9]*}
    [ "${tb_major:-0}" -ge 25 ] || return 0
    tb_jdk=$1
    tb_build=$tb_vendor-${tb_runtime:-$tb_version}
}

# find_reset: sets tb_reset to a command that runs another with SIGINT and SIGQUIT as usual, which
# a shell without job control lets what runs in the background ignore; empty: there is none.
find_reset() {
    tb_reset=
    if env --default-signal=INT,QUIT /bin/sh -c : 2>/dev/null; then
        tb_reset='env --default-signal=INT,QUIT'
    elif perl -e 1 2>/dev/null; then
        tb_reset='perl -e $SIG{INT}=$SIG{QUIT}="DEFAULT";exec(@ARGV)'
    fi
}

# remember_jdk: writes what was found for the next start, and sets tb_aot and tb_reset; a folder
# that cannot be written to only makes every start search anew.
remember_jdk() {
    find_reset
    tb_aot=$tb_home/target/aot/$(printf %s "$tb_build" | tr -c 'A-Za-z0-9.+-' _).aot
    [ -w "$tb_home/target" ] || return 0
    {
        for tb_key in tb_jdk tb_java_home tb_aot tb_reset; do
            eval "quote \"\$$tb_key\""
            printf '%s=%s\n' "$tb_key" "$tb_quoted"
        done >"$tb_state.$$" && touch -r "$tb_jdk/release" "$tb_state.$$" &&
            mv -f "$tb_state.$$" "$tb_state"
    } 2>/dev/null || rm -f "$tb_state.$$"
}

# quote text: sets tb_quoted to a word that a shell reads as that text.
quote() {
    tb_quoted=
    tb_rest=$1
    while :; do
        case $tb_rest in
            *\'*) tb_quoted=$tb_quoted${tb_rest%%\'*}"'\\''" && tb_rest=${tb_rest#*\'} ;;
            *) break ;;
        esac
    done
    tb_quoted="'$tb_quoted$tb_rest'"
}
