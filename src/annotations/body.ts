import { type Body, type Event, LABELS, STANCES, type Target } from './event.ts';

/**
 * Whether an event says something this version understands. Those that do not (a type of a later version, a body that lacks
 * a field) are kept and carried along, and left out of every fold.
 */
export function isUnderstood(event: Event): boolean {
  const { body } = event;
  return body.v === 1 && [body.page, body.claim, body.reviewer].every(isText) && isInteger(body.at) && says(body);
}

function says(body: Body): boolean {
  switch (body.type) {
    case 'verdict':
      return LABELS.includes(body.label) && isTarget(body.target);
    case 'note':
      return isText(body.note) && isTarget(body.target);
    case 'evidence':
      return isWeb(body.url) && isText(body.title) && STANCES.includes(body.stance) && isTarget(body.target);
    case 'mark':
    case 'dismiss':
    case 'keep':
    case 'reanchor':
      return isTarget(body.target);
    case 'page-alias':
      return isWeb(body.alias);
    case 'evidence-withdraw':
    case 'undo':
      return isText(body.ref);
    case 'withdraw':
    case 'restore':
      return true;
    default:
      return false;
  }
}

function isTarget(target: Target | undefined): boolean {
  if (typeof target !== 'object' || target === null) return false;
  const { astral = 0 } = target;
  return (
    [target.source, target.exact, target.prefix, target.suffix].every(isText) &&
    isInteger(target.start) &&
    isInteger(target.end) &&
    isInteger(astral) &&
    0 <= astral &&
    astral <= target.start &&
    target.start <= target.end
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** Evidence is shown as a link: nothing else than the web may be behind it. */
function isWeb(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);
}

function isInteger(value: unknown): boolean {
  return Number.isSafeInteger(value);
}
