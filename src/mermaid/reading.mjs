// What a valid diagram holds, for comparing it with its translation, and what a reader would trip over in it.
import { DIRECTIVE, retraced } from './origin.mjs';

const values = all => (all instanceof Map ? [...all.values()] : Array.isArray(all) ? all : Object.values(all ?? {}));
const entries = all => (all instanceof Map ? [...all.entries()] : Object.entries(all ?? {}));
// Nodes that carry no words of their own show their id, so the id is text and may be translated.
const named = (all, label) => entries(all).map(([id, node]) => [id, label(node, id) ? 1 : 0]);
const unnamed = count => Array.from({ length: count }, () => ['', 0]);
const other = (words, id) => words !== undefined && words !== null && words !== '' && words !== id;

/** By the names of a db's functions: the nodes as [id, has words of its own], and the number of edges. */
const SHAPES = [
  db => db.getVertices && [named(db.getVertices(), (node, id) => other(node.text, id)), db.getEdges().length],
  db =>
    db.getActors && db.getMessages && [
      named(db.getActors(), (actor, id) => other(actor.description, id)),
      db.getMessages().filter(message => message.from && message.to).length,
    ],
  db => db.getEntities && [named(db.getEntities(), (entity, id) => other(entity.alias, id)), db.getRelationships().length],
  db =>
    db.getRequirements && [
      [...named(db.getRequirements(), () => true), ...named(db.getElements(), () => true)],
      db.getRelationships().length,
    ],
  db => db.getStates && [
    named(db.getStates(), (state, id) => other(state.descriptions?.[0], id)),
    values(db.getRelations()).length,
  ],
  db => db.getClasses && db.getRelations && db.getNamespaces && [
    named(db.getClasses(), (one, id) => other(one.label, id)),
    values(db.getRelations()).length,
  ],
  db => db.getCommits && db.getBranches && [unnamed(values(db.getCommits()).length), values(db.getBranches()).length],
  db => db.getServices && [
    [...named(Object.fromEntries(values(db.getServices()).map(one => [one.id, one])), one => other(one.title, one.id))],
    values(db.getEdges()).length,
  ],
  db => db.getC4ShapeArray && [
    db.getC4ShapeArray().map(one => [one.alias, 1]),
    db.getRels().length,
  ],
  db => db.getBlocksFlat && [
    db.getBlocksFlat().filter(one => one.type !== 'space' && one.id !== 'root').map(one => [one.id, other(one.label, one.id) ? 1 : 0]),
    db.getEdges().length,
  ],
  db => db.getMindmap && [unnamed(count(db.getMindmap())), 0],
  db => db.getLinks && db.getNodes && [unnamed(db.getNodes().length), db.getLinks().length],
  db => db.getTasks && db.getSections && !db.getDateFormat && [unnamed(db.getTasks().length), 0],
  db => db.getSections && db.getData && [unnamed(db.getData().nodes.length), 0],
  db => db.getSections && db.getShowData && [unnamed(entries(db.getSections()).length), 0],
  db => db.getPacket && [unnamed(db.getPacket().flat().length), 0],
];

function count(node) {
  return node ? 1 + (node.children ?? []).reduce((sum, child) => sum + count(child), 0) : 0;
}

function shape(db) {
  for (const of of SHAPES) {
    const found = of(db);
    if (found) return found;
  }
  return null;
}

