#!/bin/sh
# Runs the program that was built with the project, or builds it here.
set -eu
cd "$(dirname "$0")"
program=${WIREFORM_EXAMPLES:-}/example-embed
if [ ! -x "$program" ]; then
  swift build
  program=$(swift build --show-bin-path)/embed
fi
"$program" ../stories/reuters-copper.txt ../stories/afp-fr-fromage.txt | diff expected.txt -
