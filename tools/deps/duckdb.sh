#!/usr/bin/env bash
# Fetches the DuckDB library and its C header, both by hash: the npm package holds the library, the Python
# source archive the header of the same version.
set -euo pipefail
deps=${DRAGOMAN_DEPS:-$(cd "$(dirname "$0")/../.." && pwd)/.deps}
library_sha=3f4962cdd266eab2b479a5b5a4a6d063d279b2954ae814ed00385d553b747633
header_sha=e85f70155b5948c8575e59f66e60d43575cec8b252293534c9e8598eb313a293
package_sha=1b9f82478539bb9a1d1df44bd103121a12ae52142c07158dc52b97d2ec1d69ff
sdist_sha=166a91dbfacfc0c9f08cc76c0243cb6d3d4296bfab5bad72a3cfb63140a5b7c8
lib=$deps/lib/libduckdb.so
header=$deps/include/duckdb.h
holds() { [ -f "$1" ] && echo "$2  $1" | sha256sum --check --status; }

if holds "$lib" $library_sha && holds "$header" $header_sha; then
  echo "duckdb: library and header 1.5.6 are there"
  exit 0
fi
mkdir -p "$deps/lib" "$deps/include"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "duckdb: fetching library 1.5.6 (24 MB) and header (18 MB source archive)"
(cd "$work" && npm pack --silent @duckdb/node-bindings-linux-x64@1.5.6-r.1 >/dev/null)
echo "$package_sha  $work/duckdb-node-bindings-linux-x64-1.5.6-r.1.tgz" | sha256sum --check --status
tar xzf "$work"/duckdb-node-bindings-linux-x64-1.5.6-r.1.tgz -C "$work" package/libduckdb.so
# pip would run the archive's build to read its metadata; the simple index gives the file itself.
python3 -m pip download --quiet --no-deps --no-binary duckdb --no-build-isolation --dest "$work" duckdb==1.5.6 2>"$work/pip.log" ||
  python3 -m pip download --quiet --no-deps --no-binary duckdb --dest "$work" duckdb==1.5.6
echo "$sdist_sha  $work/duckdb-1.5.6.tar.gz" | sha256sum --check --status
tar xzf "$work/duckdb-1.5.6.tar.gz" -C "$work" duckdb-1.5.6/external/duckdb/src/include/duckdb.h
install -m 755 "$work/package/libduckdb.so" "$lib"
install -m 644 "$work/duckdb-1.5.6/external/duckdb/src/include/duckdb.h" "$header"
holds "$lib" $library_sha && holds "$header" $header_sha
