/** The text of a file, from its bytes: what somebody's editor or spreadsheet saved. */

/** The encoding that the bytes begin with a mark of (WHATWG Encoding, "BOM sniff"); null where they begin with none. */
export function marked(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : null;
}

/** The share of NUL bytes at every second place from `first` on, in the beginning of the bytes. */
function nuls(bytes: Uint8Array, first: 0 | 1): number {
  const places = bytes.subarray(0, 2_000).filter((_, at) => at % 2 === first);
  return places.length === 0 ? 0 : places.filter((byte) => byte === 0).length / places.length;
}

/** UTF-16 without a mark: most second bytes of Western text and markup are NUL, and no others. */
export function unmarked(bytes: Uint8Array): string | null {
  const [even, odd] = [nuls(bytes, 0), nuls(bytes, 1)];
  if (odd > 0.3 && even < 0.05) return 'utf-16le';
  return even > 0.3 && odd < 0.05 ? 'utf-16be' : null;
}

/** `null` where the bytes are not wholly of that encoding (or its name is unknown). */
export function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file that is to be imported: what its mark says, UTF-16 without one, UTF-8, or GB 18030 (what spreadsheets save
 * as CSV in Chinese). null where it is none of these as a whole: nothing is guessed, and nothing becomes U+FFFD.
 */
export function decodeFile(bytes: Uint8Array): string | null {
  const named = marked(bytes) ?? unmarked(bytes);
  if (named) return strictly(bytes, named);
  return strictly(bytes, 'utf-8') ?? strictly(bytes, 'gb18030');
}
