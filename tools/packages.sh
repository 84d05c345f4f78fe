# SPDX-FileCopyrightText: The Sharp End authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2034  # the lists are for those who source this

# What a machine needs, and how to get it. Sourced by the commands beside it; needs nothing but bash.
# Names are Debian's and Ubuntu's; a|b is for those that differ by release: the first that is on offer.

packages_building=(
  cmake ninja-build g++ ccache pkg-config
  qt6-base-dev 'qt6-svg-dev|libqt6svg6-dev'
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6
  nlohmann-json3-dev libical-dev libsodium-dev zlib1g-dev 'libfontconfig-dev|libfontconfig1-dev'
)
# Qt finds its database drivers and its SVG icons as plugins, so building does not bring them.
packages_running=(libqt6sql6-sqlite libqt6sql6-psql 'qt6-svg-plugins|libqt6svg6')
# tools/bench paints on a display of its own.
packages_measuring=(xvfb)
# tools/fuzz builds the readers of files with clang, which brings libFuzzer.
packages_fuzzing=(clang)
# The server is for the tests of the second store: they start their own, in a folder of their own. poppler reads our PDFs back,
# and tidy our pages. The real window is typed into on a screen of its own, with a window manager. Calendar files are read back by somebody else's parser.
packages_testing=(catch2 libzip-dev libsqlite3-dev postgresql poppler-utils fonts-noto-color-emoji tidy xvfb xdotool matchbox-window-manager python3-icalendar 'dbus-daemon|dbus')
# The Owner's page is tried in a real browser where that is a package. Ubuntu's is a snap, and the test is left out there.
if grep -qx 'ID=debian' /etc/os-release 2>/dev/null; then packages_testing+=(chromium chromium-driver); fi

say() { echo "${0##*/}: $*" >&2; }
fail() { say "$*"; exit 1; }

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

is_offered() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep "^  Candidate: [^(]" >/dev/null; }

# name_here NAME: of a|b the first that this system offers, or the first when it offers none.
name_here() {
  local name
  if [[ $1 = *"|"* ]]; then
    for name in ${1//|/ }; do
      is_offered "$name" && { echo "$name"; return; }
    done
  fi
  echo "${1%%|*}"
}

# missing_packages NAME…: those that are not here, by the name they have here.
missing_packages() {
  local wanted name
  for wanted in "$@"; do
    name=$(name_here "$wanted")
    is_installed "$name" || echo "$name"
  done
}

all_offered() {
  local name
  for name in "$@"; do
    is_offered "$name" || return 1
  done
}

# as_root COMMAND…
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# apt_get ARGUMENT…: quiet; what it said is told only when it fails.
apt_get() {
  local log rc=0
  log=$(mktemp)
  as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l \
    apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold "$@" \
    </dev/null >"$log" 2>&1 || rc=$?
  [ $rc = 0 ] || grep -E '^(E|W|Err)' "$log" | tail -n 5 >&2 || true
  rm -f "$log"
  return $rc
}

# Debian's PostgreSQL makes and starts a server as it is installed, which nobody asked for here.
# The file goes once the installation is over, so it decides nothing about later ones.
without_main_server=/etc/postgresql-common/createcluster.d/sharpend.conf

install_quietly() {
  local rc=0 hold_server=
  case " $* " in *" postgresql "*) hold_server=1 ;; esac
  if [ -n "$hold_server" ]; then
    as_root mkdir -p "${without_main_server%/*}"
    echo "create_main_cluster = false" | as_root tee "$without_main_server" >/dev/null
  fi
  apt_get install --no-install-recommends --yes "$@" || rc=$?
  [ -z "$hold_server" ] || as_root rm -f "$without_main_server"
  return $rc
}

# install_missing NAME…: installs what is not here yet, says so first, and names what is missing where it cannot.
# SHARPEND_INSTALL=no leaves the machine as it is.
install_missing() {
  local missing updated=
  [ "${SHARPEND_INSTALL:-yes}" != no ] || return 0
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "this system has no apt-get, so nothing is installed; Debian calls what is needed: ${*%%|*}"
    return 0
  fi
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0

  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    fail "missing: ${missing[*]}. Neither root nor sudo is at hand; as root, type: apt-get install --no-install-recommends ${missing[*]}"
  fi
  if ! all_offered "${missing[@]}"; then
    say "refreshing the list of packages"
    apt_get update || say "that failed; trying with the list there is"
    updated=1
    mapfile -t missing < <(missing_packages "$@")
  fi
  say "installing ${missing[*]}"
  if ! install_quietly "${missing[@]}"; then
    # A list from last month names files that are gone.
    [ -n "$updated" ] || { apt_get update && install_quietly "${missing[@]}"; } || true
  fi
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} = 0 ] || fail "could not install: ${missing[*]}"
}

# Presets with steps need CMake 3.25, which is Debian 12's.
require_tools() {
  local tool version
  for tool in cmake ninja c++; do
    command -v $tool >/dev/null || fail "$tool is missing; install it and try again"
  done
  version=$(cmake --version | sed -n '1s/[^0-9]*\([0-9]*\.[0-9]*\).*/\1/p')
  if [ "${version%%.*}" -lt 3 ] || { [ "${version%%.*}" = 3 ] && [ "${version#*.}" -lt 25 ]; }; then
    fail "CMake 3.25 or newer is needed, and $(command -v cmake) is $version"
  fi
}

# How many compilers at once: one a core, and 1.5 GB of free memory for each.
jobs_that_fit() {
  local cores free_kb by_memory
  cores=$(nproc 2>/dev/null || echo 1)
  free_kb=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo 2>/dev/null)
  by_memory=$(( ${free_kb:-1572864} / 1572864 ))
  [ "$by_memory" -ge 1 ] || by_memory=1
  if [ "$by_memory" -lt "$cores" ]; then echo "$by_memory"; else echo "$cores"; fi
}

# build_preset NAME [TARGET…]: configures and builds; quiet but for warnings, errors and the compiler's progress.
build_preset() {
  require_tools
  # The configuration is told only when it fails.
  local log rc=0
  log=$(mktemp)
  cmake --preset "$1" >"$log" 2>&1 || rc=$?
  [ $rc = 0 ] || cat "$log" >&2
  rm -f "$log"
  [ $rc = 0 ] || fail "the build could not be configured; the lines above name what is missing"
  cmake --build --preset "$1" --parallel "$(jobs_that_fit)" ${2:+--target "${@:2}"} || fail "the build failed"
}
