import { browser } from '../browser.ts';
import { servePorts } from '../messages/ports.ts';

/** Closes tabs that a screen opened behind itself, when it is done with them or was closed; a reader who went there meanwhile stays. */
export function closeBehind(): void {
  servePorts('behind', (tab, port) => {
    port.onDisconnect.addListener(async () => {
      const { active } = await browser.tabs.get(tab).catch(() => ({ active: true }));
      if (!active) await browser.tabs.remove(tab).catch(() => undefined);
    });
  });
}
