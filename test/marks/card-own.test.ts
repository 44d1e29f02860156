// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { ownId } from '../../src/annotations/own-id.ts';
import { openCard, settle } from './fake-card.ts';
import { fireTrusted } from './fake-page.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'en-US' } } }));

const SATIRE = { id: ownId('Satire'), name: 'Satire', colour: '#123456' };
const OTHER = { id: ownId('Other'), name: '<b>Other</b>', colour: '#654321' };

describe('own labels in the card', () => {
  test('are not there where the reader has none', () => {
    expect(openCard().root()?.querySelector('.own-labels')).toBeNull();
  });

  test('stand below the three, and the one that was given is pressed, not the one it counts as', () => {
    const own = { id: SATIRE.id, name: 'Satire', look: 'own-over-blue' } as const;
    const { root } = openCard({ own: [SATIRE, OTHER], mark: { label: 'opinion', own } });
    const told = [...(root()?.querySelectorAll('fieldset button') ?? [])].map((button) => [
      button.textContent,
      button.getAttribute('aria-pressed'),
    ]);
    expect(told).toEqual([
      ['Verified', 'false'],
      ['Disputed', 'false'],
      ['Opinion', 'false'],
      ['Satire', 'true'],
      ['<b>Other</b>', 'false'],
    ]);
  });

  test('are given by a click, which says so, and taken back by another', async () => {
    const { find, actions, mark } = openCard({ own: [SATIRE] });
    fireTrusted(find('.own-labels button'), 'click');
    await settle();
    expect(actions.label.mock.calls).toEqual([[mark.id, SATIRE.id]]);
    expect(find('.status').textContent).toBe('Labelled: Satire');
    fireTrusted(find('.own-labels button'), 'click');
    await settle();
    expect(actions.label.mock.lastCall).toEqual([mark.id, null]);
  });

  test('one that is set up no more stands there while the claim has it', () => {
    const { find } = openCard({ mark: { label: 'opinion', own: { ...SATIRE, look: 'opinion' } } });
    expect(find('.own-labels [aria-pressed="true"]').textContent).toBe('Satire');
  });
});
