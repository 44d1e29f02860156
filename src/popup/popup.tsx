import './popup.css';
import { browser } from '../browser.ts';
import { App } from '../ui/desk/App.tsx';
import { mount } from '../ui/mount.tsx';
import { openPanel } from '../ui/panel.ts';

async function open(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const toPanel = () => {
    openPanel(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT).then(() => window.close(), console.error);
  };
  await mount(() => <App tab={tab?.id ?? browser.tabs.TAB_ID_NONE} place="popup" onPanel={toPanel} />);
}

void open();
