import { describe, expect, it } from 'vitest';
import { codeOnly, filesBelow, type SourceFile, sourcesBelow } from './source.ts';

type Layer = 'pure' | 'page' | 'platform' | 'ui' | 'context';

/** Which layer each room, and each file beside the rooms, belongs to. A new one is entered here first. */
const LAYERS: Readonly<Record<string, Layer>> = {
  'span.ts': 'pure',
  'article.ts': 'pure',
  claims: 'pure',
  anchoring: 'pure',
  annotations: 'pure',
  formats: 'pure',
  statistics: 'pure',
  crosscheck: 'pure',
  article: 'page',
  marks: 'page',
  'browser.ts': 'platform',
  'native-browser.ts': 'platform',
  'i18n.ts': 'platform',
  _locales: 'platform',
  messages: 'platform',
  storage: 'platform',
  ui: 'ui',
  content: 'context',
  background: 'context',
  panel: 'context',
  popup: 'context',
  options: 'context',
  library: 'context',
  pictures: 'context',
  print: 'context',
  welcome: 'context',
  worker: 'context',
  cli: 'context',
};

const MAY_IMPORT: Readonly<Record<Layer, readonly Layer[]>> = {
  pure: ['pure'],
  page: ['pure', 'page'],
  platform: ['pure', 'platform'],
  ui: ['pure', 'platform', 'ui'],
  context: ['pure', 'page', 'platform', 'ui'],
};

/** Packages, and who may import them: beginnings of paths. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['src/browser.ts'],
  preact: [
    'src/ui/',
    'src/panel/',
    'src/popup/',
    'src/options/',
    'src/welcome/',
    'src/library/',
    'src/pictures/',
    'src/print/',
    'src/marks/card',
  ],
  '@observablehq/plot': ['src/pictures/'],
  idb: ['src/storage/'],
  jsdom: ['src/cli/'],
  'node:': ['src/cli/'],
};

const FORBIDDEN_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'types', 'services', 'manager', 'misc'];

const sources = sourcesBelow('src');
const room = (path: string): string => path.split('/')[1] ?? '';
const layer = (path: string): Layer | undefined => LAYERS[room(path)];
const isOwn = (name: string): boolean => name.startsWith('src/') || name.startsWith('test/');

/** One line for each import that breaks a rule, so that a failure names them all. */
const offences = (breaks: (file: SourceFile, name: string) => boolean): string[] =>
  sources.flatMap((file) => file.imports.filter((name) => breaks(file, name)).map((name) => `${file.path} → ${name}`));

describe('rooms', () => {
  it('are all known', () => {
    expect(sources.map(({ path }) => path).filter((path) => layer(path) === undefined)).toEqual([]);
  });

  it('import only rooms of the layers they may', () => {
    const breaks = (file: SourceFile, name: string): boolean => {
      const [from, to] = [layer(file.path), layer(name)];
      if (!isOwn(name) || from === undefined) return false;
      if (to === undefined) return true;
      return room(name) !== room(file.path) && !MAY_IMPORT[from].includes(to);
    };
    expect(offences(breaks)).toEqual([]);
  });

  it('leave each package to those who may import it', () => {
    const breaks = (file: SourceFile, name: string): boolean => {
      const owners = Object.entries(PACKAGES).find(
        ([key]) => name === key || name.startsWith(key.endsWith(':') ? key : `${key}/`),
      )?.[1];
      return owners !== undefined && !owners.some((owner) => file.path.startsWith(owner));
    };
    expect(offences(breaks)).toEqual([]);
  });

  it('never ship anything of the tests', () => {
    expect(offences((_, name) => name.startsWith('test/') || name === 'vitest')).toEqual([]);
  });

  it('have no import cycle', () => {
    expect(cycle(new Map(sources.map(({ path, imports }) => [path, imports])))).toBeNull();
  });

  it('know how to find a cycle', () => {
    const [a, b, c] = ['src/a.ts', 'src/b.ts', 'src/c.ts'];
    expect(
      cycle(
        new Map([
          [a, [b, c]],
          [b, [c]],
          [c, []],
        ] as const),
      ),
    ).toBeNull();
    expect(
      cycle(
        new Map([
          [a, [b]],
          [b, [c]],
          [c, [b]],
        ] as const),
      ),
    ).toEqual([b, c, b]);
  });
});

describe('files', () => {
  const all = [...sources, ...sourcesBelow('test')];

  it('are no longer than 300 lines', () => {
    const long = all.map(({ path, text }) => [text.split('\n').length - 1, path] as const);
    expect(long.filter(([lines]) => lines > 300)).toEqual([]);
  });

  it('and folders have names that say what is in them', () => {
    const paths = [...filesBelow('src', ['']), ...filesBelow('test', [''])];
    const drawers = paths.filter((path) =>
      path.split('/').some((part) => FORBIDDEN_NAMES.includes(part.split('.')[0]?.toLowerCase() ?? '')),
    );
    expect(drawers).toEqual([]);
  });

  it('are typed: no any, no cast through unknown, nothing the compiler is told not to look at', () => {
    const holes = [/[:<,|&(]\s*any\b(?!\s*[:(=])/, /\bas\s+any\b/, /\bas\s+unknown\s+as\b/];
    const told = /@ts-(?:ignore|expect-error|nocheck)/;
    const found = all.filter(({ text }) => holes.some((hole) => hole.test(codeOnly(text))) || told.test(text));
    expect(found.map(({ path }) => path).filter((path) => path !== 'test/architecture/rooms.test.ts')).toEqual([]);
  });
});

/** A cycle as the path around it, or null. */
function cycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of graph.get(path) ?? []) {
      const found = visit(next, [...trail, path]);
      if (found) return found;
    }
    done.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const found = visit(path, []);
    if (found) return found;
  }
  return null;
}
