import { describe, expect, it } from 'vitest';
import { declaredInHtml, decode, isBinary, nesting } from '../../src/cli/decode.ts';

/** “白俄罗斯，60%” as GBK bytes (there is no encoder for it in Node). */
const GBK = Uint8Array.from([0xb0, 0xd7, 0xb6, 0xed, 0xc2, 0xde, 0xcb, 0xb9, 0xa3, 0xac, 0x36, 0x30, 0x25]);
const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decode', () => {
  it('reads UTF-8, with or without a mark', () => {
    expect(decode(utf8('60% 以卢布结算'))).toBe('60% 以卢布结算');
    expect(decode(join(Uint8Array.from([0xef, 0xbb, 0xbf]), utf8('卢布')))).toBe('卢布');
  });

  it('reads UTF-16 by its mark', () => {
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x62, 0x53]))).toBe('卢');
    expect(decode(Uint8Array.from([0xfe, 0xff, 0x53, 0x62]))).toBe('卢');
  });

  it('reads UTF-16 without a mark', () => {
    const le = Uint8Array.from([...'60% of trade'].flatMap((letter) => [letter.charCodeAt(0), 0]));
    expect(decode(le)).toBe('60% of trade');
    expect(isBinary(le)).toBe(false);
  });

  it('reads what the page declares', () => {
    const page = join(utf8('<meta charset="gb2312"><p>'), GBK);
    expect(decode(page, declaredInHtml)).toBe('<meta charset="gb2312"><p>白俄罗斯，60%');
  });

  it('believes the bytes where a page that was saved as UTF-8 still declares another encoding', () => {
    expect(decode(utf8('<meta charset=gbk><p>卢布'), declaredInHtml)).toBe('<meta charset=gbk><p>卢布');
  });

  it('takes Chinese bytes that declare nothing for GB 18030, others for windows-1252', () => {
    expect(decode(GBK)).toBe('白俄罗斯，60%');
    expect(decode(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]))).toBe('café');
  });

  it('never fails, whatever is declared', () => {
    expect(decode(Uint8Array.from([0x61, 0xff]), () => 'no-such-encoding')).toBe('a\ufffd');
    expect(decode(new Uint8Array())).toBe('');
  });
});

describe('declaredInHtml', () => {
  it.each([
    ['<meta charset=utf-8>', 'utf-8'],
    ['<META CHARSET="GBK">', 'GBK'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />', 'gb2312'],
    ['<?xml version="1.0" encoding="windows-1251"?><html>', 'windows-1251'],
  ])('%s → %s', (html, encoding) => expect(declaredInHtml(html)).toBe(encoding));

  it('is null where nothing is declared', () => expect(declaredInHtml('<p>charset=utf-8</p>')).toBeNull());
});

describe('isBinary', () => {
  it('tells a picture from a text', () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919 + (at >> 3) * 104_729) % 256);
    expect(isBinary(noise)).toBe(true);
    expect(isBinary(join(utf8('PNG'), new Uint8Array(50)))).toBe(true);
  });

  it('takes no text for a picture', () => {
    for (const bytes of [GBK, utf8('卢布\r\n\t60%\f'), new Uint8Array(), utf8('\u001b[1m60%\u001b[0m')])
      expect(isBinary(bytes)).toBe(false);
  });
});

describe('nesting', () => {
  it('counts what is open at once, not how much there is', () => {
    expect(nesting('<div>'.repeat(30) + '</div>'.repeat(30) + '<div></div>'.repeat(500))).toBe(30);
    expect(nesting('<p>'.repeat(500) + '<br>'.repeat(500))).toBe(0);
    expect(nesting(`${'</div>'.repeat(9)}<div>`)).toBe(1);
  });
});
