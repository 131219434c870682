# Sourced by train.sh: writes the tasks that the training run looks at into $work/tasks and its
# runs into $work/runs: one a line, words divided by tabs; a first word <file is its stdin.

printf '%s\n' \
    --version \
    >"$work/runs"
