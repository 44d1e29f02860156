import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n.ts';
import type { Drawn } from './plots.ts';

/** What a picture shows, as a table: its first column names the rows. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  readonly title: string;
  /** Stands under the title. */
  readonly about?: string | undefined;
  /** Draws it as wide as it is told, in CSS pixels. */
  readonly draw: (width: number) => Drawn;
  readonly table: Table;
  readonly children?: ComponentChildren;
}

function TableOf({ head, rows }: Table): JSX.Element {
  return (
    <table class="table">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The width of an element, followed. */
function useWidth(): [ref: { current: HTMLDivElement | null }, width: number] {
  const ref = useRef<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = ref;
    if (!current) return;
    // what is drawn within the observation would be observed again: in the next frame it is not
    const observer = new ResizeObserver(() => requestAnimationFrame(() => setWidth(Math.floor(current.clientWidth))));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** A picture with its title, and all that it shows as a table for those who would rather read. */
export function Picture({ title, about, draw, table, children }: Props): JSX.Element {
  const [ref, width] = useWidth();
  useEffect(() => {
    if (width === 0) return;
    // each picture in a task of its own: several at once would hold the page
    const timer = setTimeout(() => {
      const drawn = draw(width);
      // one picture with a name: its shapes have none that could be heard
      drawn.setAttribute('aria-hidden', 'true');
      ref.current?.replaceChildren(drawn);
    });
    return () => clearTimeout(timer);
  }, [width, draw]);
  return (
    <section class="picture">
      <h2>{title}</h2>
      {about !== undefined && <p class="soft">{about}</p>}
      {children}
      <div class="drawing" role="img" aria-label={title} ref={ref} />
      <details>
        <summary>{t('pictures_table')}</summary>
        <TableOf {...table} />
      </details>
    </section>
  );
}
