# Sourced by train.sh: the home in which a training works, and the words of its runs. The home and the
# calls are those of the golden files; what no golden call can do, a launch for one, is added here.
# A verb, an answer or a failure that is missing here is still right, only slower.

golden=$tb_home/src/test/resources/golden
tasks=$work/home/.factory/.omd/background-tasks

(umask 077 && cp -R "$golden/home" "$work/home")
for file in "$golden/home/.factory/.omd/background-tasks"/*.json; do
    sed 's|~/||' "$file" >"$tasks/${file##*/}"
done
sed 's/bg_19c2b/bg_hooked/g' "$tasks/bg_19c2b.json" >"$tasks/bg_hooked.json"
process='{"engine": "local", "host": "h/1", "boot": "b", "pid": 1, "start": 1}'
sed "s/bg_19c2b/bg_finished/g; s|\"toolCalls\"|\"taskBg\": {\"process\": $process}, &|" \
    "$tasks/bg_19c2b.json" >"$tasks/bg_finished.json"
printf '0 1795384671\n' >"$tasks/bg_finished.exit"

# As many events of as many kinds as an agent's output has.
cat >"$work/events" <<'END'
{"type":"system","subtype":"init","cwd":"/","session_id":"11111111-2222-4333-8444-555555555555","tools":["Read"],"model":"m","reasoning_effort":"none"}
{"type":"message","role":"user","id":"a","text":"Say hi","timestamp":1795384670688,"session_id":"11111111-2222-4333-8444-555555555555"}
{"type":"message","role":"assistant","id":"b","text":"Running **echo**.\n","timestamp":1795384670819,"session_id":"11111111-2222-4333-8444-555555555555"}
{"type":"tool_call","id":"c","messageId":"b","toolId":"Execute","toolName":"Execute","parameters":{"command":"echo hi","riskLevel":"low"},"timestamp":1795384670819,"session_id":"11111111-2222-4333-8444-555555555555"}
{"type":"tool_result","id":"c","messageId":"d","toolId":"Execute","isError":false,"value":"hi\n[Process exited with code 0]","timestamp":1795384670899,"session_id":"11111111-2222-4333-8444-555555555555"}
a line that is no event: é 🚀
{"type":"completion","finalText":"All done: hi é","numTurns":2,"durationMs":1062,"session_id":"11111111-2222-4333-8444-555555555555","timestamp":1795384671054}
END
cat >"$work/transcript" <<'END'
{"type":"session_start","id":"11111111-2222-4333-8444-555555555555","title":"t","cwd":"/"}
{"type":"message","id":"e","message":{"role":"user","content":[{"type":"text","text":"Say hi"}]}}
{"type":"message","id":"f","message":{"role":"assistant","content":[{"type":"text","text":"Hi é"},{"type":"tool_use","id":"g","name":"Execute","input":{}}]}}
END
for name in bg_19c2b bg_hooked bg_finished none; do cp "$work/events" "$work/home/tasks/$name.out"; done

# Runs on, as agents seem to; a run below cancels it.
printf '#!/bin/sh\ncat "${0%%/*}/events"\nexec sleep 60\n' >"$work/droid"
printf '#!/bin/sh\n' >"$work/launcher"
chmod +x "$work/droid" "$work/launcher"
mkdir -p "$work/home/.factory/droids"
printf -- '---\nname: explorer\nmodel: m\ntools: ["Read", "Execute"]\nreasoningEffort: low\n---\nLook around.\n' \
    >"$work/home/.factory/droids/explorer.md"

# line word...: one run, its words divided by tabs.
line() {
    printf '%s' "$1"
    shift
    for word; do printf '\t%s' "$word"; done
    printf '\n'
}

# calls verb: what a script may say in the golden file of a verb, but for wrong usage.
calls() {
    call=
    while IFS= read -r text; do
        case $text in
            *' [terminal]' | '$ '*' --plain'* | '$ '*' --what'*) call= ;;
            '$ <'*)
                text=${text#'$ <'}
                input=$((input + 1))
                printf '%s' "${text%%'> task-bg '*}" >"$work/input$input"
                call="\"<\$work/input$input\" ${text#*'> task-bg '}"
                ;;
            '$ task-bg '*) call=${text#'$ task-bg '} ;;
            'exit '[01]) [ -z "$call" ] || eval "line $call" ;;
        esac
    done <"$golden/$1.txt"
}

scripts() {
    input=0
    for verb in list status output; do calls $verb; done
    printf '{"session_id":"ses_bg_hooked","transcript_path":"%s","cwd":"/","hook_event_name":"Stop"}\n' \
        "$work/transcript" >"$work/stop"
    line "<$work/stop" hook-complete
    line finish bg_finished
    for verb in finish prune complete hook-complete cancel cleanup; do calls $verb; done
    line launch 'Say hi é' 'Say "hi" $(id) 🚀' explorer main low --dir "$work/launched"
    line list --dir "$work/launched"
    line cancel bg_ --dir "$work/launched"
}

monitor() { line top; }

"$tb_set" >"$work/runs"
