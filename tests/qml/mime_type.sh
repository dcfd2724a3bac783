#!/bin/sh
# FILE FOLDER: a database of types that is made of this file alone, in that folder, has them.
set -e
rm -rf "$2"
mkdir -p "$2/packages"
cp "$1" "$2/packages"
update-mime-database "$2"
type=$(sed -n 's/.*<mime-type type="\([^"]*\)".*/\1/p' "$1")
test -n "$type"
test -s "$2/$type.xml"
grep -q "$type" "$2/globs2"
grep -q "$type" "$2/magic"
