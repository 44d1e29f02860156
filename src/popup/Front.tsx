import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import type { View } from '../messages/protocol.ts';
import type { LabelSets } from '../storage/label-sets.ts';
import { App } from '../ui/desk/App.tsx';
import { Loading } from '../ui/desk/States.tsx';
import { openPanel } from '../ui/panel.ts';

interface Props {
  /** What the background sees in the tab in front. */
  readonly view: Promise<View>;
  /** The same, where it is there already. */
  readonly early: View | null;
  readonly sets: LabelSets;
}

/** A tab, and what the background saw in it, if it did. */
interface Seen {
  readonly tab: number;
  readonly first: View | null;
}

const seenIn = (first: View): Seen => ({ tab: first.tab, first });

/** The desk of the tab in front: drawn for the one that the background saw there, and anew should the popup hang on another. */
export function Front({ view, early, sets }: Props): JSX.Element {
  const [seen, see] = useState(early && seenIn(early));
  const home = useRef<number>(browser.windows.WINDOW_ID_CURRENT);
  // after the painting: who opens a popup waits for its list
  useEffect(() => {
    const look = async () => {
      const first = early ?? (await view.catch(() => null));
      if (first) see((now) => now ?? seenIn(first));
      const [front] = await browser.tabs.query({ active: true, currentWindow: true });
      home.current = front?.windowId ?? home.current;
      const here = front?.id ?? browser.tabs.TAB_ID_NONE;
      see((now) => (now?.tab === here ? now : { tab: here, first: null }));
    };
    look().catch(console.error);
  }, []);
  const toPanel = () => {
    openPanel(home.current).then(() => window.close(), console.error);
  };
  if (seen === null) return <Loading />;
  const { tab, first } = seen;
  return <App key={tab} tab={tab} first={first} sets={sets} place="popup" onPanel={toPanel} />;
}
