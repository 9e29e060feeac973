#!/bin/sh
# Writes a story with the template and compares it with what is expected.
set -eu
cd "$(dirname "$0")"
wireform=${WIREFORM:-wireform}
"$wireform" --quiet ../stories/reuters-copper.txt -t ./page.html.mustache,desk=Metals --now 2026-06-14T10:00:00Z |
  diff expected.html -
"$wireform" plugin check ./page.html.mustache
