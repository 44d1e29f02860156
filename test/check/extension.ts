/** Imported before anything of the extension's: outside a browser its API's wrapper refuses to be loaded. Settings are as at the beginning. */
const local = { get: async () => ({}), set: async () => undefined };
const api = { runtime: { id: 'check' }, storage: { local } };
Object.assign(globalThis, { chrome: api, browser: api });
