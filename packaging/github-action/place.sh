#!/usr/bin/env bash
# Finds out where the program comes from, and where it goes.
set -euo pipefail

version=${DBSLICER_VERSION:-${DBSLICER_REF:-}}
version=${version#v}
case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) platform=linux-x64 ;;
    Linux-aarch64) platform=linux-aarch64 ;;
    *)
        echo "::error::DbSlicer has distributions for Linux on x64 and aarch64; this runner is $(uname -s) on $(uname -m)."
        exit 1
        ;;
esac
if [ -n "${DBSLICER_DISTRIBUTION:-}" ]; then
    from=$DBSLICER_DISTRIBUTION
elif [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+ ]]; then
    from=https://github.com/$DBSLICER_REPOSITORY/releases/download/v$version/dbslicer-$version-$platform.tar.gz
else
    echo "::error::The version is missing: give 'version: 0.1.0', or use the action by a tag such as v0.1.0."
    exit 1
fi
key=$(printf %s "$from" | sha256sum)
{
    echo "from=$from"
    echo "key=${key%% *}"
    echo "folder=$RUNNER_TEMP/dbslicer"
} >>"$GITHUB_OUTPUT"
