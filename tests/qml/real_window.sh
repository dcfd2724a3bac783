#!/bin/sh
# PROGRAM: a real window comes up on a real display that nobody sees, and complains of nothing.
# Ends with 77 where there is no Xvfb.
program=$1
command -v xvfb-run > /dev/null || exit 77
runtime=$(mktemp -d)
trap 'rm -rf "$runtime"' EXIT
unset QT_QPA_PLATFORM WAYLAND_DISPLAY
said=$(timeout 60 xvfb-run -a -s "-screen 0 1920x1200x24" \
  env QT_QPA_PLATFORM=xcb QT_QUICK_BACKEND=software XDG_RUNTIME_DIR="$runtime" \
  "$program" --first-frame --size 1600x1000 2>&1)
ended=$?
echo "$said (ended with $ended)"
test $ended = 0 && test -z "$said"
