import './popup.css';
import { browser } from '../browser.ts';
import { mount } from '../ui/mount.tsx';
import { App } from './App.tsx';

async function open(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  await mount(() => <App tab={tab?.id ?? browser.tabs.TAB_ID_NONE} />);
}

void open();
