// Quick stand-ins for what mermaid does with its settings; build.mjs puts them in.

// What mermaid's assignWithDepth({}, from, depth) gives, without a defineProperty for each key.
globalThis.mermaidCopy = function copy(from, depth) {
  const to = {};
  for (const key of Object.keys(from)) {
    const value = from[key];
    if (value === null) continue;
    if (typeof value !== 'object') to[key] = value;
    else if (Array.isArray(value)) to[key] = [...new Set(value)];
    else to[key] = depth <= 1 ? { ...value } : copy(value, depth - 1);
  }
  return to;
};
// Asked for with every label, and never changed by those who ask.
let config = null;
let configCopy = null;
globalThis.mermaidConfig = current => {
  if (current !== config) {
    config = current;
    configCopy = mermaidCopy(current, 2);
  }
  return configCopy;
};
