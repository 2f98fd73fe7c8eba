#!/usr/bin/env bash
# Installs with apt the system packages that are missing on a Debian machine; asks for nothing where all are there.
set -euo pipefail
packages="build-essential cmake ninja-build pkg-config git ccache ca-certificates
  libgtest-dev libgmock-dev librapidcheck-dev libfmt-dev libcli11-dev libtomlplusplus-dev libexpected-dev
  libsimdjson-dev nlohmann-json3-dev libpcre2-dev zlib1g-dev libgumbo-dev libxxhash-dev libssl-dev python3 python3-pip python3-venv"
missing=
for package in $packages; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
command -v npm >/dev/null || missing="$missing npm"
if [ -z "$missing" ]; then
  echo "system: all packages are there"
  exit 0
fi
echo "system: installing$missing"
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing
