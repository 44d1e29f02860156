/** Apart from the labels themselves: screens that only give labels hash nothing. */
import type { OwnId } from './event.ts';
import { hash, norm } from './keys.ts';

/**
 * The id of a label that is made under this name: the same wherever it is made, so that labels of one name in two hands, or read from a
 * file, are one. `taken`: ids that belong to others, though they may have got other names since.
 */
export function ownId(name: string, taken: readonly string[] = []): OwnId {
  for (let turn = 0; ; turn++) {
    const id: OwnId = `own-${hash(`own1${norm(name)}${turn === 0 ? '' : ` ${turn}`}`, 10)}`;
    if (!taken.includes(id)) return id;
  }
}
