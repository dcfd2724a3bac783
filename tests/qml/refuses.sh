#!/bin/sh
# PROGRAM OPTION VALUE ...: the window does not open, says what is wrong with that option, and ends
# with 2.
program=$1
shift
said=$("$program" --first-frame "$@" 2>&1)
ended=$?
echo "$said (ended with $ended)"
test $ended = 2 && echo "$said" | grep -q -e "${1#--}"
