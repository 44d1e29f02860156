import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { claimIn, eventTypes, first, start } = await import('./worker.ts');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
});

const PROOF = { url: 'https://bank.example/2023', title: 'Annual report', stance: 'for' } as const;

async function opened() {
  fake.open(1, ARTICLE);
  const worker = start();
  await worker.page.read(ARTICLE, worker.from(1));
  const claim = first(await worker.view(1));
  const evidence = async () => claimIn(await worker.view(1), claim)?.evidence ?? [];
  return { ...worker, claim, evidence };
}

describe('evidence', () => {
  it('is kept once, shown with the claim, and taken back', async () => {
    const { ask, claim, evidence, room, view } = await opened();
    await ask.evidence({ tab: 1, claim, ...PROOF }, true);
    await ask.evidence({ tab: 1, claim, ...PROOF }, true);
    await ask.evidence({ tab: 1, claim, ...PROOF, stance: 'context' }, true);
    expect(await evidence()).toMatchObject([PROOF, { ...PROOF, stance: 'context' }]);
    const ref = (await evidence())[0]?.event ?? '';
    await ask.withdrawEvidence({ tab: 1, claim, ref }, true);
    await ask.withdrawEvidence({ tab: 1, claim, ref }, true);
    expect(await evidence()).toMatchObject([{ stance: 'context' }]);
    const { page, reviewer } = await view(1);
    expect(await eventTypes(room, page)).toEqual(['evidence', 'evidence', 'evidence-withdraw']);
    expect((await evidence())[0]?.reviewer).toBe(reviewer);
  });

  it.each(['javascript:alert(1)', 'bank.example', '', 'ftp://bank.example/'])('%j is no address', async (url) => {
    const { ask, claim, evidence } = await opened();
    await expect(ask.evidence({ tab: 1, claim, ...PROOF, url }, true)).rejects.toMatchObject({ code: 'no-address' });
    expect(await evidence()).toEqual([]);
  });
});
