/** Errors that a caller can tell the reader about; `unexpected` is a fault of ours. */
export const ERROR_CODES = [
  'storage-full',
  'storage',
  'no-article',
  'no-claim',
  'no-label',
  'not-ours',
  'too-new',
  'damaged',
  'too-large',
  'stopped',
  'article-too-long',
  'claim-too-long',
  'no-selection',
  'no-address',
  'no-popup',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
