/** Measures, once a document, from its start to the first painted list: the benchmarks read it. */
export function measurePainted(): void {
  if (performance.getEntriesByName('list-painted').length > 0) return;
  requestAnimationFrame(() => setTimeout(() => performance.measure('list-painted', { start: 0 })));
}
