#!/usr/bin/env bash
# Speed of the syntax runtime and of full coding beside spaCy on the same text, in one run, one thread.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=${1:-$root/build/release/dragoman}
python=$root/.deps/venv/bin/python
[ -x "$python" ] || python=python3
exec "$python" "$root/bench/speed.py" --program "$program" --stages "$(dirname "$program")/bench/bench_stages" \
  --data "$(dirname "$program")/share/dragoman" --model "$root/.deps/models/en_core_web_sm-3.8.0" "${@:2}"
