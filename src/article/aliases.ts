import { elementsNamed, rootElement } from './dom.ts';
import { firstMeta, type Metadata } from './metadata.ts';

/** Addresses that a page may give itself. */
const MOST = 8;
/** `<link>`s looked at. */
const LINKS = 200;

/**
 * The other addresses that a page says its article has: `rel=canonical`, its mobile or AMP twin, its social card's. Absolute, each once,
 * without the one it stands at. Translations are other articles.
 */
export function statedAddresses(document: Document, data: Metadata, address: string): string[] {
  const found = new Set<string>();
  const add = (href: string | null): void => {
    const isKnown = href === null || href === address || found.has(href) || found.size === MOST;
    const url = isKnown ? '' : absolute(href, address);
    if (url !== '' && url !== address) found.add(url);
  };
  for (const link of elementsNamed(rootElement(document), 'link').slice(0, LINKS)) {
    const rel = link.getAttribute('rel');
    if (rel === 'canonical' || rel === 'amphtml') add(link.getAttribute('href'));
    else if (rel === 'alternate' && link.hasAttribute('media') && !link.hasAttribute('hreflang'))
      add(link.getAttribute('href'));
  }
  add(firstMeta(data, ['og:url']) || null);
  return [...found];
}

/** An address that stands for itself just as it is written. */
const PLAIN = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}\/(?:[\w-]+\/)*[\w-]*(?:\.\w+)?$/;

function absolute(href: string, base: string): string {
  if (base !== '' && PLAIN.test(href)) return href;
  if (!URL.canParse(href, base)) return '';
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url.href : '';
}
