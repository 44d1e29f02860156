import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { errorText } from '../i18n.ts';
import { Aside, type Statistics } from '../messages/jobs.ts';
import { serveScreen } from '../messages/receive.ts';
import { codeOf } from '../messages/send.ts';

/** What was counted. */
export interface Told {
  /** Null until it is counted for the first time. */
  readonly counted: Statistics | null;
  /** Claims read so far. */
  readonly soFar: number;
  /** Why it failed, in the reader's words; null when it did not. */
  readonly failure: string | null;
}

/** Milliseconds after a change elsewhere until everything is read again. */
const QUIET_MS = 1000;

/** Counts how often something else changed what is kept. */
function useChanges(): number {
  const [changes, change] = useReducer<number, undefined>((count) => count + 1, 0);
  useEffect(() => {
    const life = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => change(undefined), QUIET_MS);
    };
    serveScreen({ changed }, life.signal);
    return () => {
      life.abort();
      clearTimeout(timer);
    };
  }, []);
  return changes;
}

/** The figures of a reviewer, counted anew when something changes; what was counted before stays until then. */
export function useStatistics(of: string): Told {
  const [told, setTold] = useState<Told>({ counted: null, soFar: 0, failure: null });
  const changes = useChanges();
  const thread = useRef<{ readonly aside: Aside; readonly changes: number } | null>(null);
  useEffect(() => () => thread.current?.aside.end(), []);
  useEffect(() => {
    if (thread.current?.changes !== changes) {
      thread.current?.aside.end();
      // it remembers what it read: another one reads again
      thread.current = { aside: new Aside(), changes };
    }
    let isWanted = true;
    const tell = (news: Partial<Told>) => isWanted && setTold((old) => ({ ...old, ...news }));
    thread.current.aside
      .run('statistics', { of }, (soFar) => tell({ soFar }))
      .then(
        (counted) => tell({ counted, failure: null }),
        (error) => tell({ failure: errorText(codeOf(error)) }),
      );
    return () => {
      isWanted = false;
    };
  }, [of, changes]);
  return told;
}
