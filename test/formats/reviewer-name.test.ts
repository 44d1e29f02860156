import { describe, expect, it } from 'vitest';
import type { AnnotatedPage } from '../../src/annotations/annotation.ts';
import { START } from '../../src/annotations/clock.ts';
import { fold } from '../../src/annotations/fold.ts';
import { historyOf } from '../../src/annotations/history.ts';
import { verify } from '../../src/annotations/seal.ts';
import { fromPage } from '../../src/formats/export.ts';
import { FORMATS, type FormatName } from '../../src/formats/formats.ts';
import { parseJson } from '../../src/formats/json-read.ts';
import { within } from '../../src/formats/scope.ts';
import { sign } from '../../src/storage/identity.ts';
import { keyOf, pageAt, targetOf } from '../storage/sample.ts';

const page = pageAt('a');
const WORDS = 'Exports rose by 5%';
const about = { page: page.key, claim: keyOf(page, WORDS), target: targetOf(WORDS) };
const by = (reviewer: string, name: string, now: number) =>
  sign(
    [
      { ...about, type: 'verdict', label: 'disputed' },
      { ...about, type: 'note', note: 'By 3%.' },
    ],
    { reviewer, name, device: 'dev1', clock: START },
    now,
  );
const EVENTS = [...by('anna', '', 1000), ...by('anna', 'Anna Müller', 2000), ...by('bert', 'Bert <b>', 3000)];
const annotated = (events = EVENTS): AnnotatedPage => ({ ...page, annotations: fold(events) });
const exported = fromPage({ page: annotated(), events: EVENTS }, 'anna');
const written = (format: FormatName, pages = [exported]) => FORMATS[format].write({ exported: 5000, pages });

describe('a reviewer’s name', () => {
  it('is that of the act: what was said before keeps what it had', () => {
    const [before] = fold(EVENTS.slice(0, 2));
    expect(before?.verdicts).toEqual([expect.not.objectContaining({ name: expect.anything() })]);
    expect(fold(EVENTS)[0]?.verdicts.map(({ name }) => name)).toEqual(['Anna Müller', 'Bert <b>']);
    expect(historyOf(EVENTS, about.claim).map(({ name }) => name)).toEqual([
      'Bert <b>',
      'Bert <b>',
      'Anna Müller',
      'Anna Müller',
      undefined,
      undefined,
    ]);
  });

  it('is sealed with the act, and comes back from our JSON', () => {
    expect(EVENTS.every(verify)).toBe(true);
    const read = parseJson(written('json'));
    expect(read.ok && fold(read.events)).toEqual(fold(EVENTS));
  });

  it('that makes no sense is none', () => {
    const [event] = EVENTS;
    if (!event) throw new Error('no event');
    for (const name of [7, '', ' \u202e ', {}] as unknown[]) {
      const odd = { ...event, body: { ...event.body, name } } as typeof event;
      expect(fold([odd])[0]?.verdicts[0]).not.toHaveProperty('name');
    }
  });

  it('stands in every format that tells of reviewers', () => {
    expect(JSON.parse(written('json')).pages[0].annotations[0]).toMatchObject({
      reviewer: 'anna',
      name: 'Anna Müller',
      others: [{ reviewer: 'bert', name: 'Bert <b>' }],
    });
    expect(written('csv')).toContain(',Anna Müller\r\n');
    expect(written('csv')).toContain('Bert <b>: disputed');
    expect(JSON.parse(written('jsonld')).first.items[0].creator).toEqual({
      type: 'Person',
      name: 'Anna Müller',
      nickname: 'anna',
    });
    expect(JSON.parse(written('hypothesis')).annotations[0].user_info).toEqual({ display_name: 'Anna Müller' });
    expect(written('html')).toContain('Bert &#60;b&#62;');
    expect(written('markdown')).not.toContain('bert:');
  });

  it('is nowhere in an export that hides who the reviewers are', () => {
    const hidden = within(exported, { anonymous: 'secret' });
    if (!hidden) throw new Error('nothing');
    expect(hidden.events.every(verify)).toBe(true);
    for (const format of Object.keys(FORMATS) as FormatName[])
      expect(written(format, [hidden])).not.toMatch(/Anna|Bert|Müller/);
  });
});
