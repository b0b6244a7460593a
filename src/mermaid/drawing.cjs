// Stands in for a library that draws. Loading it and passing its functions about is fine; calling one while a
// diagram is being parsed is not, for then too much was cut off: that throws, and is never taken for a verdict.
module.exports = function standIn(name) {
  const refuse = what => {
    if (globalThis.mermaidParsing) {
      const error = new Error('drawing while parsing: ' + what);
      error.name = 'DrawingCalled';
      throw error;
    }
  };
  const make = path =>
    new Proxy(function () {}, {
      get(target, key) {
        if (typeof key === 'symbol') return key === Symbol.toPrimitive ? () => path : undefined;
        if (key === 'prototype') return target.prototype;
        return key === '__esModule' ? undefined : make(path + '.' + key);
      },
      apply() {
        refuse(path);
        return make(path + '()');
      },
      construct() {
        refuse('new ' + path);
        return make('new ' + path);
      },
    });
  return Object.create(make(name)); // what is imported by name falls through to the proxy
};
