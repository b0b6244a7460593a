// Mermaid cuts front matter, directives and comments out of a diagram and rewrites entities before a grammar sees
// it, so the offsets of a grammar are not those of the diagram. Here the cuts are done again on a text that
// remembers where each of its characters came from; an offset counts only if the result is what the grammar saw.

// As in mermaid's regexes.ts, comments.ts, preprocess.ts, Diagram.ts (encodeEntities), flowParser.ts, sankeyUtils.ts.
const FRONT_MATTER = /^([^\S\n\r]*)-{3}\s*[\n\r](.*?)[\n\r]\1-{3}\s*[\n\r]+/s;
export const DIRECTIVE =
  /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi;
const COMMENT = /^\s*%%(?!{)[^\n]+\n?/gm;

class Tracked {
  constructor(text) {
    this.text = text;
    this.from = Array.from({ length: text.length + 1 }, (_, at) => at);
  }

  replace(pattern, by) {
    const from = [];
    let out = '';
    let last = 0;
    for (const match of this.text.matchAll(pattern)) {
      const found = match[0];
      const written = by(found);
      for (let i = last; i < match.index; i++) from.push(this.from[i]);
      for (let i = 0; i < written.length; i++) {
        from.push(this.from[match.index + Math.min(i, Math.max(found.length - 1, 0))]);
      }
      out += this.text.slice(last, match.index) + written;
      last = match.index + found.length;
    }
    for (let i = last; i <= this.text.length; i++) from.push(this.from[i]);
    this.text = out + this.text.slice(last);
    this.from = from;
    return this;
  }

  cut(pattern) {
    return this.replace(pattern, () => '');
  }

  drop(count) {
    this.text = this.text.slice(count);
    this.from = this.from.slice(count);
    return this;
  }

  trimStart() {
    return this.drop(this.text.length - this.text.trimStart().length);
  }

  append(text) {
    this.text += text;
    this.from.push(this.from.at(-1));
    return this;
  }
}

function preprocessed(diagram) {
  const text = new Tracked(diagram)
    .replace(/\r\n?/g, () => '\n')
    .replace(/<(\w+)([^>]*)>/g, tag => tag.replace(/="([^"]*)"/g, "='$1'"));
  const front = FRONT_MATTER.exec(text.text);
  if (front) text.drop(front[0].length);
  return text.cut(DIRECTIVE).cut(COMMENT).trimStart();
}

function seen(diagram) {
  const withoutSemicolon = found => found.slice(0, -1);
  return preprocessed(diagram)
    .replace(/style.*:\S*#.*;/g, withoutSemicolon)
    .replace(/classDef.*:\S*#.*;/g, withoutSemicolon)
    .replace(/#\w+;/g, entity => {
      const name = entity.slice(1, -1);
      return (/^\+?\d+$/.test(name) ? '\uFB02\xB0\xB0' : '\uFB02\xB0') + name + '\xB6\xDF';
    })
    .append('\n');
}

/** The text of a diagram as its grammar saw it, with the way back; null where that could not be retraced. */
export function retraced(diagram, sawText, lexer) {
  const text = seen(diagram);
  if (text.text !== sawText) return null;
  if (!lexer) return text;
  const input = lexer.matched + lexer._input;
  const same = (a, b) => a.trimEnd() === b.trimEnd();
  if (same(input, text.text)) return text;
  if (text.text.replace(/}\s*\n/g, '}\n') === input) return text.replace(/}\s*\n/g, () => '}\n'); // flowchart
  text.cut(/^[^\S\n\r]+|[^\S\n\r]+$/g).replace(/([\n\r])+/g, () => '\n').trimStart(); // sankey
  return same(input, text.text) ? text : null;
}

/** Where the first thing stands that a grammar would see. */
export function firstOffset(diagram) {
  return preprocessed(diagram).from[0];
}

/** The offset in the diagram, and whether nothing is written after it; an end of line is blamed on the line it ends. */
export function origin(text, offset) {
  let at = Math.max(0, Math.min(offset, text.text.length));
  const atEnd = text.text.slice(at).trim() === '';
  if (atEnd) {
    at = Math.max(0, text.text.trimEnd().length - 1);
  } else if (text.text[at] === '\n' && at > 0 && text.text[at - 1] !== '\n') {
    at--;
  }
  return { offset: text.from[at], atEnd };
}
