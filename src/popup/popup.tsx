/**
 * The popup's script, which a browser runs before it looks at anything else of the page: what the list begins with is asked for while the
 * rest of the page is read.
 */
import './popup.css';
import { browser } from '../browser.ts';
import { labelSets } from '../storage/label-sets.ts';
import { settings } from '../storage/settings.ts';
import { askFirst } from '../ui/desk/first.ts';
import { mount } from '../ui/mount.tsx';
import { Front } from './Front.tsx';

/** Milliseconds that the first answer may take before the popup says that it waits for one: shorter, and the words would only flash up. */
const PATIENCE = 100;

/** A browser shows a popup once its document is loaded: whoever draws before that keeps it hidden for so long. */
function documentLoaded(): Promise<void> {
  return new Promise((done) => {
    if (document.readyState === 'complete') done();
    else addEventListener('load', () => done(), { once: true });
  });
}

async function open(): Promise<void> {
  const [view, kept] = [askFirst(null), browser.storage.local.get(null)];
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE));
  const [values, early] = await Promise.all([kept, Promise.race([view.catch(() => null), late]), documentLoaded()]);
  const sets = labelSets.of(values);
  await mount(() => <Front view={view} early={early} sets={sets} />, settings.of(values));
}

void open();
