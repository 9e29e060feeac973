#!/bin/sh
# Reads a document that is recognised by its first line, and compares the articles with what is expected.
set -eu
cd "$(dirname "$0")"
wireform=${WIREFORM:-wireform}
"$wireform" --quiet morning.tick --plugin-path . -t article,lines | diff expected.jsonl -
"$wireform" detect morning.tick --plugin-path . | grep -q 'ticker 90'
"$wireform" plugin check ./wireform-read-ticker --sample morning.tick
