#!/bin/sh
# Tests action.yml's script as GitHub would run it, in a repository with a bare origin, a default
# branch and pull requests. Under a minute, once duikan is built.
#
#   sh src/test/sh/action-test.sh [SHELL]     SHELL runs the script: sh, dash, bash, busybox sh
set -u

root=$(cd "$(dirname "$0")/../../.." && pwd -P)
shell=${1:-sh}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

shown="log lint-log output"
. "$root/src/test/sh/checks.sh"

# --- a runner -----------------------------------------------------------------------------------

# Nothing of the machine that runs this, which may be GitHub's own.
for name in $(env | sed -n 's/^\(GITHUB_[A-Z_]*\|INPUT_[A-Z_]*\|RUNNER_[A-Z_]*\)=.*/\1/p'); do
  unset "$name"
done
export LC_ALL=C.UTF-8 GIT_CONFIG_GLOBAL="$work/gitconfig" GIT_CONFIG_NOSYSTEM=1
export RUNNER_TEMP="$work/temp dir" RUNNER_OS=Linux RUNNER_ARCH=X64 GITHUB_ACTIONS=true
export DUIKAN_CACHE="$work/cache"
mkdir "$RUNNER_TEMP"
git config --global user.name Mei
git config --global user.email mei@example.org
git config --global init.defaultBranch main
git config --global core.quotePath false

# Runs one step; leaves $code, log and output behind.
step() {
  : >"$work/output"
  (
    cd "$checkout" || exit 9
    export GITHUB_WORKSPACE="$checkout" GITHUB_OUTPUT="$work/output"
    export GITHUB_PATH="$work/path" GITHUB_ENV="$work/env" GITHUB_STEP_SUMMARY="$work/summary"
    # shellcheck disable=SC2086
    exec $shell "$root/.github/action.sh" "$1"
  ) >"$work/log" 2>&1 </dev/null
  code=$?
}

output() {
  sed -n "s/^$1=//p" "$work/output"
}

# All steps, with the defaults of action.yml, as its conditions let them run.
run() {
  : >"$work/summary"
  export INPUT_BOOK="${INPUT_BOOK:-.}" INPUT_FAIL_ON="${INPUT_FAIL_ON:-error}"
  export INPUT_CHANGED_ONLY="${INPUT_CHANGED_ONLY:-true}" INPUT_SARIF="${INPUT_SARIF:-true}"
  step plan
  [ "$code" = 0 ] || return
  since=$(output changed-since)
  verdicts_key=$(output verdicts-key)
  cp "$work/log" "$work/plan-log"
  CHANGED_SINCE=$since step lint
  cp "$work/log" "$work/lint-log"
  cp "$work/output" "$work/lint-output"
  [ "$code" = 0 ] || return
  EXIT_CODE=$(output exit-code) step verdict
  verdict=$code
}

annotations() {
  grep -c '^::\(error\|warning\|notice\) ' "$work/lint-log"
}

says() {
  grep -q -- "$1" "$work/lint-log"
}

# A checkout of branch $1 as actions/checkout makes one for a pull request, $2 deep.
check_out() {
  checkout="$work/checkout $1"
  rm -rf "$checkout"
  git clone --quiet ${2:+--depth "$2" --single-branch --branch "$1"} "file://$work/origin.git" "$checkout"
  git -C "$checkout" checkout --quiet "$1"
}

pull_request() {
  check_out "$@"
  export GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=main GITHUB_REF=refs/pull/7/merge
  run
}

push_to_main() {
  check_out main
  export GITHUB_EVENT_NAME=push GITHUB_BASE_REF='' GITHUB_REF=refs/heads/main
  run
}

# --- a book -------------------------------------------------------------------------------------