/** Notes what a flowchart's grammar tells its db, for the db forgets it. */
export function listen(saw, db) {
  if (!db?.addVertex || !db.destructLink) return;
  const { addVertex, destructLink } = db;
  const labels = new Map();
  db.addVertex = (id, label, ...rest) => {
    if (label !== undefined && id) {
      const words = label.text?.trim();
      const before = labels.get(id);
      if (before !== undefined && before !== words) saw.noted.push(['relabelled', saw.lexer?.matched.length ?? 0, id]);
      labels.set(id, words);
    }
    return addVertex.call(db, id, label, ...rest);
  };
  db.destructLink = (link, ...rest) => {
    const matched = saw.lexer?.matched ?? '';
    const start = matched.lastIndexOf(link);
    const next = (matched + (saw.lexer?._input ?? ''))[start + link.length] ?? '';
    if (start >= 0 && /[-=.][ox]$/.test(link) && /[\p{L}\p{N}_]/u.test(next)) {
      saw.noted.push(['arrow-head', start + link.length - 1, link.trim()]);
    }
    return destructLink.call(db, link, ...rest);
  };
}

const BUILT_IN = new Set(['default', 'clickable', 'undefined', '']);

function unknownClasses(db) {
  const vertices = values(db.getVertices?.() ?? db.getStates?.() ?? []);
  const uses = [...vertices, ...values(db.getEdges?.() ?? []), ...values(db.getSubGraphs?.() ?? [])];
  const styles = db.styleClasses ?? db.getClasses?.();
  if (!styles || !vertices.length) return [];
  const has = name => (styles instanceof Map ? styles.has(name) : name in styles);
  const names = uses.flatMap(use => (Array.isArray(use.classes) ? use.classes : []));
  return [...new Set(names.map(String))].filter(name => !BUILT_IN.has(name) && !has(name));
}

function ofDirectives(diagram) {
  const found = [];
  for (const match of diagram.matchAll(DIRECTIVE)) {
    const name = match[1] ?? match[2] ?? '';
    if (!/^init(ialize)?$/.test(name)) continue;
    try {
      if (match[4]) JSON.parse(match[4].trim().replace(/'/g, '"'));
    } catch (error) {
      found.push(['settings', match.index, String(error.message)]);
    }
  }
  return found;
}

function ofTheme(diagram, config) {
  const theme = config?.theme;
  if (typeof theme !== 'string' || ['null', ...Object.keys(mermaidThemeTable)].includes(theme)) return [];
  const at = diagram.search(/\btheme\b/);
  return [['theme', Math.max(0, at), theme]];
}

function ofGantt(diagram, db) {
  // What is excluded makes the db step through days, for ever if all are.
  if (!db.getDateFormat || !db.getTasks || db.getExcludes().length) return [];
  try {
    db.getTasks();
  } catch (error) {
    const date = /^Invalid date:\s*(.*)$/s.exec(String(error?.message))?.[1];
    if (date) return [['date', Math.max(0, diagram.indexOf(date)), date]];
  }
  return [];
}

/** Fields of a verdict: `valid TYPE`, `node ID LABELLED` and `edges N` where they are known, `pitfall KIND OFFSET NAME`. */
export function reading(diagram, type, saw, config) {
  const fields = [['valid', type]];
  const db = saw.db;
  const found = db && shape(db);
  if (found) {
    fields.push(['edges', found[1]], ...found[0].map(([id, labelled]) => ['node', id, labelled]));
  }
  const text = saw.noted.length ? retraced(diagram, saw.text, saw.lexer) : null;
  for (const [kind, offset, name] of text ? saw.noted : []) {
    const at = kind === 'relabelled' ? text.text.lastIndexOf(name, Math.max(0, offset - 1)) : offset;
    fields.push(['pitfall', kind, text.from[Math.max(0, at)], name]);
  }
  const pitfalls = [...ofDirectives(diagram), ...ofTheme(diagram, config)];
  if (db) {
    pitfalls.push(...ofGantt(diagram, db));
    for (const name of unknownClasses(db)) {
      const at = diagram.search(new RegExp('(?::::|\\bclass\\b[^\\n]*[\\s,])' + name.replace(/[^\w]/g, '\\$&') + '(?![\\w-])'));
      pitfalls.push(['class', at < 0 ? 0 : diagram.indexOf(name, at), name]);
    }
  }
  return [...fields, ...pitfalls.map(one => ['pitfall', ...one])];
}
