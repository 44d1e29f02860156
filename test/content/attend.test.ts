// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeStorage } from '../storage/fake-storage.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));
const sessions = vi.hoisted((): AbortController[] => []);
vi.mock('../../src/content/session.ts', () => ({
  PageSession: class {
    constructor(_: Window, life: AbortController) {
      sessions.push(life);
    }
  },
}));
const { attend } = await import('../../src/content/attend.ts');
const { turnSite } = await import('../../src/storage/off-sites.ts');

const HERE = 'localhost';
const running = () => sessions.filter(({ signal }) => !signal.aborted).length;

beforeEach(() => {
  storage.reset();
  sessions.length = 0;
});

describe('a page', () => {
  it('is read where its site is not turned off', async () => {
    await turnSite('other.example', false);
    await attend(window, new AbortController().signal);
    expect(running()).toBe(1);
  });

  it('of a site turned off is not read, until that is turned on', async () => {
    await turnSite(HERE, false);
    await attend(window, new AbortController().signal);
    expect(sessions).toHaveLength(0);
    await turnSite(HERE, true);
    expect(running()).toBe(1);
  });

  it('is left alone as soon as its site is turned off, and is read once however often another site changes', async () => {
    await attend(window, new AbortController().signal);
    await turnSite('other.example', false);
    await turnSite('other.example', true);
    expect([sessions.length, running()]).toEqual([1, 1]);
    await turnSite(HERE, false);
    expect(running()).toBe(0);
    await turnSite(HERE, true);
    expect([sessions.length, running()]).toEqual([2, 1]);
  });

  it('is left alone for good when another copy of the script takes over, also before anything was answered', async () => {
    const life = new AbortController();
    const attending = attend(window, life.signal);
    life.abort();
    await attending;
    expect(sessions).toHaveLength(0);
    const other = new AbortController();
    await attend(window, other.signal);
    other.abort();
    expect(running()).toBe(0);
    await turnSite('other.example', false);
    expect(running()).toBe(0);
    expect(storage.listeners.size).toBe(0);
  });

  it('is read where what is kept makes no sense, or cannot be had', async () => {
    await storage.local.set({ offSites: 'localhost' });
    await attend(window, new AbortController().signal);
    vi.spyOn(storage.local, 'get').mockRejectedValueOnce(new Error('gone'));
    await attend(window, new AbortController().signal);
    expect(running()).toBe(2);
  });
});
