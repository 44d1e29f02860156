import type { Annotation, Page } from '../annotations/annotation.ts';
import { type Given, isSameLabel, type LabelId } from '../annotations/own-label.ts';
import { parseId } from '../annotations/seal.ts';
import type { KeptAct } from '../messages/protocol.ts';
import type { Chain } from '../storage/chain.ts';
import { type Act, sign } from '../storage/identity.ts';
import type { Stores } from '../storage/stores.ts';

type Said = Act extends infer A ? (A extends Act ? Omit<A, 'page' | 'claim'> : never) : never;

/** What a reader does to claims that are kept, whatever article they are of, and whether it is open or not. Private windows have no part in it. */
export class KeptActs {
  readonly #stores: Stores;
  readonly #one: Chain;

  /** `one`: in which acts on open articles are done, one after another, as these are. */
  constructor(stores: Stores, one: Chain) {
    this.#stores = stores;
    this.#one = one;
  }

  /**
   * Says something of claims (`<pageKey>:<claimKey>`); answers the ids of the events that were made, all of them or none: of a claim that is
   * not kept, or of which it has been said already, there is none.
   */
  say(claims: readonly string[], what: Given | Exclude<KeptAct, LabelId>): Promise<string[]> {
    return this.#one.run(async () => {
      const reviewer = await this.#stores.local.reviewer();
      return this.#write(claims, (annotation) => saidOf(annotation, what, reviewer));
    });
  }

  /** Takes such events back, by their ids; answers how many. */
  takeBack(refs: readonly string[]): Promise<number> {
    return this.#one.run(async () => {
      const byClaim = new Map<string, string[]>();
      for (const ref of refs) {
        const about = parseId(ref);
        if (!about) continue;
        const id = `${about.page}:${about.claim}`;
        byClaim.set(id, [...(byClaim.get(id) ?? []), ref]);
      }
      const made = await this.#write([...byClaim.keys()], ({ id }) =>
        (byClaim.get(id) ?? []).map((ref) => ({ type: 'undo', ref })),
      );
      return made.length;
    });
  }

  /** Erases everything that is kept on the machine, after every act that is under way. */
  erase(): Promise<void> {
    return this.#one.run(() => this.#stores.local.erase());
  }

  async #write(claims: readonly string[], say: (annotation: Annotation) => readonly Said[]): Promise<string[]> {
    const { local } = this.#stores;
    const wanted = new Set(claims);
    const pages: Page[] = [];
    const acts: Act[] = [];
    for (const key of new Set(claims.map((id) => id.split(':', 1)[0] ?? ''))) {
      const page = await local.page(key);
      const before = acts.length;
      for (const annotation of page?.annotations ?? []) {
        if (!wanted.has(annotation.id)) continue;
        acts.push(...say(annotation).map((one): Act => ({ ...one, page: key, claim: annotation.claim })));
      }
      if (page && acts.length > before) pages.push(page);
    }
    if (acts.length === 0) return [];
    const events = sign(acts, await local.identity(), Date.now());
    await local.merge(pages, events);
    return events.map(({ id }) => id);
  }
}

function saidOf(
  { target, verdicts, dismissed }: Annotation,
  what: Given | Exclude<KeptAct, LabelId>,
  reviewer: string,
): readonly Said[] {
  if (what === 'dismiss') return dismissed ? [] : [{ type: 'dismiss', target }];
  if (what === 'restore') return dismissed ? [{ type: 'restore' }] : [];
  const mine = verdicts.find((verdict) => verdict.reviewer === reviewer) ?? null;
  if (what === 'withdraw') return mine === null ? [] : [{ type: 'withdraw' }];
  return isSameLabel(mine, what) ? [] : [{ type: 'verdict', ...what, target }];
}
