# What the core costs on an emulated chip, in instructions: out of QEMU's log of each one that it
# carries out (-singlestep -d exec,nochain), which ends with the name of its function.
#   awk -f instructions.awk LOG
# Prints the least of a step as "idle", and the most of one in which a key was pressed, a verdict
# given, a session with a phone begun; "boot" is all from the reset to the word that it is ready,
# the last line the number of steps.
# A mark is a function that the linker did not take into another one.
BEGIN {
  mark["core5Panel4wake"] = "key"
  mark["core6Access5judge"] = "verdict"
  mark["core8LockCore5grant"] = "verdict"
  mark["core6x25519"] = "session"
}
function kind_of(name,    part) {
  if (name in known) return known[name]
  known[name] = ""
  for (part in mark) if (index(name, part)) known[name] = mark[part]
  return known[name]
}
{ name = $NF }
name == "reset" && before != "reset" { booting = 1; boot = 0 }
booting {
  boot++
  if (index(name, "TargetSession4take")) {
    booting = 0
    if (boot > most["boot"]) most["boot"] = boot
  }
}
!inside && index(name, "core8LockCore4stepE") { inside = 1; count = 0; split("", seen) }
inside && index(name, "core13TargetSession4stepE") {
  inside = 0
  steps++
  if (steps == 1 || count < idle) idle = count
  for (kind in seen) if (count > most[kind]) most[kind] = count
}
inside {
  count++
  if (kind_of(name) != "") seen[kind_of(name)] = 1
}
{ before = name }
END {
  print "idle " idle
  for (kind in most) print kind " " most[kind]
  print "steps " steps + 0
}
