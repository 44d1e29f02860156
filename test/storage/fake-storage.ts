type Values = Record<string, unknown>;
type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** The browser's simple storage in memory: values go in and out as copies, changes are told, and it can be full. */
export class FakeStorage {
  readonly listeners = new Set<Listener>();
  readonly local = new FakeArea('local', this.listeners);
  readonly session = new FakeArea('session', this.listeners);
  readonly onChanged = {
    addListener: (listener: Listener) => this.listeners.add(listener),
    removeListener: (listener: Listener) => this.listeners.delete(listener),
  };

  reset(): void {
    this.listeners.clear();
    for (const area of [this.local, this.session]) {
      area.values = {};
      area.isFull = false;
    }
  }
}

class FakeArea {
  values: Values = {};
  isFull = false;

  constructor(
    private readonly name: string,
    private readonly listeners: Set<Listener>,
  ) {}

  async get(keys: string | string[] | null): Promise<Values> {
    const wanted = keys === null ? null : [keys].flat();
    return structuredClone(
      Object.fromEntries(Object.entries(this.values).filter(([key]) => wanted?.includes(key) ?? true)),
    );
  }

  async set(values: Values): Promise<void> {
    if (this.isFull) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
    const copy = structuredClone(values);
    this.values = { ...this.values, ...copy };
    const changes = Object.fromEntries(Object.entries(copy).map(([key, newValue]) => [key, { newValue }]));
    for (const listener of this.listeners) listener(changes, this.name);
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) delete this.values[key];
  }
}
