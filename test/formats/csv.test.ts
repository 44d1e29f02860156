import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../src/formats/csv.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { exportOf, HOSTILE, ORDINARY } from './sample.ts';

const toCsv = FORMATS.csv.write;

/** As a program reads the file: rows by column name. */
function read(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('toCsv', () => {
  it('begins with a byte order mark and a header that never changes', () => {
    const csv = toCsv({ exported: 0, pages: [] });
    expect(csv).toBe(
      '\uFEFFurl,title,site,author,published,quote,label,note,type,worth,start,end,prefix,suffix,evidence,reviewer,created,modified,others,link,id,own_label,reviewer_name\r\n',
    );
  });

  it('has one row a claim, in reading order', () => {
    const rows = read(toCsv(exportOf(ORDINARY)));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual({
      url: 'https://news.example/2024/trade',
      title: 'Trade',
      site: 'News Example',
      author: 'A. Writer',
      published: '2024-05-10',
      quote: '60% of Belarus’ trade is settled in rubles',
      label: 'disputed',
      note: 'The bank says 40%.',
      type: 'state',
      worth: '1',
      start: '23',
      end: '65',
      prefix: 'Weapons were deployed. ',
      suffix: '. It is a shame, he said.\nExport',
      evidence: 'against: The <b>report</b> https://bank.example/r?a=1&b=2',
      reviewer: 'anna',
      created: '2024-05-11T07:30:00.000Z',
      modified: '2024-05-11T07:34:00.000Z',
      others: 'bert: verified, Seen it.',
      own_label: '',
      reviewer_name: '',
      link: 'https://news.example/2024/trade?from=feed#top:~:text=60%25%20of%20Belarus%E2%80%99%20trade%20is%20settled%20in%20rubles,-.%20It%20is%20a%20shame%2C%20he',
      id: rows[0]?.id,
    });
    expect(rows[2]).toMatchObject({
      quote: 'Exports rose by 5%',
      label: '',
      type: 'quantity',
      worth: '0.76',
      id: '',
      created: '',
    });
  });

  it('ends every row with CR LF', () => {
    const csv = toCsv(exportOf({ text: 'a claim', labelled: [{ words: 'a claim', label: 'verified' }] }));
    expect(csv.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(HOSTILE)('gives back %j, never as a formula', (words) => {
    const labelled = [{ words, label: 'disputed', note: words }] as const;
    const csv = toCsv(exportOf({ text: words, labelled, title: words, author: words }));
    const [row, ...more] = read(csv);
    expect(more).toEqual([]);
    for (const column of ['title', 'author', 'quote', 'note']) {
      const cell = row?.[column] ?? '';
      expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      expect(cell.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, '')).toBe(words);
    }
    expect(Object.keys(row ?? {})).toEqual(COLUMNS);
  });
});
