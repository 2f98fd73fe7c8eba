#!/usr/bin/env bash
# Static analysis with clang 19 over what changed against a revision (default: everything under src).
set -euo pipefail
cd "$(dirname "$0")/.."
base=${1:-}
if ! command -v clang-tidy-19 >/dev/null; then
  echo "lint: clang-tidy-19 is missing (apt-get install clang-tidy-19)" >&2
  exit 4
fi
cmake --preset release >/dev/null
files=$(if [ -n "$base" ]; then git diff --name-only --diff-filter=d "$base" -- 'src/*.cc'; else ls src/*/*.cc; fi)
python3 tools/report_sizes.py
echo "$files" | xargs -r -P "$(nproc)" -n 8 clang-tidy-19 --quiet -p build/release
