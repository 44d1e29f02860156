import { StoredItem } from './item.ts';

/** When everything was last saved as a file, in milliseconds since the epoch; 0 for never. */
export const lastBackup = new StoredItem<number>('backup', (kept) =>
  typeof kept === 'number' && Number.isSafeInteger(kept) && kept > 0 ? kept : 0,
);
