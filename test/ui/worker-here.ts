import type { Doing } from '../../src/messages/jobs.ts';
import { CallError } from '../../src/messages/send.ts';

type Work = (arg: unknown, hear: (part: unknown) => void) => Promise<unknown>;

/** What stands for `Worker` where there are none: does these jobs in the thread that asks for them. */
export function workerHere(doing: Partial<Doing>): new () => EventTarget {
  return class extends EventTarget {
    async postMessage({ id, name, arg }: { id: number; name: keyof Doing; arg: unknown }): Promise<void> {
      const tell = (told: object) => this.dispatchEvent(new MessageEvent('message', { data: { id, ...told } }));
      const work = doing[name] as Work | undefined;
      try {
        if (!work) throw new Error(`No worker does ${name}`);
        tell({ value: await work(arg, (part) => tell({ part })) });
      } catch (error) {
        tell({ error: error instanceof CallError ? error.code : 'unexpected', message: String(error) });
      }
    }

    terminate(): void {}
  };
}
