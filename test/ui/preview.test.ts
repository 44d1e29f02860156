import { describe, expect, it, vi } from 'vitest';
import { firstLines } from '../../src/ui/ExportPreview.tsx';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

describe('the first lines of a file', () => {
  it('are all of a short one, without its byte order mark', () => {
    expect(firstLines('\uFEFFurl,title\r\na,b\r\n')).toBe('url,title\na,b');
  });

  it('are twelve of a long one, and it says that more follow', () => {
    const lines = firstLines(Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n')).split('\n');
    expect(lines).toHaveLength(13);
    expect(lines.slice(-2)).toEqual(['line 11', '…']);
  });

  it('are cut where they are very long, never within a character', () => {
    const [line = ''] = firstLines(`a${'😀'.repeat(500)}`).split('\n');
    expect(line.isWellFormed()).toBe(true);
    expect(line.length).toBeLessThanOrEqual(241);
  });
});
