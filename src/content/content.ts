import { attend } from './attend.ts';

declare global {
  /** Ends what is at work in this page, kept in the extension's own world: a copy injected later ends it first. */
  var claimlightSession: AbortController | undefined;
}

/** Pages in frames, pictures, feeds and files shown by the browser are not read. */
if (window.top === window && /^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) {
  globalThis.claimlightSession?.abort();
  // the card of another version would not fit
  globalThis.claimlightCard = undefined;
  globalThis.claimlightSession = new AbortController();
  void attend(window, globalThis.claimlightSession.signal);
}
