#!/bin/sh
# The steps of action.yml, which calls it for one after the other. All comes in through the
# environment (INPUT_… and GitHub's own), so that it runs without GitHub as well, as in
# src/test/sh/action-test.sh.
#
#   sh .github/action.sh plan|get|lint|badge|verdict
set -eu
unset CDPATH

action=$(cd "$(dirname "$0")/.." && pwd -P)
temp=${RUNNER_TEMP:-${TMPDIR:-/tmp}}
releases=${DUIKAN_RELEASES:-https://github.com/duikan/duikan/releases/download}

# What GitHub shows of a line must be one line.
say() {
  kind=$1
  shift
  printf '::%s title=duikan::%s\n' "$kind" \
    "$(printf '%s' "$*" | sed -e 's/%/%25/g' | tr '\r\n' '  ')"
}

stop() {
  say error "$@"
  exit 2
}

# An output of this step; a line end would begin another.
tell() {
  printf '%s=%s\n' "$1" "$(printf '%s' "$2" | tr -d '\r\n')" >>"${GITHUB_OUTPUT:-/dev/stdout}"
}

# --- which duikan -------------------------------------------------------------------------------

case ${INPUT_VERSION:-} in
  '') folder=$action/target/duikan ;;
  *[!A-Za-z0-9.+-]* | .*) stop "version: '$INPUT_VERSION' is no version" ;;
  *) folder=$temp/duikan-$INPUT_VERSION ;;
esac
duikan=$folder/bin/duikan

# The hash of all that the build is made of.
sources() {
  (cd "$action" && find pom.xml bin rules src/main -type f -exec cksum {} +) |
    LC_ALL=C sort | git hash-object --stdin
}

# --- the steps ----------------------------------------------------------------------------------

plan() {
  case $INPUT_FAIL_ON in
    error | warning | never) ;;
    *) stop "fail-on: '$INPUT_FAIL_ON' is none of error, warning, never" ;;
  esac
  case $INPUT_CHANGED_ONLY in
    true | false) ;;
    *) stop "changed-only: '$INPUT_CHANGED_ONLY' is neither true nor false" ;;
  esac
  [ -d "$INPUT_BOOK" ] || stop "book: there is no folder '$INPUT_BOOK'; does actions/checkout come first?"

  system=${RUNNER_OS:-$(uname -s)}-${RUNNER_ARCH:-$(uname -m)}
  if [ -n "${INPUT_VERSION:-}" ]; then
    made=$INPUT_VERSION
  else
    made=$(sources)
  fi
  tell folder "$folder"
  tell build-key "duikan-build-$system-$made"

  # What was learnt fits a book that has changed as well, so that any earlier one will do.
  state=$(git -C "$INPUT_BOOK" rev-parse -q --verify 'HEAD:./' 2>/dev/null || echo "${GITHUB_SHA:-new}")
  tell verdicts "${DUIKAN_CACHE:-$temp/duikan-cache}"
  tell verdicts-prefix "duikan-verdicts-$system-$made-"
  tell verdicts-key "duikan-verdicts-$system-$made-$state"

  tell changed-since "$(base)"
}

# The commit that a pull request is to be merged into; nothing where all is to be shown.
base() {
  [ "$INPUT_CHANGED_ONLY" = true ] || return 0
  case ${GITHUB_EVENT_NAME:-} in
    pull_request | pull_request_target | merge_group) ;;
    *) return 0 ;;
  esac
  for name in ${GITHUB_BASE_REF:+"refs/remotes/origin/$GITHUB_BASE_REF"} ${BASE_SHA:-}; do
    if commit=$(git -C "$INPUT_BOOK" rev-parse -q --verify --end-of-options "$name^{commit}" 2>/dev/null) &&
      git -C "$INPUT_BOOK" merge-base "$commit" HEAD >/dev/null 2>&1; then
      echo "$commit"
      return 0
    fi
  done
  say warning "the clone does not reach back to what this is to be merged into, so all findings" \
    "are shown; give actions/checkout 'fetch-depth: 0'" >&2
}

get() {
  if ! [ -x "$duikan" ]; then
    if [ -n "${INPUT_VERSION:-}" ]; then
      download
    else
      "$action/bin/duikan" --version
    fi
  fi
  "$duikan" --version
  if [ -n "${GITHUB_PATH:-}" ]; then
    echo "$folder/bin" >>"$GITHUB_PATH"
  fi
  # Steps that call duikan themselves find what was learnt, too.
  if [ -n "${GITHUB_ENV:-}" ]; then
    echo "DUIKAN_CACHE=${DUIKAN_CACHE:-$temp/duikan-cache}" >>"$GITHUB_ENV"
  fi
}

