#!/usr/bin/env bash
# Runs the program with what the step says. Nothing of that is evaluated.
set -euo pipefail

words=("$DBSLICER_RUN")
if [ "$DBSLICER_RUN" = load ]; then
    # A glob, in which a space is a letter like any other.
    shopt -s nullglob
    IFS=''
    # shellcheck disable=SC2206
    files=($DBSLICER_FILE)
    if [ ${#files[@]} -ne 1 ]; then
        echo "::error::'file' has to name one pack; '$DBSLICER_FILE' is ${#files[@]} files."
        exit 2
    fi
    words+=("${files[0]}")
fi
option() {
    if [ -n "$2" ]; then
        words+=("$1=$2")
    fi
}
option --config "$DBSLICER_CONFIG"
option --read "$DBSLICER_READ"
option --write "$DBSLICER_WRITE"
option --output "$DBSLICER_OUTPUT"
option --schema-file "$DBSLICER_RULES"
option --tables "$DBSLICER_TABLES"
case $DBSLICER_RUN in
    # Nobody can answer a question here.
    load | slice | export) words+=(--yes) ;;
esac
while IFS= read -r argument; do
    if [ -n "$argument" ]; then
        words+=("$argument")
    fi
done <<<"$DBSLICER_ARGUMENTS"

end=rows-$RANDOM$RANDOM
rows=$(mktemp)
status=0
dbslicer "${words[@]}" | tee "$rows" || status=$?
{
    echo "rows<<$end"
    cat "$rows"
    echo "$end"
} >>"$GITHUB_OUTPUT"
exit "$status"
