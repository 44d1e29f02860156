/** Does something as soon as what is in the document now was painted. */
export function afterPaint(job: () => void): void {
  requestAnimationFrame(() => setTimeout(job));
}

/**
 * Measures, once a document, from its start to the first painted list: the benchmarks read it. Call it while the list is being put in:
 * after that, what else waits for the painting would stand before it, and be counted.
 */
export function measurePainted(): void {
  if (performance.getEntriesByName('list-painted').length > 0) return;
  afterPaint(() => performance.measure('list-painted', { start: 0 }));
}
