// What an error of mermaid says, and where.
import { firstOffset, origin, retraced } from './origin.mjs';

const unquoted = token => String(token).replace(/^'(.*)'$/s, '$1');

/** The offset in the text that the grammar saw, by what kind of parser stumbled; null where nobody knows. */
function stumble(error, saw) {
  const result = error?.result;
  if (result?.lexerErrors || result?.parserErrors) {
    const lexical = result.lexerErrors?.[0];
    const syntax = result.parserErrors?.[0];
    const start = syntax?.token?.startOffset;
    const where = syntax ? (Number.isFinite(start) ? start : saw.text.length) : Infinity;
    return lexical && lexical.offset <= where
      ? { offset: lexical.offset, kind: 'character' }
      : { offset: where, kind: 'token', token: syntax?.token?.image };
  }
  const lexer = saw.lexer;
  if (!lexer) return null;
  const hash = error?.hash;
  // A db that wants to look like the parser gives its line as a text.
  const ofDb = !hash || typeof hash.line === 'string';
  const match = lexer.match ?? '';
  if (hash && hash.token === null) return { offset: lexer.matched.length, kind: ofDb ? 'meaning' : 'character' };
  const start = lexer.matched.length - match.length;
  if (ofDb) return { offset: start, kind: 'meaning' };
  const blank = match.trim() ? match.length - match.trimStart().length : 0;
  return { offset: start + blank, kind: 'token', token: match };
}

/** Fields of a verdict: `fault KIND OFFSET AT_END TYPE TOKEN MESSAGE`, and an `expected` for each token. */
export function fault(diagram, error, saw) {
  const message = String(error?.message ?? error?.str ?? error);
  const expected = Array.isArray(error?.hash?.expected) ? error.hash.expected.map(unquoted) : [];
  const told = (kind, offset, atEnd, token) => [
    ['fault', kind, offset, atEnd ? 1 : 0, saw?.type ?? '', token ?? '', message],
    ...expected.map(one => ['expected', one]),
  ];
  if (error?.name === 'YAMLException' && error.mark) {
    // Counted from the line after the opening ---.
    const lines = diagram.split('\n');
    const line = Math.min(error.mark.line + 1, lines.length - 1);
    const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
    const column = Math.min(error.mark.column, Math.max(0, (lines[line] ?? '').length - 1));
    return told('front-matter', start + Math.max(0, column), false);
  }
  if (!saw) return told('type', firstOffset(diagram), false);
  const where = stumble(error, saw);
  const text = where && retraced(diagram, saw.text, saw.lexer);
  if (!text) return told(where?.kind ?? 'meaning', -1, false, where?.token);
  const at = origin(text, where.offset);
  return told(where.kind, at.offset, at.atEnd, where.token);
}
