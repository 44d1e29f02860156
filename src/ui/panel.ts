import { browser } from '../browser.ts';

/** Chrome's panel, which the polyfill does not know. */
interface WithSidePanel {
  readonly chrome?: { readonly sidePanel?: { open(about: { readonly windowId: number }): Promise<void> } };
}

/** Opens the panel beside the page in a window. Browsers do that only at a click, in the same turn. */
export function openPanel(windowId: number): Promise<void> {
  const { chrome }: WithSidePanel = globalThis as WithSidePanel;
  return chrome?.sidePanel ? chrome.sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
