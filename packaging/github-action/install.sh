#!/usr/bin/env bash
# Unpacks the program, unless the cache has brought it, and puts it on the PATH.
set -euo pipefail

if [ ! -x "$DBSLICER_FOLDER/bin/dbslicer" ]; then
    archive=$DBSLICER_FROM
    sum=${DBSLICER_SHA256:-}
    case $archive in
        https://*)
            archive=$(mktemp)
            curl --fail --silent --show-error --location --retry 3 --output "$archive" "$DBSLICER_FROM"
            if [ -z "$sum" ]; then
                sum=$(curl --fail --silent --show-error --location --retry 3 "$DBSLICER_FROM.sha256")
                sum=${sum%% *}
            fi
            ;;
    esac
    if [ -n "$sum" ]; then
        echo "$sum  $archive" | sha256sum --check --quiet
    fi
    mkdir -p "$DBSLICER_FOLDER"
    tar -xzf "$archive" -C "$DBSLICER_FOLDER" --strip-components 1
fi
echo "$DBSLICER_FOLDER/bin" >>"$GITHUB_PATH"
"$DBSLICER_FOLDER/bin/dbslicer" --version
