#!/usr/bin/env bash
# The main job on the bundled samples: read them into a casebook, print the outlook, write the brief.
set -euo pipefail
program=$1
root=$(cd "$(dirname "$0")/.." && pwd)
case=$root/demo-case
rm -rf "$case"
"$program" add "$case" "$root"/samples/*.txt "$root"/samples/*.html "$root"/samples/wire.jsonl
"$program" outlook "$case" USA PAK --topic counterterrorism --horizon 90d
"$program" brief "$case" USA PAK --topic counterterrorism --horizon 90d -o "$case/brief.html" \
  --banner "Made from Dragoman's sample dispatches. Their wording is ours and they are no source: do not cite."
echo "Brief: ${case#"$PWD"/}/brief.html"
