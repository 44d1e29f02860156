import { describe } from '../../src/anchoring/describe.ts';

/** The address that targets of tests were described at. */
export const SOURCE = 'https://example.com/a';

/** The target of `[these words]` in a text written with brackets around them. */
export function targetIn(marked: string) {
  const { text, span } = placeIn(marked);
  return describe(text, span, SOURCE);
}

/** The same for a place in a text. */
export function placeIn(marked: string) {
  return {
    text: marked.replace('[', '').replace(']', ''),
    span: { start: marked.indexOf('['), end: marked.indexOf(']') - 1 },
  };
}
