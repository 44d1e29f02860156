import './popup.css';
import { labelSets } from '../storage/label-sets.ts';
import { App } from '../ui/desk/App.tsx';
import { mount } from '../ui/mount.tsx';
import { openPanel } from '../ui/panel.ts';
import type {} from './opening.ts';

async function open(): Promise<void> {
  const { tab, view, settings } = globalThis.claimlightOpening;
  const [{ id, window: home }, labels] = await Promise.all([tab, labelSets.get()]);
  const toPanel = () => {
    openPanel(home).then(() => window.close(), console.error);
  };
  await mount(() => <App tab={id} first={view} sets={labels} place="popup" onPanel={toPanel} />, settings);
}

void open();
