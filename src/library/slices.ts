/** Milliseconds that a long job may take of the page at a time: a reader who types or scrolls comes first. */
const SLICE_MS = 12;

/** Works off a job in steps, a slice of the page's time after the other; `done` hears what came out. The answer ends it. */
export function inSlices<T>(steps: Generator<undefined, T, undefined>, done: (value: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return done(step.value);
    } while (performance.now() < end);
    timer = setTimeout(go);
  };
  go();
  return () => clearTimeout(timer);
}