"$root/bin/duikan" --version >/dev/null || exit 2
git init --quiet --bare "$work/origin.git"
book="$work/book"
"$root/bin/duikan" init "$book" >/dev/null || exit 2
cd "$book" || exit 2
git init --quiet
page=$(echo target-zh/*.md)
cat >source-en/02-the-lamp.md <<'EOF'
# Chapter 2: The Lamp

The lamp burns every evening, and the cat sleeps under it; see [the first chapter](01-two-readers.md).
EOF
cat >"target-zh/第02章_灯.md" <<'EOF'
# 第02章：灯

每天晚上灯都亮着，猫睡在灯下；参见[第一章](第01章_两个读书人.md)。
EOF
# What was wrong before: it is not the business of a pull request.
cat >source-en/03-the-cat.md <<'EOF'
# Chapter 3: The Cat

The cat has seen all of it, and says nothing.
EOF
cat >"target-zh/第03章_猫.md" <<'EOF'
# 第03章：猫

猫什么都见过,可是一句话也不说。参见[别处](第09章_无.md)。
EOF
"$root/bin/duikan" stamp >/dev/null 2>&1
"$root/bin/duikan" readme >/dev/null
git add -A
git commit --quiet -m 'A book with one fault'
git remote add origin "file://$work/origin.git"
git push --quiet origin main

branch() {
  git checkout --quiet -B "$1" main
}
publish() {
  git commit --quiet -a -m "$1"
  git push --quiet --force origin HEAD
}

# --- the steps ----------------------------------------------------------------------------------

push_to_main
check "a push to the default branch shows all there is" says 'dead-link'
check "and fails on errors" [ "${verdict:-}" = 1 ]
check "the step that lints does not fail itself, so that those after it run" [ "$code" -le 1 ]
check "SARIF is written" grep -q '"version" *: *"2.1.0"' "$RUNNER_TEMP/duikan.sarif"
check "and told" grep -q '^sarif=/' "$work/lint-output"
check "the summary of the step has what was found" grep -q 'dead-link' "$work/summary"
first_key=$verdicts_key

branch quiet
echo 'notes' >notes.txt
git add notes.txt
publish 'Notes'
pull_request quiet
check "a pull request that harms nothing is green, whatever was wrong before" [ "${verdict:-}" = 0 ]
check "and silent" [ "$(annotations)" = 0 ]
check "the key of the cache follows the book" [ "$verdicts_key" != "$first_key" ]

branch comma
sed -i.bak 's/，猫睡/,猫睡/' "target-zh/第02章_灯.md"
rm -f target-zh/*.bak
publish 'One wrong comma'
INPUT_FAIL_ON=warning pull_request comma
check "one wrong comma is one annotation" [ "$(annotations)" = 1 ]
check "at its line" says '^::warning file=target-zh/第02章_灯.md,line=3,.*halfwidth-punctuation'
check "and fails where warnings do" [ "${verdict:-}" = 1 ]

branch rename
git mv "$page" "target-zh/第01章_两个人.md"
publish 'Another name for the first chapter'
pull_request rename
check "a chapter of another name shows the link that died, in a page that did not change" \
  says '^::error file=target-zh/第02章_灯.md,line=3,.*dead-link'
says_nothing_of() {
  ! says "$1"
}
check "and not the one that was dead before" says_nothing_of 第09章_无

branch early

printf '# Preface\n\nThe glossary lies open on the table.\n' >source-en/00-preface.md
printf '# 前言\n\n术语表摊开在桌上。\n' >target-zh/前言.md
git add -A
publish 'A preface that uses a term'
pull_request early
check "a first use in an earlier chapter shows the annotation that became late" \
  says '^::error file=target-zh/前言.md,line=3,.*late-annotation'
check "and where that annotation stands" says "late-annotation.*%0A$page:[0-9]*:[0-9]*: "

pull_request comma 1
check "a shallow clone is told, and shows all there is" \
  grep -q "^::warning title=duikan::the clone does not reach back" "$work/plan-log"
check "so that nothing is green by mistake" says 'dead-link'

# shellcheck disable=SC2016 # Nobody is to expand it.
evil='x;touch${IFS}hacked'
branch "$evil"
git push --quiet --force origin HEAD
check_out "$evil"
GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=$evil run
check "a branch's name is never run" [ ! -e "$checkout/hacked" ]

# --- what is said wrong -------------------------------------------------------------------------

check_out main
INPUT_FAIL_ON=sometimes step plan
check "a wrong fail-on is one clear line and exit code 2" grep -q '^::error .*none of error' "$work/log"
INPUT_BOOK='no
::warning::such' step plan
check "a line end in an input begins no command" [ "$(grep -c '^::' "$work/log")" = 1 ]
INPUT_ARGS='--only no-such-rule' step lint
check "duikan's own exit code is handed on" [ "$(output exit-code)" = 2 ]
EXIT_CODE=2 step verdict
check "and is the job's" [ "$code" = 2 ]
INPUT_ARGS='--only dead-link *' step lint
check "args are words, not patterns of files" [ "$(output exit-code)" = 2 ]

# --- which duikan -------------------------------------------------------------------------------

INPUT_VERSION='' step get
check "the build is on the PATH of later steps" [ "$(cat "$work/path")" = "$root/target/duikan/bin" ]
check "and what was learnt in their environment" grep -q '^DUIKAN_CACHE=' "$work/env"
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -n 1)
if [ -f "$root/target/duikan-$version.zip" ] && command -v curl >/dev/null && command -v unzip >/dev/null; then
  mkdir -p "$work/releases/v$version"
  cp "$root/target/duikan-$version.zip" "$work/releases/v$version"
  DUIKAN_RELEASES="file://$work/releases" INPUT_VERSION=$version step get
  check "a release is downloaded and runs" grep -q "^duikan $version " "$work/log"
  DUIKAN_RELEASES="file://$work/releases" INPUT_VERSION=9.9.9 step get
  check "one that is not there is named" grep -q '^::error .*no release 9.9.9' "$work/log"
fi
INPUT_VERSION='../../etc' step get
check "a version is no path" grep -q '^::error .*is no version' "$work/log"

# --- the badge ----------------------------------------------------------------------------------

draw() {
  check_out main
  echo 'not committed' >"$checkout/README.md"
  GITHUB_REF=${1:-refs/heads/main} DEFAULT_BRANCH=main INPUT_BADGE=images/进度.svg step badge
}
shown() {
  git -C "$work/origin.git" show "$1:images/进度.svg" 2>/dev/null | grep -q '<svg'
}
before=$(git -C "$work/origin.git" rev-parse main)
draw refs/heads/comma
check "no other branch than the default one gets a badge" \
  [ "$(git -C "$work/origin.git" rev-parse main)" = "$before" ]
INPUT_BADGE_BRANCH=badges draw
check "a branch for the badge is made" shown badges
check "with nothing else on it" [ "$(git -C "$work/origin.git" ls-tree -r --name-only badges)" = images/进度.svg ]
draw
check "the badge is committed" shown main
check "on top of what was there" [ "$(git -C "$work/origin.git" rev-parse main^)" = "$before" ]
check "and nothing else is" \
  [ "$(git -C "$work/origin.git" diff --name-only main^ main)" = images/进度.svg ]
check "the work tree is not touched" [ "$(cat "$checkout/README.md")" = 'not committed' ]
after=$(git -C "$work/origin.git" rev-parse main)
draw
check "an unchanged badge is not committed again" \
  [ "$(git -C "$work/origin.git" rev-parse main)" = "$after" ]
INPUT_BADGE_BRANCH='../x' draw
check "a badge's branch has a branch's name" [ "$code" = 2 ]

echo "action: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
