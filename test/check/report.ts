/** What a check found: figures, and everything that is wrong. */
export class Findings {
  failures = 0;

  /** Prints one line; the first few that failed with it. `passed` of `all`. */
  tell(what: string, passed: number, all: number, failed: readonly string[] = []): void {
    const isGood = passed === all && failed.length === 0;
    if (!isGood) this.failures++;
    console.log(`${isGood ? 'ok  ' : 'FAIL'} ${what}: ${passed} of ${all}`);
    for (const line of failed.slice(0, 5)) console.log(`       ${line}`);
    if (failed.length > 5) console.log(`       … and ${failed.length - 5} more`);
  }

  /** Something that was not, or could not be, checked. */
  note(what: string): void {
    console.log(`     ${what}`);
  }
}
