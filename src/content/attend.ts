import { offSites } from '../storage/off-sites.ts';
import { PageSession } from './session.ts';

/** Reads the page until `signal` aborts, but never while the reader has its site turned off: then nothing of ours is at work in it. */
export async function attend(window: Window & typeof globalThis, signal: AbortSignal): Promise<void> {
  let session: AbortController | null = null;
  const follow = (off: readonly string[]) => {
    if (signal.aborted) return;
    if (off.includes(window.location.hostname)) {
      session?.abort();
      session = null;
    } else if (session === null) {
      session = new AbortController();
      new PageSession(window, session);
    }
  };
  signal.addEventListener('abort', () => session?.abort());
  offSites.onChanged(follow, signal);
  // what cannot be asked forbids nothing
  follow(await offSites.get().catch(() => []));
}
