import { Database } from '../storage/database.ts';
import { LocalStore } from '../storage/local.ts';

/** What is kept on the machine; only read here. */
export const kept = new LocalStore(new Database());

/** Milliseconds between two words on how far a job got. */
const TELL_MS = 250;

/** Lets a word through now and then: what hears them redraws. */
export function seldom(): () => boolean {
  let told = performance.now();
  return () => {
    if (performance.now() - told < TELL_MS) return false;
    told = performance.now();
    return true;
  };
}
