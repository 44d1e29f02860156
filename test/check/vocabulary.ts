/** schema.org's vocabulary: which property belongs to which type, and what may be its value. */
import { readFileSync } from 'node:fs';

type Node = Readonly<Record<string, unknown>>;

interface Term {
  readonly parents: readonly string[];
  readonly domains: readonly string[];
  readonly ranges: readonly string[];
}

/** Terms by name, without `schema:`. */
export type Vocabulary = ReadonlyMap<string, Term>;

/** Reads `schemaorg-current-https.jsonld`. */
export function readVocabulary(file: string): Vocabulary {
  const graph: readonly Node[] = JSON.parse(readFileSync(file, 'utf8'))['@graph'];
  return new Map(
    graph.map((node) => [
      name(node['@id']),
      {
        parents: names(node['rdfs:subClassOf']),
        domains: names(node['schema:domainIncludes']),
        ranges: names(node['schema:rangeIncludes']),
      },
    ]),
  );
}

/** Everything in a JSON-LD object that the vocabulary does not allow, one line each. */
export function offences(object: object, vocabulary: Vocabulary, path = ''): string[] {
  const type = String('@type' in object ? object['@type'] : '');
  if (!vocabulary.has(type)) return [`${path}: no type ${type}`];
  const kin = ancestors(type, vocabulary);
  return Object.entries(object)
    .filter(([property]) => !property.startsWith('@'))
    .flatMap(([property, value]) => {
      const term = vocabulary.get(property);
      const place = `${path}${type}.${property}`;
      if (term === undefined) return [`${place}: no such property`];
      if (!term.domains.some((domain) => kin.has(domain))) return [`${place}: not of this type`];
      return [value].flat().flatMap((one) => offence(one, term, place, vocabulary));
    });
}

function offence(value: unknown, { ranges }: Term, place: string, vocabulary: Vocabulary): string[] {
  if (typeof value === 'object' && value !== null) {
    const kin = ancestors(String('@type' in value ? value['@type'] : ''), vocabulary);
    const fits = ranges.some((range) => kin.has(range)) ? [] : [`${place}: not of ${ranges}`];
    return [...fits, ...offences(value, vocabulary, `${place} `)];
  }
  return ranges.some((range) => isLiteral(value, range))
    ? []
    : [`${place}: ${JSON.stringify(value)} is none of ${ranges}`];
}

function isLiteral(value: unknown, range: string): boolean {
  if (typeof value === 'number') return range === 'Number' || range === 'Integer' || range === 'Float';
  if (typeof value !== 'string') return false;
  if (range === 'URL') return URL.canParse(value);
  if (range === 'Date') return /^\d{4}-\d\d-\d\d$/.test(value);
  if (range === 'DateTime') return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value);
  return range === 'Text';
}

function ancestors(type: string, vocabulary: Vocabulary): Set<string> {
  const all = new Set<string>();
  const rest = [type];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    rest.push(...(vocabulary.get(next)?.parents ?? []));
  }
  return all;
}

function names(value: unknown): string[] {
  return [value ?? []].flat().map((one) => name(Object(one)['@id']));
}

function name(id: unknown): string {
  return String(id).replace(/^schema:|^https?:\/\/schema\.org\//, '');
}
