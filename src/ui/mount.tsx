import { type ComponentChild, render } from 'preact';
import { languageTag, setLocale } from '../i18n.ts';
import { type Settings, settings } from '../storage/settings.ts';
import { Chosen } from './chosen.ts';

/** Draws a screen in the language that is set, and anew when something else is chosen. `kept`: the settings, where they were asked for. */
export async function mount(
  draw: () => ComponentChild,
  kept: Settings | Promise<Settings> = settings.get(),
): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const show = async (chosen: Settings) => {
    await setLocale(chosen.locale);
    document.documentElement.lang = languageTag();
    render(<Chosen.Provider value={chosen}>{draw()}</Chosen.Provider>, root);
  };
  settings.onChanged((chosen) => void show(chosen));
  await show(await kept);
}
