#!/bin/sh
# What nobody may read or write, as somebody meets it who is not the superuser: run by root, as a CI is,
# it goes on as `nobody`; where that is impossible it says so and ends well. Needs a build
# (target/duikan); under a minute.
#
#   sh src/test/sh/files-test.sh
set -u

root=$(cd "$(dirname "$0")/../../.." && pwd -P)

# --- as whom --------------------------------------------------------------------------------------

skip() {
  echo "skip what nobody may read or write: $*"
  exit 0
}

if [ "$(id -u)" = 0 ]; then
  id nobody >/dev/null 2>&1 || skip "there is no user nobody"
  if command -v setpriv >/dev/null; then
    as_nobody() {
      setpriv --reuid="$(id -u nobody)" --regid="$(id -g nobody)" --clear-groups -- "$@"
    }
  elif command -v runuser >/dev/null; then
    as_nobody() {
      runuser -u nobody -- "$@"
    }
  else
    skip "there is neither setpriv nor runuser"
  fi
  as_nobody true 2>/dev/null || skip "root may not become nobody here"
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'exit 1' INT TERM
  mkdir -p "$work/test/src/test/sh" "$work/test/target"
  cp "$root"/src/test/sh/*.sh "$work/test/src/test/sh"
  cp -r "$root/target/duikan" "$work/test/target"
  cp -r "$root/source-en" "$root/target-zh" "$root/glossary.csv" "$work/test"
  # One page is root's own, and anybody may write it.
  mkdir "$work/test/shared"
  printf '# 共\n\n使用Redis缓存。\n' >"$work/test/shared/page.md"
  chmod -R a+rX "$work"
  chmod 666 "$work/test/shared/page.md"
  mkdir -m 777 "$work/tmp"
  as_nobody env TMPDIR="$work/tmp" HOME=/nonexistent sh "$work/test/src/test/sh/files-test.sh"
  exit
fi

# --- the book -------------------------------------------------------------------------------------

work=$(mktemp -d)
trap 'chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
export GIT_CEILING_DIRECTORIES="$work" DUIKAN_CACHE="$work/cache" LC_ALL=C.UTF-8

shown="out err"
. "$root/src/test/sh/checks.sh"

"$root/target/duikan/bin/duikan" --version >"$work/out" 2>&1 || skip "duikan does not start: $(cat "$work/out")"

book=$work/book
new_book() {
  chmod -R u+rwX "$book" 2>/dev/null
  rm -rf "$book"
  mkdir -p "$book/source-en" "$book/target-zh/部" "$book/rules"
  for chapter in 01 02; do
    cp "$root"/source-en/$chapter*.md "$book/source-en"
    cp "$root"/target-zh/第$chapter*.md "$book/target-zh"
  done
  printf '# 部\n\n使用Redis缓存。\n' >"$book/target-zh/部/page.md"
  printf '# 别\n\n使用Redis缓存。\n' >"$book/target-zh/other.md"
  head -20 "$root/glossary.csv" >"$book/glossary.csv"
  printf '# 书\n\n<!-- duikan:begin chapters -->\n旧\n<!-- duikan:end -->\n' >"$book/README.md"
  printf '旧\n' >"$book/badge.svg"
  (cd "$book" && find . -type f -exec sha1sum {} +) | sort >"$work/before"
}

run() {
  "$root/target/duikan/bin/duikan" "$@" --book "$book" --lang en >"$work/out" 2>"$work/err" </dev/null
  code=$?
}

lean="--skip=grammar,broken-mermaid"

finds() {
  [ "$code" = 1 ] && grep -qF -- "$1" "$work/out" && grep -qF -- "$2" "$work/out"
}

misses() {
  { [ "$code" = 1 ] || [ "$code" = 2 ]; } && cat "$work/out" "$work/err" | grep permission | grep -q -- "$1"
}

ends_saying() {
  [ "$code" = "$1" ] && grep -q -- "$2" "$work/err"
}

stops_saying() {
  ends_saying 2 "$1"
}

# Modes are taken back first, for what nobody may read has no digest.
nothing_changed() {
  chmod -R u+rwX "$book"
  (cd "$book" && find . -type f -exec sha1sum {} +) | sort | cmp -s - "$work/before"
}

# --- reading --------------------------------------------------------------------------------------

new_book
chmod 000 "$book/target-zh/other.md"
run lint $lean
check "a page that nobody may read is an error, and the others are checked" \
  finds "target-zh/other.md:1:1: error[unreadable-file] no permission to read this" \
  "target-zh/部/page.md:3:2: warning[touching-scripts]"
run progress
check "progress goes on without it" [ "$code" = 0 ]

new_book
chmod 000 "$book/target-zh/部"
run lint $lean
check "a folder that nobody may read is an error" \
  finds "target-zh/部:1:1: error[unreadable-file] no permission to read this" "target-zh/other.md:3:2: warning[touching-scripts]"
chmod 444 "$book/target-zh/部"
run lint $lean
check "so is one whose names alone may be read" \
  finds "target-zh/部:1:1: error[unreadable-file] no permission to read this" "target-zh/other.md:3:2: warning[touching-scripts]"

for file in glossary.csv duikan.yml; do
  new_book
  : >>"$book/$file"
  chmod 000 "$book/$file"
  run lint $lean
  check "lint does not do without a $file that nobody may read" misses "$file"
done

new_book
printf -- '---\nname: own\n---\n' >"$book/rules/own.md"
chmod 000 "$book/rules/own.md"
run lint $lean
check "a rule that nobody may read is an error" \
  finds "rules/own.md:1:1: error[unreadable-file] no permission to read this" "target-zh/other.md:3:2: warning[touching-scripts]"

new_book
run stamp
chmod 000 "$book/duikan.lock"
run progress
check "progress says that it cannot read duikan.lock, and goes on" \
  ends_saying 0 "duikan.lock:1: duikan.lock cannot be read"
run stamp
check "stamp does not write over stamps that it cannot read" stops_saying "duikan.lock:1"

new_book
chmod 000 "$book"
run lint
check "a book that nobody may enter is no finding" stops_saying "."
chmod 755 "$book"

# --- writing --------------------------------------------------------------------------------------

new_book
chmod 555 "$book/target-zh/部"
cp "$book/target-zh/部/page.md" "$work/page.md"
run fix $lean --fail-on never
check "fix says which page it may not write" \
  ends_saying 2 "target-zh/部/page.md.*no permission to write here"
check "that page stays as it was" cmp -s "$work/page.md" "$book/target-zh/部/page.md"
check "and the others are mended" grep -q '使用 Redis 缓存' "$book/target-zh/other.md"

new_book
chmod 444 "$book/target-zh/other.md"
run fix $lean --fail-on never
check "a read-only page is refused" grep -q "target-zh/other.md.*read-only" "$work/out"
check "and not written" grep -q 使用Redis "$book/target-zh/other.md"

for command in readme stamp "badge --output $book/badge.svg" \
  "glossary export --to csv --output $book/terms.csv" \
  "glossary import $book/glossary.csv --merge --output $book/new.csv" \
  "report $lean --history 0 --output $book/site" \
  "lint $lean --format json --output $book/report.json" \
  "lint $lean --write-baseline $book/baseline"; do
  new_book
  chmod 555 "$book"
  # shellcheck disable=SC2086
  run $command
  check "in a read-only folder '${command%%"$book"*}' says so" stops_saying "permission"
  check "and leaves all as it was" nothing_changed
done

new_book
mkdir "$work/closed"
chmod 555 "$work/closed"
(cd "$work/closed" && "$root/target/duikan/bin/duikan" init --lang en >"$work/out" 2>"$work/err")
code=$?
check "init says that it may not write" stops_saying "permission"

# --- the cache ------------------------------------------------------------------------------------

says_as_usual() {
  cmp -s "$work/out" "$work/usual" && [ ! -s "$work/err" ]
}

new_book
run lint $lean
cp "$work/out" "$work/usual"
for mode in 000 444 555; do
  rm -rf "$work/cache"
  mkdir -m $mode "$work/cache"
  run lint $lean
  check "with a cache folder of mode $mode lint says the same" says_as_usual
  chmod 755 "$work/cache"
done
rm -rf "$work/cache"
run lint $lean
find "$work/cache" -type f -exec chmod 000 {} +
run lint $lean
check "with files in the cache that nobody may read lint says the same" says_as_usual
chmod -R u+rwX "$work/cache"
(
  unset DUIKAN_CACHE XDG_CACHE_HOME
  HOME=/nonexistent
  export HOME
  run lint $lean
  echo "$code" >"$work/code"
)
check "without a home lint says the same" says_as_usual

# --- somebody else's ------------------------------------------------------------------------------

if [ -f "$root/shared/page.md" ] && [ ! -O "$root/shared/page.md" ]; then
  new_book
  # A second name for root's own file, where the system lets us have one; else root's folder is in the way.
  if ln "$root/shared/page.md" "$book/target-zh/shared.md" 2>/dev/null; then
    run fix $lean --fail-on never
    check "a page of another user that we may write is mended" \
      grep -q "使用 Redis" "$book/target-zh/shared.md"
    check "and keeps its mode" [ -n "$(find "$book/target-zh/shared.md" -perm 666)" ]
  fi
fi

echo "$passed hold, $failed fail"
[ "$failed" = 0 ]
