#!/bin/sh
# Builds the module, writes two stories with it, and checks that it drops nothing in silence.
set -eu
cd "$(dirname "$0")"
wireform=${WIREFORM:-wireform}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$wireform" plugin build Sources/Ticker -o "$folder/ticker.wireform.so"
"$wireform" --quiet ../stories/reuters-copper.txt ../stories/tass-bridge.txt -t "$folder/ticker.wireform.so,separator=---" |
  diff expected.txt -
"$wireform" plugin check "$folder/ticker.wireform.so"
