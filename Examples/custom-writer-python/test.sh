#!/bin/sh
# Writes a story with the program, with and without its option, and checks that it drops nothing in silence.
set -eu
cd "$(dirname "$0")"
wireform=${WIREFORM:-wireform}
{
  "$wireform" --quiet ../stories/reuters-copper.txt -t ./alert.py
  "$wireform" --quiet ../stories/reuters-copper.txt -t ./alert.py,length=40
} | diff expected.txt -
"$wireform" plugin check ./alert.py
