// Makes node answer as duikan.mermaid.EngineProcess does. The first text it is sent is the script, which runs in a
// realm of its own: ECMAScript and nothing of node, so that no require, no process and no fetch is within reach.
const fs = require('fs');
const vm = require('vm');

function bytes(length) {
  const buffer = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    let read = 0;
    try {
      read = fs.readSync(0, buffer, at, length - at);
    } catch (error) {
      if (error.code === 'EAGAIN') continue;
      if (error.code !== 'EOF') throw error;
    }
    if (read === 0) process.exit(0);
    at += read;
  }
  return buffer;
}

const read = () => bytes(bytes(4).readUInt32BE(0)).toString('utf8');

function write(text) {
  const body = Buffer.from(text, 'utf8');
  const frame = Buffer.alloc(4 + body.length);
  frame.writeUInt32BE(body.length, 0);
  body.copy(frame, 4);
  for (let at = 0; at < frame.length; ) {
    try {
      at += fs.writeSync(1, frame, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

// Only strings go in and out: an object of ours would lead back to us.
const realm = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
vm.runInContext(read(), realm);
const start = vm.runInContext('text => { mermaidStart(text); }', realm);
const take = vm.runInContext('() => { const said = mermaidTake(); return typeof said === "string" ? said : null; }', realm);
write('ready');
(async () => {
  for (;;) {
    start(read());
    let verdict = take();
    while (verdict === null) {
      await null;
      verdict = take();
    }
    write(verdict);
  }
})();
