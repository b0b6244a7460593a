// The door of the script. A run is mermaidStart(text), then the microtasks, then mermaidTake().
import './host.mjs';
import './settings.mjs';
import mermaid from 'mermaid';
import { fault } from './fault.mjs';
import { listen, reading } from './reading.mjs';

let saw = null;
const watched = new WeakSet();

// The patched mermaid calls this right before a grammar reads.
globalThis.mermaidSees = (type, text, parser, db) => {
  globalThis.mermaidParsing = true; // from here to the verdict nothing may be drawn
  saw = { type, text, db, lexer: null, noted: [] };
  for (const one of [parser, parser.parser]) {
    const lexer = one?.lexer;
    if (typeof lexer?.setInput === 'function' && !watched.has(lexer)) {
      watched.add(lexer);
      const setInput = lexer.setInput;
      lexer.setInput = function (...input) {
        if (saw) saw.lexer = this;
        return setInput.apply(this, input);
      };
    }
  }
  listen(saw, db);
};

const escaped = field =>
  String(field).replace(/[\\\t\n\r]/g, mark => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[mark]);

let verdict = null;
const settle = make => {
  globalThis.mermaidParsing = false;
  verdict = make()
    .map(fields => fields.map(escaped).join('\t'))
    .join('\n');
};

globalThis.mermaidStart = text => {
  verdict = null;
  saw = null;
  mermaid
    .parse(text)
    .then(
      valid => settle(() => reading(text, valid.diagramType, saw, valid.config)),
      error => settle(() => fault(text, error, saw)),
    )
    .catch(error => settle(() => [['broken-engine', String(error?.stack ?? error)]]));
};
globalThis.mermaidTake = () => verdict;
