# The deepest stack below LockCore::step, or below the function that ROOT fits, from the call
# graphs that gcc writes (-fcallgraph-info=su): the frames along the longest chain of calls.
# Recursion is an error.
#   awk [-v ROOT='^main$'] -f deepest_stack.awk *.ci
BEGIN { if (ROOT == "") ROOT = "8LockCore4step" }
function text_of(line, key,    from) {
  from = index(line, key ": \"")
  if (from == 0) return ""
  line = substr(line, from + length(key) + 3)
  return substr(line, 1, index(line, "\"") - 1)
}
function depth(name,    count, callees, i, below, most) {
  if (name in known) return known[name]
  if (name in under_way) { print "recursion through " name; failed = 1; return 0 }
  under_way[name] = 1
  count = split(calls[name], callees, " ")
  for (i = 1; i <= count; i++) {
    below = depth(callees[i])
    if (below > most) most = below
  }
  delete under_way[name]
  known[name] = frame[name] + most
  return known[name]
}
/^node: / {
  name = text_of($0, "title")
  if (match($0, /[0-9]+ bytes/)) frame[name] = substr($0, RSTART, RLENGTH) + 0
  if (name ~ ROOT) root = name
}
/^edge: / {
  name = text_of($0, "sourcename")
  calls[name] = calls[name] " " text_of($0, "targetname")
}
END { print depth(root); exit failed }
