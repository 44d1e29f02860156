import { Database } from './database.ts';
import { LocalStore } from './local.ts';
import { PrivateStore } from './private.ts';
import type { Store } from './store.ts';

/** The two places where annotations are kept. Only the background writes; a screen may read. */
export class Stores {
  readonly local: LocalStore;
  readonly private = new PrivateStore();

  constructor(database = new Database()) {
    this.local = new LocalStore(database);
  }

  /** The one for a tab in a private window, or for any other. */
  of(isPrivate: boolean): Store {
    return isPrivate ? this.private : this.local;
  }
}
