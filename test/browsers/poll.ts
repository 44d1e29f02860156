/** How long to go on asking, and how often, both in milliseconds. */
export interface Patience {
  readonly timeout?: number;
  readonly every?: number;
}

/** Waits for nothing in particular; every use says why there is nothing to poll for. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Asks until the answer is neither false, null nor undefined, and gives that answer. An attempt that throws counts as a
 * "not yet": documents come and go while a browser works. Fails when the time is over, with the last thrown message.
 */
export async function poll<T>(
  what: string,
  ask: () => T | Promise<T>,
  { timeout = 20_000, every = 50 }: Patience = {},
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + timeout;
  let last = '';
  do {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>;
      }
      last = '';
    } catch (error) {
      last = error instanceof Error ? `: ${error.message}` : `: ${String(error)}`;
    }
    // between two questions the browser needs the processor
    await pause(every);
  } while (Date.now() < end);
  throw new Error(`timed out waiting for ${what}${last}`);
}
