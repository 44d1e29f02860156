import { marked, strictly, unmarked } from '../formats/decode.ts';

function loosely(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** True for what no text is: NUL and other control bytes, where they are not UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  if (marked(bytes) ?? unmarked(bytes)) return false;
  const controls = bytes
    .subarray(0, 20_000)
    .filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
  return controls.length > Math.min(bytes.length, 20_000) / 200;
}

/** How deep elements that need an end tag are nested, by their tags alone. */
export function nesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end] of html.matchAll(
    /<(\/?)(?:a|article|b|blockquote|center|div|em|font|i|main|ol|section|span|strong|table|ul)\b/gi,
  )) {
    depth = Math.max(0, depth + (end ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * Text of unknown encoding: what its mark says, else UTF-8 where all of it is (a page that somebody saved as UTF-8 often
 * still declares what its server sent), else what it declares, else GB 18030 where all of it is (GBK and GB 2312 are parts
 * of that), else windows-1252 as browsers do. Never fails: what cannot be decoded becomes U+FFFD.
 */
export function decode(bytes: Uint8Array, declared: (text: string) => string | null = () => null): string {
  const mark = marked(bytes) ?? unmarked(bytes);
  if (mark) return loosely(bytes, mark);
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const named = declared(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)));
  if (named) return loosely(bytes, named);
  return strictly(bytes, 'gb18030') ?? loosely(bytes, 'windows-1252');
}

/** The encoding that an HTML text names in a `meta` element or an XML declaration; null when it names none. */
export function declaredInHtml(html: string): string | null {
  return (
    /<meta[^>]{0,400}charset\s*=\s*["']?\s*([\w-]+)/i.exec(html)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding=["']([\w-]+)/i.exec(html)?.[1] ??
    null
  );
}