download() {
  zip=$temp/duikan-$INPUT_VERSION.zip
  curl --fail --silent --show-error --location --retry 3 --output "$zip" \
    "$releases/v$INPUT_VERSION/duikan-$INPUT_VERSION.zip" ||
    stop "there is no release $INPUT_VERSION to download"
  unzip -q -o "$zip" -d "$temp"
  rm -f "$zip"
  [ -x "$duikan" ] || stop "the release $INPUT_VERSION holds no bin/duikan"
}

lint() {
  export DUIKAN_CACHE="${DUIKAN_CACHE:-$temp/duikan-cache}"
  # The words of args are options, not patterns of file names.
  set -f
  # shellcheck disable=SC2086
  set -- --book "$INPUT_BOOK" ${INPUT_ARGS:-}
  set +f
  code=0
  "$duikan" lint "$@" --format github --fail-on "$INPUT_FAIL_ON" \
    ${CHANGED_SINCE:+--changed-since "$CHANGED_SINCE"} || code=$?
  # Code scanning compares with the base by itself, so it is sent all there is.
  if [ "${INPUT_SARIF:-false}" = true ] && [ "$code" -le 1 ]; then
    report=$temp/duikan.sarif
    "$duikan" lint "$@" --format sarif --fail-on never --output "$report" || code=$?
    tell sarif "$report"
  fi
  tell exit-code "$code"
}

# Commits the badge without touching the work tree or its index.
badge() {
  case ${GITHUB_REF:-} in
    "refs/heads/${DEFAULT_BRANCH:-main}") ;;
    *) return 0 ;;
  esac
  case $INPUT_BADGE in
    /* | ../* | */../* | */.. | *'
'*) stop "badge: '$INPUT_BADGE' must be a path inside the repository" ;;
  esac
  branch=${INPUT_BADGE_BRANCH:-${DEFAULT_BRANCH:-main}}
  git check-ref-format --branch "$branch" >/dev/null || stop "badge-branch: '$branch' is no branch's name"
  "$duikan" badge --book "$INPUT_BOOK" --output "$temp/duikan-badge.svg"
  blob=$(git hash-object -w --no-filters -- "$temp/duikan-badge.svg")

  # Somebody may push meanwhile.
  for _ in 1 2 3; do
    if git fetch --quiet --no-tags origin "refs/heads/$branch" 2>/dev/null; then
      parent=$(git rev-parse FETCH_HEAD)
    else
      parent=
    fi
    commit=$(draw "$blob" "$parent")
    if [ "$commit" = "$parent" ]; then
      echo "the badge is up to date"
      return 0
    fi
    if git push --quiet origin "$commit:refs/heads/$branch"; then
      echo "the badge is committed to $branch"
      return 0
    fi
  done
  say warning "the badge could not be pushed to $branch; has the job the permission contents: write?"
}

# The commit that has the badge $1 on top of commit $2; $2 itself where it has it.
draw() (
  GIT_INDEX_FILE=$temp/duikan-index
  export GIT_INDEX_FILE
  rm -f "$GIT_INDEX_FILE"
  [ -z "$2" ] || git read-tree "$2"
  git update-index --add --cacheinfo "100644,$1,$INPUT_BADGE"
  tree=$(git write-tree)
  if [ -n "$2" ] && [ "$tree" = "$(git rev-parse "$2^{tree}")" ]; then
    echo "$2"
    return
  fi
  who='github-actions[bot]'
  mail='41898282+github-actions[bot]@users.noreply.github.com'
  GIT_AUTHOR_NAME=$who GIT_AUTHOR_EMAIL=$mail GIT_COMMITTER_NAME=$who GIT_COMMITTER_EMAIL=$mail \
    git commit-tree "$tree" ${2:+-p "$2"} -m 'Draw the badge of the translation anew'
)

verdict() {
  case ${EXIT_CODE:-} in
    0) ;;
    1) echo "there are findings; see the annotations and the summary" ;;
    *) say error "duikan could not finish (exit code ${EXIT_CODE:-unknown}); see the step before" ;;
  esac
  exit "${EXIT_CODE:-2}"
}

case ${1:-} in
  plan | get | lint | badge | verdict) "$1" ;;
  *) stop "no step '${1:-}'" ;;
esac
