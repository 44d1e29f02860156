import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../build.mjs';

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const source = read('../manifest.json');
const matches: string[] = source.content_scripts[0].matches;

describe('the sites at install', () => {
  it('are frozen: a host added by an update makes Chrome disable the extension until the user agrees again', () => {
    expect(matches).toEqual(read('install-list.json'));
  });

  it('are sorted, without duplicates, http and https, a whole host each', () => {
    expect(matches).toEqual([...new Set(matches)].sort());
    for (const match of matches) expect(match).toMatch(/^\*:\/\/(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}\/\*$/);
  });

  it('hold the sites the readers came for', () => {
    const hosts = matches.map((match) => match.slice('*://'.length, -'/*'.length));
    const wanted = [
      '*.toutiao.com',
      '*.news.sina.com.cn',
      'www.163.com',
      '*.people.com.cn',
      '*.thepaper.cn',
      'mp.weixin.qq.com',
    ];
    expect(hosts).toEqual(
      expect.arrayContaining([...wanted, '*.bbc.com', '*.reuters.com', '*.nytimes.com', '*.theguardian.com']),
    );
  });

  it('never reach where people write letters, search or bank', () => {
    const reaches = (host: string) =>
      matches.some((match) =>
        new RegExp(`^${match.slice(4, -2).replace(/\./g, '\\.').replace('*\\.', '(.+\\.)?')}$`).test(host),
      );
    expect(reaches('www.toutiao.com')).toBe(true);
    expect(reaches('m.toutiao.com')).toBe(true);
    for (const host of [
      'mail.163.com',
      'mail.qq.com',
      'mail.sina.com.cn',
      'mail.sohu.com',
      'www.baidu.com',
      'mail.yahoo.com',
      'weibo.com',
      'www.google.com',
    ]) {
      expect(reaches(host), host).toBe(false);
    }
  });
});

describe('manifestFor', () => {
  it('gives Chrome nothing that only Firefox knows', () => {
    const chrome = manifestFor(source, 'chrome');
    expect(chrome.background).toEqual({ service_worker: 'background.js' });
    expect(chrome).not.toHaveProperty('browser_specific_settings');
    expect(chrome.action).not.toHaveProperty('theme_icons');
    expect(chrome.minimum_chrome_version).toBe('128');
  });

  it('gives Firefox nothing that only Chrome knows', () => {
    const firefox = manifestFor(source, 'firefox');
    expect(firefox.background).toEqual({ scripts: ['background.js'] });
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
    expect(firefox.browser_specific_settings.gecko).toMatchObject({
      strict_min_version: '149.0',
      data_collection_permissions: { required: ['none'] },
    });
  });

  it('asks both for the same few permissions, and for the hosts of the content script', () => {
    for (const browser of ['chrome', 'firefox']) {
      const manifest = manifestFor(source, browser);
      const own = browser === 'chrome' ? ['sidePanel'] : [];
      const shared = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
      expect(manifest.permissions).toEqual([...shared, ...own].sort());
      expect('side_panel' in manifest, browser).toBe(browser === 'chrome');
      expect('sidebar_action' in manifest, browser).toBe(browser === 'firefox');
      expect(manifest.host_permissions).toEqual(matches);
    }
  });

  it('leaves its source as it was', () => {
    const before = structuredClone(source);
    manifestFor(source, 'chrome');
    expect(source).toEqual(before);
  });
});
