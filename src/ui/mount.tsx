import { type ComponentChild, render } from 'preact';
import { languageTag, setLocale } from '../i18n.ts';
import { settings } from '../storage/settings.ts';

/** Draws a screen in the language that is set, and anew when another is chosen. */
export async function mount(draw: () => ComponentChild): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const show = (name: string) => {
    setLocale(name);
    document.documentElement.lang = languageTag();
    render(draw(), root);
  };
  settings.onChanged(({ locale }) => show(locale));
  show((await settings.get()).locale);
}
