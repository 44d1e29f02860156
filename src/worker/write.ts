import { type ExportedPage, fromPage } from '../formats/export.ts';
import { FORMATS } from '../formats/formats.ts';
import { within } from '../formats/scope.ts';
import { writePieces } from '../formats/writer.ts';
import type { Source, Writing } from '../messages/jobs.ts';
import { kept, seldom } from './kept.ts';

/** What is to be exported, a batch of articles at a time: there may be more than should be in memory at once. */
interface Gathered {
  /** How many articles there are in all. */
  readonly articles: number;
  readonly batches: AsyncIterable<readonly ExportedPage[]>;
}

/** Bytes that are gathered until the browser is given them: it keeps large files on the disk. */
const ROOM = 8 * 1024 * 1024;
/** Articles of which chosen claims are read at a time. */
const BATCH = 100;

/** Writes a file, as `Jobs.write` says. Fails with a `CallError` of the storage. */
export async function write(
  { format, source, scope, most, ...options }: Writing,
  hear: (share: number) => void,
): Promise<Blob | null> {
  const { articles, batches } = await gathered(source);
  const { writer, mime } = FORMATS[format];
  let isEmpty = true;
  const isDue = seldom();
  async function* left(): AsyncGenerator<readonly ExportedPage[]> {
    let done = 0;
    for await (const batch of batches) {
      const read = most ? begun(batch.slice(0, most.pages - done), most.claims) : batch;
      const pages = read.map((page) => within(page, scope)).filter((page) => page !== null);
      if (pages.some(({ rows, events }) => rows.length + events.length > 0)) isEmpty = false;
      yield pages;
      done += batch.length;
      if (isDue()) hear(done / articles);
      if (most && done >= most.pages) return;
    }
  }
  const file = new Gathering();
  for await (const piece of writePieces(writer, left(), options)) file.add(piece);
  return isEmpty ? null : file.end(mime);
}

/** A text on its way into a file, as bytes: a Blob takes longer to make them of a string. */
class Gathering {
  readonly #encoder = new TextEncoder();
  readonly #bytes = new Uint8Array(ROOM);
  #size = 0;
  readonly #parts: Blob[] = [];

  add(text: string): void {
    for (let rest = text; rest !== ''; ) {
      const { read, written } = this.#encoder.encodeInto(rest, this.#bytes.subarray(this.#size));
      this.#size += written;
      rest = rest.slice(read);
      if (rest !== '') this.#put();
    }
  }

  end(type: string): Blob {
    this.#put();
    return new Blob(this.#parts, { type });
  }

  #put(): void {
    this.#parts.push(new Blob([this.#bytes.subarray(0, this.#size)]));
    this.#size = 0;
  }
}

function begun(pages: readonly ExportedPage[], claims: number): ExportedPage[] {
  return pages.map((page) => ({ ...page, rows: page.rows.slice(0, claims) }));
}

async function gathered(source: Source): Promise<Gathered> {
  if (source.from === 'hand')
    return {
      articles: source.pages.length,
      batches: (async function* () {
        yield source.pages;
      })(),
    };
  return source.claims === null ? everything() : some(source.claims);
}

async function everything(): Promise<Gathered> {
  const [reviewer, articles] = await Promise.all([kept.reviewer(), kept.articles()]);
  async function* batches(): AsyncGenerator<readonly ExportedPage[]> {
    for await (const batch of kept.logs()) yield batch.map((logged) => fromPage(logged, reviewer));
  }
  return { articles, batches: batches() };
}

/** These claims, in the order of their articles. */
async function some(claims: readonly string[]): Promise<Gathered> {
  const scope = { claims: new Set(claims) };
  const reviewer = await kept.reviewer();
  const keys = [...new Set(claims.map((id) => id.split(':', 1)[0] ?? ''))];
  const read = async (key: string): Promise<ExportedPage | null> => {
    const [page, events] = await Promise.all([kept.page(key), kept.events(key)]);
    return page && within(fromPage({ page, events }, reviewer), scope);
  };
  async function* batches(): AsyncGenerator<readonly ExportedPage[]> {
    for (let at = 0; at < keys.length; at += BATCH) {
      const pages = await Promise.all(keys.slice(at, at + BATCH).map(read));
      yield pages.filter((page) => page !== null);
    }
  }
  return { articles: keys.length, batches: batches() };
}
