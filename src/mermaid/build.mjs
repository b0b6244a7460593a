// Makes ../main/resources/duikan/mermaid/{mermaid.js,bundle.properties,LICENSES.txt}; see README.md.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import babel from '@babel/core';
import propertyRegex from '@babel/plugin-transform-unicode-property-regex';
import esbuild from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '../main/resources/duikan/mermaid');
const installed = name => JSON.parse(fs.readFileSync(path.join(here, 'node_modules', name, 'package.json'), 'utf8'));

// What only draws. drawing.cjs throws if a parser calls it after all.
const DRAWS =
  /^(d3|d3-sankey|dagre-d3-es(\/.*)?|cytoscape(-.*)?|roughjs|katex|stylis|@iconify\/utils|fastdom(\/.*)?|@upsetjs\/venn\.js|marked|elkjs.*)$/;

// Each text must be found exactly once in all of mermaid, or what it was patched for is no longer so.
const PATCHES = [
  // Shows the text that the grammar is about to see: places are found with it.
  [/await parser\.parse\(text\);(?=\s*return new _Diagram\()/g, 'globalThis.mermaidSees(type, text, parser, db); await parser.parse(text);'],
  // The configuration is rebuilt for each diagram and copied for each label, which took two thirds of all time.
  [/let cfg = assignWithDepth_default\(\{\}, siteCfg\);/g, 'let cfg = globalThis.mermaidCopy(siteCfg, 2);'],
  [/return assignWithDepth_default\(\{\}, currentConfig\);/g, 'return globalThis.mermaidConfig(currentConfig);'],
  [/^(\s*)addDirective\(processed\.config \?\? \{\}\);/gm, '$1if (Object.keys(processed.config ?? {}).length) addDirective(processed.config);'],
  // The names of the themes.
  [/^var themes_default = \{/gm, 'var themes_default = globalThis.mermaidThemeTable = {'],
];
const patched = PATCHES.map(() => 0);

function patch(source) {
  let text = source
    // No parser uses its renderer: without the reference it is shaken off.
    .replace(/^(var diagram\d* = \{[\s\S]*?^\};)/gm, found => found.replace(/^(\s*)renderer(: [\w$]+)?(,?)$/m, '$1renderer: {}$3'))
    .replace(/^\s*\w*[rR]enderer_default\.setConf\(.*\);$/gm, '');
  PATCHES.forEach(([pattern, by], i) => {
    patched[i] += text.match(pattern)?.length ?? 0;
    text = text.replace(pattern, by);
  });
  return text;
}

const parsersOnly = {
  name: 'parsers-only',
  setup(build) {
    build.onResolve({ filter: /^dompurify$/ }, () => ({ path: path.join(here, 'sanitizer.mjs') }));
    build.onResolve({ filter: DRAWS }, found => ({ path: found.path, namespace: 'drawing' }));
    build.onLoad({ filter: /.*/, namespace: 'drawing' }, found => ({
      contents: `module.exports = require('./drawing.cjs')(${JSON.stringify(found.path)});`,
      resolveDir: here,
    }));
    build.onLoad({ filter: /mermaid[\\/]dist[\\/].*\.mjs$/ }, found => ({
      contents: patch(fs.readFileSync(found.path, 'utf8')),
      loader: 'js',
    }));
  },
};

const result = await esbuild.build({
  entryPoints: [path.join(here, 'entry.mjs')],
  absWorkingDir: here,
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['import'],
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [parsersOnly],
});
if (patched.some(count => count !== 1)) throw new Error('texts to patch were found so often: ' + patched);

// V8 without its language data knows no \p{…}.
const script = babel.transformSync(result.outputFiles[0].text, {
  plugins: [[propertyRegex, { useUnicodeFlag: true }]],
  compact: true,
  babelrc: false,
  configFile: false,
  sourceType: 'script',
  generatorOpts: { jsescOption: { minimal: true } },
}).code;

// The packages whose code is in the script; the published parser package holds three more.
const packages = new Set(['chevrotain', 'langium', 'vscode-jsonrpc', 'vscode-languageserver-types', 'vscode-uri']);
for (const [input, { bytesInOutput }] of Object.entries(Object.values(result.metafile.outputs)[0].inputs)) {
  const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input);
  if (found && bytesInOutput > 0) packages.add(found[1]);
}
const licences = [...packages].sort().map(name => {
  const folder = path.join(here, 'node_modules', name);
  if (!fs.existsSync(folder)) return null;
  const file = fs.readdirSync(folder).find(one => /^licen[cs]e/i.test(one));
  const about = installed(name);
  const words = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : `Licence: ${about.license}`;
  return `${name} ${about.version}\n${'-'.repeat(40)}\n${words.replace(/\r\n/g, '\n')}\n`;
});

const sha256 = text => createHash('sha256').update(text).digest('hex');
// As BundleTest does: names and texts, in name order, line ends as LF.
const sources = fs
  .readdirSync(here)
  .filter(name => /\.(mjs|cjs|json)$/.test(name))
  .sort()
  .map(name => name + '\n' + fs.readFileSync(path.join(here, name), 'utf8').replace(/\r\n/g, '\n'))
  .join('');

fs.mkdirSync(target, { recursive: true });
fs.writeFileSync(path.join(target, 'mermaid.js'), script);
fs.writeFileSync(path.join(target, 'LICENSES.txt'), licences.filter(Boolean).join('\n'));
fs.writeFileSync(
  path.join(target, 'bundle.properties'),
  `# Written by src/mermaid/build.mjs\nversion=${installed('mermaid').version}\nscript=${sha256(script)}\nsources=${sha256(sources)}\n`,
);
console.log(`mermaid ${installed('mermaid').version}: ${script.length} characters; packages: ${[...packages].join(' ')}`);
