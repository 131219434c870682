# Sourced by train.sh: the world that a training looks at, and the words of each of its runs, for the
# set of classes in tb_set: records, which is what verbs need that only read and write files;
# processes, which others need that start some; the monitor's; or all.
# A verb, an answer or a failure that is missing here is still right, only slower.

# record id status completed_at result error: a task as the reference writes it, with its output.
record() {
    cat >"$work/tasks/$1.json" <<END
{
  "id": "$1",
  "session_id": "ses_$1",
  "parent_session_id": "main",
  "description": "Say hi \\u00e9",
  "prompt": "Say \\"hi\\"\\nand go",
  "agent": "explorer",
  "status": "$2",
  "started_at": "2026-11-22T13:05:09.123456",
  "queued_at": "2026-11-22T13:05:09.023456",
  "completed_at": $3,
  "result": $4,
  "error": $5,
  "progress": {
    "toolCalls": 1,
    "lastUpdate": "2026-11-22T13:05:09.123456+01:00",
    "outputFile": "$work/tasks/$1.out",
    "lastTool": "Execute"
  },
  "concurrency_key": "explorer",
  "parent_model": null
}
END
    cp "$work/events" "$work/tasks/$1.out"
}

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

# Runs for ever, as agents seem to; what it is ended by is in the runs below.
cat >"$work/droid" <<END
#!/bin/sh
cat '$work/events'
exec sleep 60
END
printf '#!/bin/sh\n' >"$work/launcher"
mkdir -p "$work/home/.factory/.omd"
echo '{"agents": {"other": {"argv": ["true", "{prompt}"], "output": "text"}}}' \
    >"$work/home/.factory/.omd/task-bg.json"
chmod +x "$work/droid" "$work/launcher"
mkdir -p "$work/home/.factory/droids"
printf -- '---\nname: explorer\nmodel: m\ntools: ["Read", "Execute"]\nreasoningEffort: low\n---\nLook around.\n' \
    >"$work/home/.factory/droids/explorer.md"

ended='"2026-11-22T13:06:09.123456"'
for number in 1 2 3 4 5 6; do record "tr_done$number" completed "$ended" '"All done \u00e9"' null; done
# As many as are worth an index of their sessions, and a second thread.
if [ "$tb_set" = records ]; then
    number=100
    while [ $number -lt 310 ]; do
        record tr_old$number completed "$ended" '"All done \u00e9"' null
        number=$((number + 1))
    done
fi
record tr_error error "$ended" null '"exit code 3"'
record tr_cancelled cancelled "$ended" null null
record tr_queued queued null null null
record tr_running running null null null
record tr_hooked running null null null
record tr_ended running null null null
record tr_finish running null null null
if [ "$tb_set" != records ]; then
    echo '{"id": "tr_broken", "status": ' >"$work/tasks/tr_broken.json"
    : >"$work/tasks/tr_empty.json"
fi
printf '0 1795384671\n' >"$work/tasks/tr_finish.exit"

hook() {
    printf '{"session_id":"%s","transcript_path":"%s","cwd":"/","hook_event_name":"%s","stop_hook_active":false}\n' \
        "$1" "$work/transcript" "$2"
}
hook ses_tr_hooked Stop >"$work/stop"
hook ses_tr_ended SessionEnd >"$work/end"
hook nobody SubagentStop >"$work/nobody"
echo 'no JSON' >"$work/garbage"

# line word...: one run, its words divided by tabs.
line() {
    printf '%s' "$1"
    shift
    for word; do printf '\t%s' "$word"; done
    printf '\n'
}
records() {
    line list
    line status tr_done1
    line status nobody
    line output tr_done1
    line complete tr_running 'All done é'
    line complete tr_done4 '' 'it failed'
    line "<$work/stop" hook-complete
    line "<$work/end" hook-complete
    line "<$work/nobody" hook-complete
    line finish tr_finish
    line prune
    line cleanup
    line list
}

processes() {
    line launch 'Say hi é' 'Say "hi" $(id) 🚀' explorer main low
    line cancel bg_
    line cancel tr_queued
}

monitor() { line top; }

all() {
    line --version
    line --help
    line help launch
    line launch --help
    line nonsense
    line nonsense --plain
    line launch 'Say hi é' 'Say "hi" $(id) 🚀' explorer main low
    line launch 'Say hi' 'Say hi' explorer main impossible
    line launch 'Say hi'
    line launch 'Say hi' 'Say hi' explorer main --agent other
    line launch 'Say hi' 'Say hi' explorer main --agent nobody
    line list
    line list --json
    line list --plain
    line status tr_done1
    line status tr_running --plain
    line status tr_do
    line status tr_broken
    line status ../tr_done1
    line status
    line output tr_done1
    line output tr_done2 --plain
    line output tr_done2 --raw --plain
    line output tr_done3 --tail 2
    line output tr_done3 --follow
    line output nobody
    line cancel bg_
    line cancel tr_queued
    line cancel nobody
    line complete tr_running 'All done é'
    line complete tr_done4 '' 'it failed'
    line complete nobody done
    line "<$work/stop" hook-complete
    line "<$work/end" hook-complete
    line "<$work/nobody" hook-complete
    line "<$work/garbage" hook-complete
    line droids
    line droids --plain
    line hooks status
    line skill
    line finish tr_finish
    line finish nobody
    line prune --dry-run
    line prune
    line prune --plain
    line cleanup
    line list --plain
    line list
}

"$tb_set" >"$work/runs"
