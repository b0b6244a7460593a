#!/bin/sh
# Tests bin/duikan as people meet it: a fresh clone, odd paths, four at once, no Java. Under a minute.
#
#   sh src/test/sh/launcher-test.sh [SHELL]     SHELL runs the launcher: sh, dash, bash, busybox sh
set -u

root=$(cd "$(dirname "$0")/../../.." && pwd -P)
shell=${1:-sh}
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

shown="out err"
. "$root/src/test/sh/checks.sh"

# Runs a launcher; leaves $code, out and err behind.
run() {
  # shellcheck disable=SC2086
  $shell "$@" >"$work/out" 2>"$work/err" </dev/null
  code=$?
}

# One line on stdout: the version, and that of Java behind it.
is_version() {
  [ "$(wc -l <"$work/out")" -eq 1 ] && case $(cat "$work/out") in
    "duikan $version ("*")") ;;
    *) return 1 ;;
  esac
}

says_version_only() {
  [ "$code" = 0 ] && [ ! -s "$work/err" ] && is_version
}

says_version() {
  [ "$code" = 0 ] && is_version
}

stops_saying() {
  [ "$code" = 2 ] && [ ! -s "$work/out" ] && [ "$(wc -l <"$work/err")" -eq 1 ] &&
    grep -q -- "$1" "$work/err"
}

# Waits for the archive that a run leaves to be made in the background, when nothing else is to do.
archive_is_made() {
  archive=
  waited=0
  while [ "$waited" -lt 180 ]; do
    archive=$(find "$DUIKAN_CACHE" -name '*.jsa' -size +0)
    [ -n "$archive" ] && [ ! -d "$archive.lock" ] && return 0
    sleep 1
    waited=$((waited + 1))
  done
  return 1
}

# Lines of the class-loading log that come from the archive of our own classes.
shared_classes() {
  DUIKAN_JAVA_OPTS="-Xlog:class+load:file=$work/load.log" $shell "$clone/bin/duikan" --version \
    >/dev/null 2>&1
  grep -c 'shared objects file (top)' "$work/load.log"
}

version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -n 1)
DUIKAN_CACHE="$work/缓存 cache"
export DUIKAN_CACHE
unset DUIKAN_JAVA_OPTS DUIKAN_JVMS JAVA_TOOL_OPTIONS

# A clone in a folder with blanks and Chinese in its name.
clone="$work/我的 书店/duikan 对勘"
mkdir -p "$clone"
(cd "$root" && tar cf - --exclude=./target --exclude=./.git .) | (cd "$clone" && tar xf -)

# --- the first use ---

for n in 1 2 3 4; do
  $shell "$clone/bin/duikan" --version >"$work/out$n" 2>"$work/err$n" </dev/null &
  eval "pid$n=\$!"
done
codes=
for n in 1 2 3 4; do
  eval "wait \$pid$n"
  codes=$codes$?
done
cat "$work"/out? >"$work/all"
sort -u "$work/all" >"$work/out"
cat "$work"/err? >"$work/err"
four_run() {
  [ "$codes" = 0000 ] && is_version &&
    [ "$(wc -l <"$work/all")" -eq 4 ]
}
check "four at once in a fresh clone all answer, and only the answer is on stdout" four_run
check "of the four one builds" [ "$(grep -c ' building ' "$work/err")" = 1 ]
check "no lock is left" [ ! -e "$clone/target/build.lock" ]

run "$clone/bin/duikan" --version
check "the second use builds nothing and is silent" says_version_only

check "the first run leaves a class-data archive behind" archive_is_made
check "one archive is enough for four" [ "$(find "$DUIKAN_CACHE" -name '*.jsa' | wc -l)" -eq 1 ]
check "the next run takes its classes from it" [ "$(shared_classes)" -gt 100 ]

# --- from anywhere ---

mkdir "$work/elsewhere" "$work/bin"
cd "$work/elsewhere" || exit 1
ln -s "$clone/bin/duikan" "$work/bin/first"
ln -s ../bin/first "$work/elsewhere/second"
run "$work/elsewhere/second" --version
check "a link to a link works" says_version_only
run "../我的 书店/duikan 对勘/bin/duikan" --version
check "a relative path works" says_version_only
code=0
PATH="$clone/bin:$PATH" duikan --version >"$work/out" 2>"$work/err" || code=$?
check "PATH works" says_version_only
(cd "$clone/bin" && $shell duikan --version) >"$work/out" 2>"$work/err"
code=$?
check "a name without a folder works" says_version_only
cd "$root" || exit 1

# --- what is given is passed on ---

run "$clone/bin/duikan" '--no such option 选项'
check "a wrong option is exit code 2" [ "$code" = 2 ]
check "an argument arrives whole" grep -q 'no such option 选项' "$work/err"
LC_ALL=C run "$clone/bin/duikan" '--选项'
check "Chinese arrives whole in the C locale" grep -q -e '--选项' "$work/err"
DUIKAN_JAVA_OPTS='-Xmx64m -XX:+PrintFlagsFinal' run "$clone/bin/duikan" --version
check "DUIKAN_JAVA_OPTS reaches Java" grep -q 'MaxHeapSize *= 67108864' "$work/out"
check "the heap grows by little" grep -q 'MinHeapFreeRatio *= 10' "$work/out"

