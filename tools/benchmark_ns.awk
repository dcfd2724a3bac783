# Of Google Benchmark's CSV: the time of the one row, in nanoseconds; nothing if it gave up.
# Processor time, but for what asks for the wall clock's.
BEGIN { FS = ","; per["ns"] = 1; per["us"] = 1e3; per["ms"] = 1e6; per["s"] = 1e9 }
$1 == "name" { for (i = 1; i <= NF; ++i) at[$i] = i; next }
("name" in at) && $at["error_occurred"] == "" {
  time = $1 ~ /real_time/ ? $at["real_time"] : $at["cpu_time"]
  printf "%.3f", time * per[$at["time_unit"]]
}
