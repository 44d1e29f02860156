import { CallError } from '../messages/send.ts';

/**
 * What a browser's storage said, as an error that the reader can be told of: `storage-full`, `too-new` (a later version of
 * the extension wrote here), else `storage`. What is no word of the storage (a fault of ours) comes back as it is.
 */
export function storageError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof CallError) return error;
  if (error.name === 'QuotaExceededError' || /quota/i.test(error.message))
    return new CallError('storage-full', 'No room');
  if (error.name === 'VersionError') return new CallError('too-new', 'Kept by a later version of this extension');
  return error instanceof DOMException ? new CallError('storage', `${error.name}: ${error.message}`) : error;
}
