// Sanitising decides nothing about syntax: labels pass through unchanged.
const nothing = () => {};
export default {
  isSupported: false,
  version: '',
  removed: [],
  sanitize: text => String(text),
  addHook: nothing,
  removeHook: nothing,
  removeHooks: nothing,
  removeAllHooks: nothing,
  setConfig: nothing,
  clearConfig: nothing,
};
