#!/usr/bin/env bash
# Makes .deps/venv with the spaCy that the oracle tests compare with. Test-only: the program
# itself needs no Python. Versions are pinned in spacy-requirements.txt. Idempotent.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
deps=${DRAGOMAN_DEPS:-$root/.deps}
venv=$deps/venv
pins=$here/spacy-requirements.txt
stamp=$venv/.spacy-requirements

if [[ -x $venv/bin/python ]] && cmp --silent "$pins" "$stamp"; then
  echo "spaCy for tests: present ($venv)"
  exit 0
fi
mkdir -p "$deps"
[[ -x $venv/bin/python ]] || python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
  --only-binary=:all: --requirement "$pins"
cp "$pins" "$stamp"
echo "spaCy for tests: installed into $venv"
