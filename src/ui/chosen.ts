import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings, settings } from '../storage/settings.ts';

/** What the reader chose, for every part of a screen; `mount` provides it. */
export const Chosen = createContext<Settings>(DEFAULT_SETTINGS);

/** What the reader chose; the part is drawn anew when that changes. */
export function useChosen(): Settings {
  return useContext(Chosen);
}

/** Chooses anew what `part` holds, and leaves all else as it is kept. */
export async function choose(part: Partial<Settings>): Promise<void> {
  await settings.set({ ...(await settings.get()), ...part });
}
