#!/bin/sh
# Kills every command that writes a few times and looks at what is left, fills a small disk, and runs
# in a folder that is gone. The first is bench/kill with few kills; a minute or two.
#
#   sh src/test/sh/kill-test.sh [KILLS]      33 unless told otherwise
set -u

root=$(cd "$(dirname "$0")/../../.." && pwd -P)
work=$(mktemp -d)
full=$work/full
trap 'umount "$full" 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
export GIT_CEILING_DIRECTORIES="$work" DUIKAN_CACHE="$work/cache" LC_ALL=C.UTF-8

shown="err"
. "$root/src/test/sh/checks.sh"

run() {
  "$root/bin/duikan" "$@" --lang en >"$work/out" 2>"$work/err" </dev/null
  code=$?
}

stops_saying() {
  [ "$code" = 2 ] && grep -q -- "$1" "$work/err"
}

check "a run that is killed leaves the old or the new files" "$root/bench/kill" "${1:-33}"

mkdir "$work/gone"
(
  cd "$work/gone" && rmdir "$work/gone" && run lint
  echo "$code" >"$work/code"
)
code=$(cat "$work/code")
check "a folder that is gone is no finding" stops_saying "folder that this runs in is gone"

if [ -w /dev/full ]; then
  "$root/bin/duikan" explain --lang en >/dev/full 2>"$work/err"
  code=$?
  check "a report that was cut off is not passed over" stops_saying "cannot write to standard output"
fi

mkdir -p "$full"
if mount -t tmpfs -o size=256k tmpfs "$full" 2>/dev/null; then
  mkdir "$full/source-en" "$full/target-zh"
  cp "$root"/source-en/0[1-3]*.md "$full/source-en"
  cp "$root"/target-zh/第0[1-3]*.md "$full/target-zh"
  head -40 "$root/glossary.csv" >"$full/glossary.csv"
  for page in "$full"/target-zh/*.md; do sed -i 's/，/,/2' "$page"; done
  printf '# 书\n\n<!-- duikan:begin chapters -->\n旧\n<!-- duikan:end -->\n' >"$full/README.md"
  printf '旧\n' >"$full/badge.svg"
  dd if=/dev/zero of="$full/ballast" bs=1k 2>/dev/null
  (cd "$full" && find . -type f -exec sha1sum {} +) | sort >"$work/before"
  lean="--skip=grammar,broken-mermaid"
  for command in "fix $lean" readme stamp "badge --output $full/badge.svg" \
    "glossary export --to csv --output $full/terms.csv" \
    "glossary import $full/glossary.csv --merge --output $full/new.csv" \
    "report $lean --history 0 --output $full/site" \
    "lint $lean --write-baseline $full/baseline" \
    "lint $lean --format json --output $full/report.json"; do
    # shellcheck disable=SC2086
    run $command --book "$full"
    check "on a full disk '${command%% *}' says so" stops_saying "No space left on device"
  done
  (cd "$full" && "$root/bin/duikan" init new --lang en) >"$work/out" 2>"$work/err"
  code=$?
  check "on a full disk 'init' says so" stops_saying "No space left on device"
  (cd "$full" && find . -type f ! -path './site/*' -exec sha1sum {} +) | sort >"$work/after"
  check "a full disk costs no file, and none is left half" cmp -s "$work/before" "$work/after"

  says_as_usual() {
    cmp -s "$work/out" "$work/usual" && [ ! -s "$work/err" ]
  }
  for command in "lint $lean" "term cache"; do
    # shellcheck disable=SC2086
    DUIKAN_CACHE="$work/roomy" run $command --book "$full"
    mv "$work/out" "$work/usual"
    # shellcheck disable=SC2086
    DUIKAN_CACHE="$full/cache" run $command --book "$full"
    check "with its cache on a full disk '${command%% *}' says the same" says_as_usual
  done
  umount "$full"
else
  echo "skip a full disk: only the superuser can make one"
fi

[ "$failed" = 0 ]
