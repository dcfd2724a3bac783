#!/bin/sh
# FOLDER PROGRAM OPTION ...: a picture that is taken twice has the same bytes.
folder=$1
shift
rm -rf "$folder" && mkdir -p "$folder" || exit 1
for shot in one two; do
  "$@" --screenshot "$folder/$shot.png" || exit 1
done
cmp "$folder/one.png" "$folder/two.png"
