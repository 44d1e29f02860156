/**
 * Match patterns, as far as permissions go by them: scheme and host, any path. `*://*.example.com/*` covers example.com and
 * every host under it.
 */
interface Pattern {
  readonly scheme: string;
  readonly host: string;
}

/** Whether one of the patterns covers an http(s) address. */
export function covers(patterns: readonly string[], address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return patterns.some((pattern) => isWithin({ scheme: protocol.slice(0, -1), host: hostname }, parse(pattern)));
}

/** The pattern to ask for, so that the site of an http(s) address may be read: its host alone, with and without TLS. */
export function patternFor(address: string): string {
  return `*://${new URL(address).hostname}/*`;
}

/** Those of `patterns` that are not within one of `others`. */
export function beyond(patterns: readonly string[], others: readonly string[]): string[] {
  const known = others.map(parse);
  return patterns.filter((pattern) => !known.some((other) => isWithin(parse(pattern), other)));
}

function parse(pattern: string): Pattern {
  if (pattern === '<all_urls>') return { scheme: '*', host: '*' };
  const [scheme = '', rest = ''] = pattern.split('://', 2);
  return { scheme, host: rest.split(/[:/]/, 1)[0] ?? '' };
}

function isWithin(inner: Pattern, outer: Pattern): boolean {
  if (outer.scheme !== '*' && outer.scheme !== inner.scheme) return false;
  if (outer.host === '*' || outer.host === inner.host) return true;
  if (!outer.host.startsWith('*.') || inner.host === '*') return false;
  const host = inner.host.replace(/^\*\./, '');
  return host === outer.host.slice(2) || host.endsWith(outer.host.slice(1));
}
