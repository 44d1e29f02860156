import { type Given, given, isOwnId, type LabelId } from '../annotations/own-label.ts';
import { CallError } from '../messages/send.ts';
import { labelSets, ownLabel } from '../storage/label-sets.ts';
import { labelOf } from './check.ts';

/** What the label of a call gives; null takes one back. */
export async function givenOf(arg: unknown): Promise<Given | null> {
  const id = labelOf(arg);
  return id === null ? null : givenBy(id);
}

/** What choosing a label gives: an own one as it is called now. Fails with `no-label` when it is set up no more. */
export async function givenBy(id: LabelId): Promise<Given> {
  if (!isOwnId(id)) return { label: id };
  const own = ownLabel(await labelSets.get(), { id });
  if (own === undefined) throw new CallError('no-label', 'There is no such label any more');
  return given(own);
}
