const reported = new Set<string>();

/** The one reporter of errors that nobody expects: each is written to the console once, with where it came from. */
export function reportFault(where: string, error: unknown): void {
  const told = `${where}: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  if (reported.has(told)) return;
  reported.add(told);
  console.error(told, error);
}
