/** Jobs that must not meet: each starts when the one before it has ended, well or badly. */
export class Chain {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `job` after all that were given before it; answers, or fails, as the job does. */
  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#last.then(job, job);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
