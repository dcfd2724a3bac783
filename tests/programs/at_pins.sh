#!/bin/sh
# at_pins.sh FIRMATA_BOARD COMMAND…: with LINE and MAP in the command for the double of an adapter
# with a little board behind it (WIRED: which one), and for the map of its pins. The exit code is the
# command's.
set -eu
board=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$board" map >"$folder/map.json"
mkfifo "$folder/held"
"$board" "${WIRED:-bolt}" <"$folder/held" >"$folder/line" &
exec 3>"$folder/held" # its end ends the board
until [ -s "$folder/line" ]; do sleep 0.05; done
for word in "$@"; do
  shift
  case $word in
    LINE) word=tty:$(cat "$folder/line") ;;
    MAP) word=$folder/map.json ;;
  esac
  set -- "$@" "$word"
done
"$@" 3>&-
