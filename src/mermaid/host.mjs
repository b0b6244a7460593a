// What a bare ECMAScript engine lacks, and mermaid touches when it is loaded or parses.
const host = globalThis;
host.window ??= host;
host.self ??= host;
host.global ??= host;
host.process ??= { env: {}, platform: '' };
host.console ??= {};
for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'group', 'groupEnd']) {
  host.console[name] = () => {}; // Whoever runs this reads verdicts only.
}
host.structuredClone ??= function clone(value) {
  if (typeof value === 'function') throw new TypeError('DataCloneError');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(clone);
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [clone(key), clone(one)]));
  if (value instanceof Set) return new Set([...value].map(clone));
  if (value instanceof Date) return new Date(value.getTime());
  return Object.fromEntries(Object.keys(value).map(key => [key, clone(value[key])]));
};
host.crypto ??= {
  getRandomValues(numbers) {
    for (let i = 0; i < numbers.length; i++) numbers[i] = Math.random() * 2 ** 32;
    return numbers;
  },
};
// `box COLOUR TITLE` of sequence diagrams asks whether a word is a colour: that moves a word, never the verdict.
host.CSS ??= { supports: () => true };
// `details ACTOR: ID` looks for an element of the page, and does without it.
host.document ??= {
  getElementById: () => null,
  querySelector: () => null,
  createElement() {
    throw new Error('drawing while parsing: document.createElement');
  },
};
host.setTimeout ??= call => {
  Promise.resolve().then(call);
  return 0;
};
host.clearTimeout ??= () => {};
host.addEventListener ??= () => {};
host.removeEventListener ??= () => {};
// The targets of `click` and `link` are cleaned through it; that never decides the verdict.
host.URL ??= class URL {
  constructor(text) {
    const parts = /^\s*([a-z][a-z0-9+.-]*:)(\/\/([^/?#]*))?(.*)$/i.exec(String(text));
    if (!parts) throw new TypeError('Invalid URL');
    this.protocol = parts[1].toLowerCase();
    this.host = this.hostname = (parts[3] ?? '').toLowerCase();
    this.rest = parts[4];
    this.slashes = parts[2] === undefined ? '' : '//';
  }
  get href() {
    return this.protocol + this.slashes + this.hostname + this.rest;
  }
  toString() {
    return this.href;
  }
  static canParse(text) {
    try {
      new URL(text);
      return true;
    } catch {
      return false;
    }
  }
};
host.TextEncoder ??= class {
  encode(text) {
    return Uint8Array.from(unescape(encodeURIComponent(text)), byte => byte.charCodeAt(0));
  }
};