# --- the cache ---

cp "$archive" "$work/good"
half=$(($(wc -c <"$work/good") / 2))
for fault in mended zeros cut text; do
  case $fault in
    text) echo 'not an archive' >"$work/bad" ;;
    cut) head -c $half "$work/good" >"$work/bad" ;;
    mended) (head -c $half "$work/good" && head -c $half /dev/urandom) >"$work/bad" ;;
    zeros) head -c $((half * 2)) /dev/zero >"$work/bad" ;;
  esac
  rm -f "$archive"
  cp "$work/bad" "$archive"
  run "$clone/bin/duikan" --version
  check "a corrupt archive does no harm and says nothing: $fault" says_version_only
  # One of the wrong size is being made anew behind our back.
  [ $fault != cut ] || sleep 3
done
sleep 1
check "an archive of the wrong size is made anew" archive_is_made
check "and used" [ "$(shared_classes)" -gt 100 ]
: >"$work/file"
DUIKAN_CACHE="$work/file" run "$clone/bin/duikan" --version
check "a cache that cannot be written is silently done without" says_version_only
code=0
env -u HOME -u DUIKAN_CACHE -u XDG_CACHE_HOME $shell "$clone/bin/duikan" --version \
  >"$work/out" 2>"$work/err" || code=$?
check "a machine without HOME works" says_version_only

# --- a build that is old, or was killed ---

touch "$clone/src/main/java/duikan/cli/Main.java"
sleep 1
mkdir -p "$clone/target/build.lock"
sh -c 'echo $$' >"$clone/target/build.lock/pid" # a process that has ended
run "$clone/bin/duikan" --version
check "newer sources are built, past the lock of a dead process" says_version
check "and that is said" grep -q ' building ' "$work/err"
run "$clone/bin/duikan" --version
check "once" says_version_only

if [ "$(id -u)" != 0 ]; then
  chmod -R a-w "$clone"
  run "$clone/bin/duikan" --version
  check "a read-only clone that is built runs" says_version_only
  chmod -R u+w "$clone"
elif command -v setpriv >/dev/null; then
  chmod a+rx "$work" "$work/我的 书店"
  code=0
  HOME=/ DUIKAN_CACHE='' setpriv --reuid=65534 --regid=65534 --clear-groups \
    $shell "$clone/bin/duikan" --version >"$work/out" 2>"$work/err" || code=$?
  check "a read-only clone that is built runs" says_version_only
fi

# --- a release ---

mkdir "$work/发布 release"
if command -v unzip >/dev/null; then
  unzip -q "$clone/target/duikan-$version.zip" -d "$work/发布 release"
else
  (cd "$work/发布 release" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf "$clone/target/duikan-$version.zip")
fi
release="$work/发布 release/duikan-$version"
run "$release/bin/duikan" --version
check "the release zip runs" says_version_only
for file in LICENSE NOTICE bin/duikan.cmd lib/first-run/glossary.csv; do
  check "the release has $file" [ -s "$release/$file" ]
done

# --- no Java, or an old one ---

# A PATH with what the launcher needs, and no java.
mkdir "$work/tools" "$work/none"
for tool in readlink sed find mkdir rm wc; do
  ln -s "$(command -v $tool)" "$work/tools/$tool"
done
fake() {
  mkdir -p "$1/bin"
  printf '#!/bin/sh\necho "duikan %s (Java)"\n' "$version" >"$1/bin/java"
  chmod +x "$1/bin/java"
  printf 'IMPLEMENTOR="Nobody"\nJAVA_VERSION="%s"\nOS_NAME="Linux"\n' "$2" >"$1/release"
}
interpreter=$(command -v ${shell%% *})
without_java() {
  code=0
  env -u JAVA_HOME PATH="$work/tools" DUIKAN_JVMS="$jvms" DUIKAN_CACHE="$work/file" "$@" \
    "$interpreter" "$release/bin/duikan" --version >"$work/out" 2>"$work/err" </dev/null || code=$?
}
case $shell in
  *' '*) ;; # busybox would be its own PATH
  *)
    jvms="$work/none"
    without_java
    check "no Java is one clear line and exit code 2" stops_saying 'Java 17 or newer'
    fake "$work/old jdk" 11.0.2
    without_java JAVA_HOME="$work/old jdk"
    check "an old Java is named with its version" stops_saying 'JAVA_HOME is Java 11\.0\.2'
    fake "$work/jvms/jdk8" 1.8.0_402
    jvms="$work/none:$work/jvms"
    without_java
    check "Java 8 is old" stops_saying 'Java 1\.8\.0_402'
    fake "$work/jvms/jdk 21" 21.0.1
    without_java JAVA_HOME="$work/old jdk"
    check "a new one in the usual folders is taken instead" says_version_only
    ln -s "$work/jvms/jdk 21/bin/java" "$work/tools/java"
    jvms="$work/none"
    without_java
    check "the java on PATH is found through its link" says_version_only
    without_java JAVA_HOME="$work/nowhere"
    check "a JAVA_HOME that is gone is passed over" says_version_only
    ;;
esac

echo "launcher: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
