/**
 * `npm test`: every check there is, named by what it checks, and how long each took. The last line counts what really ran:
 * every test of the suites, and one for each other step.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { requireBrowsers } from './browsers/install.ts';

const ROOT = resolve(import.meta.dirname, '..');

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** A suite of vitest counts its tests; any other step counts as one. */
  readonly suite?: boolean;
}

interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const folder = mkdtempSync(join(tmpdir(), 'claimlight-tests-'));
/** A build of its own, so that what is tested stays the same when somebody builds meanwhile. */
const dist = join(folder, 'dist');

const STEPS: readonly Step[] = [
  { name: 'Format', command: ['biome', 'format', '.'] },
  { name: 'Lint', command: ['biome', 'lint', '--error-on-warnings', '.'] },
  { name: 'Types', command: ['tsc'] },
  { name: 'Unit', command: ['vitest', 'run', '--project', 'unit'], suite: true },
  { name: 'Build', command: ['node', 'build.mjs', '--out', dist] },
  { name: 'Browsers', command: ['vitest', 'run', '--project', 'browsers'], suite: true },
];

/** What vitest's JSON report says of a whole run, as far as it is used here. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** A program of the project's own packages, or Node itself. */
function program(name: string): string {
  return name === 'node' ? process.execPath : join(ROOT, 'node_modules', '.bin', name);
}

function execute([name = '', ...args]: readonly string[]): boolean {
  const shell = process.platform === 'win32' && name !== 'node';
  const env = { ...process.env, CLAIMLIGHT_DIST: dist };
  return spawnSync(program(name), args, { cwd: ROOT, stdio: 'inherit', shell, env }).status === 0;
}

/** A file that could not even be loaded holds no test, and counts as one that failed. */
function count(ok: boolean, file: string): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  const nothing = report.numPassedTests + failed === 0;
  // an error outside any test, or a run without tests, is a failure although no test says so
  return { passed: report.numPassedTests, failed: failed === 0 && (!ok || nothing) ? 1 : failed };
}

function run({ name, command, suite }: Step): Outcome {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const file = join(folder, `${name}.json`);
  const reporters = suite ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  let ok = false;
  try {
    if (name === 'Browsers') requireBrowsers(['chromium', 'firefox']);
    ok = execute([...command, ...reporters]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const counted = suite ? count(ok, file) : { passed: Number(ok), failed: Number(!ok) };
  return { name, ...counted, seconds: (performance.now() - start) / 1000 };
}

const outcomes = STEPS.map(run);
rmSync(folder, { recursive: true });

console.log('');
for (const { name, passed, failed, seconds } of outcomes) {
  const result = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
  console.log(`${name.padEnd(10)}${result.padEnd(26)}${seconds.toFixed(1).padStart(7)} s`);
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
