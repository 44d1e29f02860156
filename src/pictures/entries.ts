import { useEffect, useState } from 'preact/hooks';
import { errorText } from '../i18n.ts';
import { serveScreen } from '../messages/receive.ts';
import { CallError } from '../messages/send.ts';
import { type Entry, entriesOf } from '../statistics/entry.ts';
import { Stores } from '../storage/stores.ts';
import { Rest } from '../ui/slices.ts';

/** What was read of the claims. */
export interface Read {
  readonly entries: readonly Entry[];
  /** This reader; '' before anything was labelled. */
  readonly reviewer: string;
  readonly state: 'reading' | 'complete' | 'failed';
  /** Claims read so far. */
  readonly count: number;
  /** Why it failed, in the reader's words. */
  readonly failure: string;
}

const NOTHING: Read = { entries: [], reviewer: '', state: 'reading', count: 0, failure: '' };
/** Milliseconds after a change elsewhere until everything is read again. */
const QUIET_MS = 1000;

async function readAll({ local }: Stores, signal: AbortSignal, tell: (count: number) => void): Promise<Read> {
  const entries: Entry[] = [];
  const rest = new Rest();
  const reviewer = await local.reviewer();
  for await (const batch of local.pages()) {
    for (const page of batch) {
      for (const entry of entriesOf(page)) {
        entries.push(entry);
        if (rest.isDue) await rest.take();
        if (signal.aborted) return NOTHING;
      }
    }
    tell(entries.length);
  }
  return { ...NOTHING, entries, reviewer, state: 'complete', count: entries.length };
}

/** All claims that are kept, read again when something changes; what was read before stays until then. */
export function useEntries(): Read {
  const [read, setRead] = useState(NOTHING);
  useEffect(() => {
    const stores = new Stores();
    const life = new AbortController();
    let reading = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = async () => {
      reading.abort();
      reading = new AbortController();
      const { signal } = reading;
      const tell = (count: number) =>
        setRead((old) => (old.state === 'reading' && !signal.aborted ? { ...old, count } : old));
      try {
        const done = await readAll(stores, signal, tell);
        if (!signal.aborted) setRead(done);
      } catch (error) {
        const failure = errorText(error instanceof CallError ? error.code : 'unexpected');
        if (!signal.aborted) setRead({ ...NOTHING, state: 'failed', failure });
      }
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void start(), QUIET_MS);
    };
    serveScreen({ changed }, life.signal);
    void start();
    return () => {
      life.abort();
      reading.abort();
      clearTimeout(timer);
    };
  }, []);
  return read;
}
