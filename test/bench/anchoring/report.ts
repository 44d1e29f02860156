/** Prints the contest as a table: a row for each kind and group of languages, ours beside the peers and the target. */
import type { Case } from './contest.ts';
import { type Aim, KINDS } from './kinds.ts';
import { PEERS } from './peers.ts';
import { GROUPS } from './texts.ts';

const TARGETS: Readonly<Record<Aim, string>> = {
  unchanged: 'same 100 %, exact span',
  harmless: 'right and same >= 99.5 %',
  light: '',
  heavy: 'right >= 97 %',
  meaning: 'changed, right kind >= 99 %; same 0',
  deleted: 'wrong <= 0.5 %',
};

const share = (part: number, all: number): string => (all === 0 ? '-' : ((100 * part) / all).toFixed(1)).padStart(6);
const count = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length;

const HEADER =
  'kind                     lang      n  | right  wrong  lost   state  kind   same | ' +
  Object.keys(PEERS)
    .map((name) => `${name} right/wrong`.padEnd(23))
    .join('') +
  '| target of ours';

/** `show`: print so many of ours that went wrong for each kind, too. */
export function report(cases: readonly Case[], show: number): void {
  console.log(HEADER);
  for (const kind of KINDS) {
    for (const group of [...GROUPS, 'all'] as const) {
      const rows = cases.filter((one) => one.kind === kind && (group === 'all' || one.group === group));
      if (rows.length > 0) console.log(row(kind.name, group, rows, TARGETS[kind.aim]));
    }
    for (const one of cases.filter((one) => one.kind === kind && isBad(one)).slice(0, show)) explain(one);
  }
  for (const [aim, target] of Object.entries(TARGETS)) {
    const rows = cases.filter((one) => one.kind.aim === aim);
    if (rows.length > 0 && target !== '') console.log(row(`ALL ${aim}`, 'all', rows, target));
  }
}

const isBad = ({ place, stateIsRight, kindIsRight }: Case): boolean =>
  place !== 'right' || !stateIsRight || !kindIsRight;

function row(name: string, group: string, rows: readonly Case[], target: string): string {
  const n = rows.length;
  const of = (test: (one: Case) => boolean): string => share(count(rows, test), n);
  const ours = [
    of(({ place }) => place === 'right'),
    of(({ place }) => place === 'wrong'),
    of(({ place }) => place === 'lost'),
    of(({ stateIsRight }) => stateIsRight),
    of(({ stateIsRight, kindIsRight }) => stateIsRight && kindIsRight),
    String(count(rows, ({ ours: { state } }) => state === 'same')).padStart(5),
  ].join(' ');
  const peers = Object.keys(PEERS).map((peer) => {
    const told = rows.filter((one) => one.peers[peer] !== undefined);
    const is = (place: string): string =>
      share(
        count(told, (one) => one.peers[peer] === place),
        told.length,
      );
    return `${is('right')} / ${is('wrong')}`.padEnd(23);
  });
  return `${name.padEnd(24)} ${group.padEnd(6)} ${String(n).padStart(5)}  |${ours} | ${peers.join('')}| ${target}`;
}

function explain({ file, target, truth, text, ours, expected }: Case): void {
  const found = ours.state === 'gone' ? '' : text.slice(ours.span.start, ours.span.end);
  const changes = ours.state === 'changed' ? ours.changes.map(({ kind, was, now }) => [kind, was, now]) : [];
  console.log(
    JSON.stringify(
      {
        file,
        was: target.exact,
        now: truth && text.slice(truth.start, truth.end),
        found,
        expected: [expected.state, expected.kinds],
        state: ours.state,
        changes,
      },
      null,
      1,
    ),
  );
}
