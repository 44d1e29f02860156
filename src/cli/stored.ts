/** Stored annotations in a file, as targets to be looked for in a text. */
import type { Event, Target } from '../annotations/event.ts';
import { fold } from '../annotations/fold.ts';
import { looksOurs, readOurs } from '../formats/json-read.ts';
import { isRecord, listOf, readJsonText, textOf } from '../formats/json-text.ts';
import { isWebAnnotation } from '../formats/jsonld-read.ts';

/** An annotation by its id, with the words it was given to. */
export interface StoredTarget {
  readonly id: string;
  readonly target: Target;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The annotations of a file: our JSON, or W3C Web Annotations (one, a list, a page, a collection). Positions of W3C count code points,
 * and are brought to UTF-16 units of `text`. Fails with what is wrong and what to give instead.
 */
export function targetsIn(json: string, file: string, text: string): StoredTarget[] {
  const read = readJsonText(json);
  if (!read.ok) throw new Error(`${file}: no JSON that can be read (${read.where || read.code})`);
  if (looksOurs(read.value)) {
    const ours = readOurs(read.value);
    if (!ours.ok) throw new Error(`${file}: damaged at ${ours.where || 'its beginning'}; export the annotations again`);
    return folded(ours.events);
  }
  if (!isWebAnnotation(read.value)) throw new Error(`${file}: neither our JSON export nor W3C Web Annotations`);
  const found = annotationsIn(read.value, 0).map((one, index) => fromW3c(one, index, file, text));
  if (found.length === 0) throw new Error(`${file}: holds no annotation`);
  return found;
}

function folded(events: readonly Event[]): StoredTarget[] {
  return fold(events).map(({ id, target }) => ({ id, target }));
}

function annotationsIn(value: unknown, depth: number): Fields[] {
  if (Array.isArray(value)) return value.flatMap((one) => annotationsIn(one, depth));
  if (!isRecord(value) || depth > 4) return [];
  if ('target' in value) return [value];
  return ['items', 'first', '@graph'].flatMap((name) => annotationsIn(value[name], depth + 1));
}

function fromW3c(annotation: Fields, index: number, file: string, text: string): StoredTarget {
  const id = textOf(annotation.id ?? annotation['@id']) || `[${index}]`;
  const [target] = listOf(annotation.target);
  const selectors = isRecord(target) ? listOf(target.selector).flatMap((one) => refined(one, 0)) : [];
  const quote = selectors.find(({ exact }) => textOf(exact).trim() !== '');
  if (!quote) throw new Error(`${file}: annotation ${id} quotes no words (it needs a TextQuoteSelector with exact)`);
  const place = selectors.find(({ start, end }) => typeof start === 'number' && typeof end === 'number');
  const exact = textOf(quote.exact);
  const start = typeof place?.start === 'number' ? unitsAt(text, place.start) : 0;
  const source = isRecord(target) ? textOf(target.source) : '';
  return {
    id,
    target: {
      source,
      exact,
      prefix: textOf(quote.prefix),
      suffix: textOf(quote.suffix),
      start,
      end: start + exact.length,
    },
  };
}

function refined(selector: unknown, depth: number): Fields[] {
  if (!isRecord(selector) || depth > 8) return [];
  return [selector, ...listOf(selector.refinedBy).flatMap((one) => refined(one, depth + 1))];
}

/** Code points → UTF-16 units. */
function unitsAt(text: string, points: number): number {
  let units = 0;
  for (let count = 0; count < points && units < text.length; count++)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}
