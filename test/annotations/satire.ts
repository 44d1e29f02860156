import { ownId } from '../../src/annotations/own-id.ts';
import type { OwnLabel } from '../../src/annotations/own-label.ts';

/** A label of the reader's own. */
export const SATIRE: OwnLabel = {
  id: ownId('Satire'),
  name: 'Satire',
  key: '4',
  line: 'over',
  colour: 'blue',
  core: 'opinion',
};
