# Prints the table of `tools/bench --compare` from lines ROW, round, this|other, nanoseconds.
BEGIN { FS = "\t" }

!($1 in rounds) { order[++rows] = $1 }
{ rounds[$1] = $2; ns[$1, $2, $3] = $4 }

END {
  printf "%-34s %21s %21s   %s\n", "", "this tree", other, "this / other"
  printf "%-34s %10s %10s %10s %10s   %-6s %s\n", "", "least", "median", "least", "median",
         "ratio", "least to most"
  for (row = 1; row <= rows; ++row) print_row(order[row])
}

function print_row(name,    round, pairs, a, b, ratio) {
  for (round = 1; round <= rounds[name]; ++round) {
    if (ns[name, round, "this"] + 0 <= 0 || ns[name, round, "other"] + 0 <= 0) continue
    a[++pairs] = ns[name, round, "this"] + 0
    b[pairs] = ns[name, round, "other"] + 0
    ratio[pairs] = a[pairs] / b[pairs]
  }
  if (pairs == 0) {
    printf "%-34s gave no time\n", name
    return
  }
  sort(a, pairs)
  sort(b, pairs)
  sort(ratio, pairs)
  printf "%-34s %10s %10s %10s %10s   %-6.3f %.3f to %.3f%s\n", name, words(a[1]),
         words(median(a, pairs)), words(b[1]), words(median(b, pairs)), median(ratio, pairs),
         ratio[1], ratio[pairs], pairs == 1 ? ", one pair" : ""
}

function sort(list, count,    i, j, kept) {
  for (i = 2; i <= count; ++i) {
    kept = list[i]
    for (j = i - 1; j > 0 && list[j] > kept; --j) list[j + 1] = list[j]
    list[j + 1] = kept
  }
}

function median(sorted, count) {
  return count % 2 ? sorted[(count + 1) / 2] : (sorted[count / 2] + sorted[count / 2 + 1]) / 2
}

function words(time) {
  if (time < 1e3) return sprintf("%.1f ns", time)
  if (time < 1e6) return sprintf("%.2f us", time / 1e3)
  if (time < 1e9) return sprintf("%.2f ms", time / 1e6)
  return sprintf("%.2f s", time / 1e9)
}
