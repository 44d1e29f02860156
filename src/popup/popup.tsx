import './popup.css';
import { labelSets } from '../storage/label-sets.ts';
import { settings } from '../storage/settings.ts';
import { App } from '../ui/desk/App.tsx';
import { mount } from '../ui/mount.tsx';
import { openPanel } from '../ui/panel.ts';
import type {} from './opening.ts';

async function open(): Promise<void> {
  const { tab, view, kept } = globalThis.claimlightOpening;
  const [{ id, window: home }, values] = await Promise.all([tab, kept]);
  const toPanel = () => {
    openPanel(home).then(() => window.close(), console.error);
  };
  const sets = labelSets.of(values);
  await mount(() => <App tab={id} first={view} sets={sets} place="popup" onPanel={toPanel} />, settings.of(values));
}

void open();
