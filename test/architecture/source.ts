import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Top of the project. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** One file of the source tree. */
export interface SourceFile {
  /** From the top of the project, with `/`: `src/claims/find.ts`. */
  readonly path: string;
  readonly text: string;
  /** Imports and re-exports, of types too: own files by path, packages by the name as written. */
  readonly imports: readonly string[];
}

// `from '…'` of import and export, bare `import '…'`, dynamic `import('…')`
const IMPORT = /(?:^|[\s;}])(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g;

/** Comments and the insides of strings blanked out, so that words in them are not taken for code. */
export function codeOnly(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (match) =>
    match[0] === "'" || match[0] === '"' ? "''" : match.replace(/[^\n]/g, ' '),
  );
}

function importsOf(path: string, text: string): string[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/[^\n]*/gm, '');
  return [...bare.matchAll(IMPORT)].map(([, , name = '']) =>
    name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), name)).replaceAll('\\', '/') : name,
  );
}

/** Every file below a folder of the project that ends in one of `extensions`, sorted by path. */
export function filesBelow(folder: string, extensions: readonly string[]): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.some((extension) => entry.name.endsWith(extension)))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The TypeScript files below a folder. */
export function sourcesBelow(folder: string): readonly SourceFile[] {
  return filesBelow(folder, ['.ts', '.tsx']).map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });
}
