# shellcheck shell=bash
# What `tools/bench --compare` does: another commit is built beside this tree, and both are run in
# turn. What else goes on on the machine then slows both, and the ratio of a pair says little of it.

# Seconds after which a row gets no further pair.
readonly patience=60

# compare_with REV FILTER ROUNDS
compare_with() {
  local commit
  commit=$(git rev-parse --verify --quiet --end-of-options "$1^{commit}") ||
    fail "there is no commit $1 here; git log says which there are"
  other=$(git rev-parse --short=12 "$commit")
  folder=build/compare/$other
  [[ -z $(git status --porcelain) ]] ||
    say "This tree has changes that are in no commit: what is measured is the tree as it lies here."
  tools/setup core window bench
  trap remove_other EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  build_both "$commit"
  samples=build/compare/samples
  : >"$samples"
  compare_benchmarks "$2" "$3"
  if [[ scenarios =~ $2 ]]; then compare_scenarios "$3"; fi
  [[ -s $samples ]] || fail "no row that both have has /$2/ in its name"
  say ""
  say "Below 1: this tree is faster. Processor time; the ratio is the median of the pairs."
  say ""
  awk -v other="$other" -f tools/pairs.awk "$samples"
}

remove_other() {
  git worktree remove --force "$folder" 2>/dev/null || true
  git worktree prune
}

build_both() {
  remove_other
  mkdir -p build/compare
  git worktree add --quiet --detach "$folder" "$1" || fail "$other cannot be checked out"
  grep -q '"name": "bench"' "$folder/CMakePresets.json" || fail "$other has no preset bench yet"
  configure bench
  build bench locktwin locktwin_bench
  quietly "$folder.log" "building $other" build_other
}

build_other() {
  (cd "$folder" && cmake --preset bench -DLOCKTWIN_DESKTOP=OFF &&
    cmake --build build/bench -j "$(jobs)" --target locktwin locktwin_bench)
}

# program WHO NAME : WHO is this or other.
program() {
  if [[ $1 == this ]]; then echo "build/bench/bin/$2"; else echo "$folder/build/bench/bin/$2"; fi
}

cases_of() { "$(program "$1" locktwin_bench)" --benchmark_list_tests=true | sort; }

# What a link to an emulator costs is no matter of ours, and it is not always there.
compare_benchmarks() {
  local row
  while IFS= read -r row; do
    time_row "$row" "$2" benchmark_ns
  done < <(comm -12 <(cases_of this) <(cases_of other) | grep -v '^link/' | grep -E -e "$1" || true)
}

# time_row ROW ROUNDS COMMAND : COMMAND WHO ROW prints nanoseconds, or nothing where it cannot.
time_row() {
  local round who begun=$SECONDS
  for ((round = 1; round <= $2 && SECONDS - begun < patience; ++round)); do
    show "$1: pair $round of $2"
    for who in this other; do
      printf '%s\t%s\t%s\t%s\n' "$1" "$round" "$who" "$("$3" "$who" "$1")" >>"$samples"
    done
  done
  show ""
}

# One line that grows older in place.
show() {
  if ${on_terminal:-false}; then printf '\r\033[K%s' "$1"; fi
}

benchmark_ns() {
  local name
  name=$(sed 's/[][\\.|$(){}?+*^]/\\&/g' <<<"$2")
  "$(program "$1" locktwin_bench)" --benchmark_filter="^$name\$" --benchmark_min_time=0.2 \
    --benchmark_format=csv 2>/dev/null | awk -f tools/benchmark_ns.awk
}

# The files are REV's; what they ask of a lock may have changed since, so both have to pass them.
compare_scenarios() {
  say "finding the scenarios of $other that both pass"
  declare -ga both=()
  local at_other
  at_other=$(passing other)
  mapfile -t both < <(comm -12 <(echo "$at_other") <(passing this))
  [[ ${#both[@]} -gt 0 ]] || fail "there is no scenario of $other that both pass"
  say "${#both[@]} of the $(wc -l <<<"$at_other") scenarios that pass at $other pass here, too"
  time_row scenarios "$1" scenarios_ns
}

# Those that pass, each by itself: a word of one that is unknown today does not stop the others.
passing() {
  find "$folder/scenarios" -name '*.json' -print0 |
    xargs -0 -P "$(jobs)" -I FILE sh -c "$(program "$1" locktwin) run -j 1 FILE >/dev/null 2>&1 &&
      echo FILE" | sort || true
}

scenarios_ns() {
  local TIMEFORMAT=%U
  { time "$(program "$1" locktwin)" run -j 1 "${both[@]}" >/dev/null 2>&1; } 2>&1 |
    awk '{ printf "%.0f", $1 * 1e9 }'
}
