#!/bin/sh
# MESSAGE PROGRAM OPTION VALUE ...: the window does not open, says MESSAGE, and ends with 2.
message=$1
program=$2
shift 2
said=$("$program" --first-frame "$@" 2>&1)
ended=$?
echo "$said (ended with $ended)"
test $ended = 2 && echo "$said" | grep -qF -e "$message"
