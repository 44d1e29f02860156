import './popup.css';
import { browser } from '../browser.ts';
import { App } from '../ui/desk/App.tsx';
import { mount } from '../ui/mount.tsx';
import { openPanel } from '../ui/panel.ts';
import { opening } from './opening.ts';

async function open(): Promise<void> {
  const { id, window: home = browser.windows.WINDOW_ID_CURRENT } = await opening.tab;
  const toPanel = () => {
    openPanel(home).then(() => window.close(), console.error);
  };
  await mount(() => <App tab={id} first={opening.view} place="popup" onPanel={toPanel} />, opening.settings);
}

void open();
