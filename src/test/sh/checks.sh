# Sourced by the tests beside it, which set $work to their folder and $shown to the files in it that tell
# why something failed. Counts in $passed and $failed.

passed=0
failed=0

# The sentence $1 is true if the command after it succeeds.
check() {
  sentence=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok   $sentence"
  else
    failed=$((failed + 1))
    echo "FAIL $sentence"
    for file in $shown; do
      [ -f "$work/$file" ] && sed "s/^/     $file: /" "$work/$file"
    done
  fi
}
