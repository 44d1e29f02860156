import { browser, type Runtime } from '../browser.ts';

/** What a screen says by holding a port open: it is about this tab, or has opened it behind itself. */
type Held = 'screen' | 'behind';

/** Holds a port about a tab open, in a screen: the background hears of its end, also when the screen is closed. */
export function hold(kind: Held, tab: number): Runtime.Port {
  return browser.runtime.connect({ name: `${kind}:${tab}` });
}

/** In the background, at the top level of the worker: hears of ports that our own screens hold. */
export function servePorts(kind: Held, heard: (tab: number, port: Runtime.Port) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const [name, tab] = port.name.split(':');
    if (name === kind && port.sender?.url?.startsWith(browser.runtime.getURL(''))) heard(Number(tab), port);
  });
}
