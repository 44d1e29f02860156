/** Imported before anything of the extension's: outside a browser its API's wrapper refuses to be loaded. Nothing is ever asked of it. */
Object.assign(globalThis, { chrome: { runtime: { id: 'check' } } });
