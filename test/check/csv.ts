/** The CSV in LibreOffice: opened, saved anew by it, and compared cell by cell. Skipped, and said so, where there is none. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Export } from '../../src/formats/export.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { readImport } from '../../src/formats/import.ts';
import type { Findings } from './report.ts';

/** UTF-8 (76), separated by commas (44), quoted (34), numbers as text (true): LibreOffice's filter options by place. */
const OPENED = 'CSV:44,34,76,1,,0,false,true,false';
const SAVED = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false';

/** Opens the CSV of `exported` in LibreOffice Calc. */
export function checkCsv(exported: Export, findings: Findings): void {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    findings.note(
      'CSV in LibreOffice: not checked, as there is none (Debian: apt-get install --no-install-recommends libreoffice-calc)',
    );
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-csv-'));
  try {
    const csv = FORMATS.csv.write(exported);
    const before = rowsOf(csv);
    const formulas = formulasOf(csv, folder);
    findings.tell('CSV formulas that LibreOffice would run', formulas.length, 0, formulas);
    const saved = converted(csv, folder, SAVED, 'csv');
    const after = rowsOf(saved);
    const wrong = before.flatMap((row, index) =>
      row.flatMap((cell, column) => differs(cell, after[index]?.[column], index, column)),
    );
    const cells = before.flat().length;
    findings.tell('CSV cells that LibreOffice shows as they are', cells - wrong.length, cells, wrong);
    const [ours, theirs] = [takenFrom(csv), takenFrom(saved)];
    findings.tell('CSV rows that come back when LibreOffice saved them', theirs, ours);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many annotations an import of this text takes. */
function takenFrom(csv: string): number {
  const file = readImport(csv, Date.now());
  return file.ok ? file.taken : 0;
}

function rowsOf(csv: string): string[][] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
}

/** Line ends within a cell are one kind in a spreadsheet, and a stray carriage return is none. */
function differs(cell: string, shown: string | undefined, row: number, column: number): string[] {
  const plain = (words: string) => words.replace(/[\r\n]+/g, '\n');
  if (shown !== undefined && plain(shown) === plain(cell)) return [];
  return [`row ${row + 1}, column ${column + 1}: ${JSON.stringify(cell)} is shown as ${JSON.stringify(shown)}`];
}

/** The cells that became formulas, from the flat XML of the sheet. */
function formulasOf(csv: string, folder: string): string[] {
  const sheet = converted(csv, folder, 'fods', 'fods');
  return Array.from(sheet.matchAll(/table:formula="([^"]*)"/g), ([, formula = '']) => formula);
}

function converted(csv: string, folder: string, to: string, extension: string): string {
  const input = join(folder, `in-${extension}.csv`);
  writeFileSync(input, csv);
  const home = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, extension);
  const args = [home, '--headless', `--infilter=${OPENED}`, '--convert-to', to, '--outdir', out, input];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 180_000 });
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  return readFileSync(join(out, `in-${extension}.${extension}`), 'utf8');
}
