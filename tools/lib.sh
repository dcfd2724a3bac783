# shellcheck shell=bash
# What the tools share: words on the screen, and builds that are quiet unless they fail.

if [[ -t 1 ]]; then on_terminal=true; else on_terminal=false; fi

say() { printf '%s\n' "$*"; }

fail() {
  printf '\nlocktwin: %s\n' "$*" >&2
  exit 1
}

# quietly LOG WHAT COMMAND… : one progress line, the whole output in LOG, its end when it fails.
quietly() {
  local log=$1 what=$2 started=$SECONDS
  shift 2
  mkdir -p "$(dirname "$log")"
  if ! "$@" 2>&1 | tee "$log" | show_progress "$what"; then
    printf '\n'
    tail -n 40 "$log"
    fail "$what failed; the whole output is in $log"
  fi
  printf '%s: done in %d s\n' "$what" $((SECONDS - started))
}

# Turns Ninja's "[12/345] …" into one line that grows older in place.
show_progress() {
  local what=$1 line
  if ! $on_terminal; then
    cat >/dev/null
    return
  fi
  while IFS= read -r line; do
    if [[ $line =~ ^\[([0-9]+/[0-9]+)\] ]]; then
      printf '\r\033[K%s %s' "$what" "${BASH_REMATCH[1]}"
    fi
  done
  printf '\r\033[K'
}

jobs() { nproc; }

# configure PRESET [CMAKE OPTION…] : when it is new, or its preset was changed; else Ninja does it.
configure() {
  local preset=$1 dir=build/$1
  shift
  if [[ ! -f $dir/build.ninja || CMakePresets.json -nt $dir/build.ninja ]]; then
    quietly "$dir/configure.log" "configuring $preset" cmake --preset "$preset" "$@"
  fi
}

# build PRESET [TARGET…] : all of it, if no target is named.
build() {
  local preset=$1 dir=build/$1
  shift
  quietly "$dir/build.log" "building $preset" \
    cmake --build "$dir" -j "$(jobs)" ${1:+--target "$@"}
}
