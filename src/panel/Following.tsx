import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { App } from '../ui/desk/App.tsx';

/** The tab in front, and how often it has loaded something else since. */
interface Followed {
  readonly tab: number;
  readonly loads: number;
}

/**
 * The desk beside the page. It belongs to a window and follows the tab in front there. Neither opening it nor changing tabs gives
 * access to a page: only a click on the toolbar button does.
 */
export function Following(): JSX.Element | null {
  const [followed, follow] = useState<Followed | null>(null);
  useEffect(() => {
    let life = true;
    const look = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      const id = tab?.id ?? browser.tabs.TAB_ID_NONE;
      if (life) follow((last) => (last?.tab === id ? last : { tab: id, loads: 0 }));
    };
    const activated = () => void look();
    const updated = (id: number, { status }: { status?: string }) => {
      if (status !== undefined) follow((last) => (last?.tab === id ? { tab: id, loads: last.loads + 1 } : last));
    };
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    void look();
    return () => {
      life = false;
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);
  return followed && <App key={followed.tab} tab={followed.tab} loads={followed.loads} place="panel" />;
}
