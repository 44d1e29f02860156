/**
 * Runs inside Firefox, in the scope of its own window: the one place that leans on Firefox's internals, because the
 * protocol knows neither popups, nor the toolbar, nor add-ons. `firefox.ts` sends it once after each start and calls the
 * functions of `claimlightTests` by name.
 */
(() => {
  const load = (url) => ChromeUtils.importESModule(url);
  const { NavigableManager } = load('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { ExtensionParent } = load('resource://gre/modules/ExtensionParent.sys.mjs');
  const { ExtensionPermissions } = load('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const extension = (id) => WebExtensionPolicy.getByID(id).extension;

  // Popups are no tabs, so the protocol cannot name them: teach its directory to look them up.
  const views = new Map();
  const directory = NavigableManager.getBrowsingContextById;
  NavigableManager.getBrowsingContextById = (id) =>
    views.get(id)?.browsingContext ?? directory.call(NavigableManager, id);

  const errors = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      if (!message.sourceName.startsWith('moz-extension:')) return;
      // a popup that is closed, or a page that is left, while it waits for an answer: nothing that its code could do better
      if (
        /^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(message.errorMessage)
      )
        return;
      errors.push(`${message.errorMessage} (${message.sourceName}:${message.lineNumber})`);
    },
  });

  const action = (id) => ExtensionParent.apiManager.global.browserActionFor(extension(id));
  const windowOf = (tab) => NavigableManager.getBrowsingContextById(tab).top.embedderElement.ownerDocument.defaultView;
  const windows = () => [...Services.wm.getEnumerator('navigator:browser')];
  const popups = () =>
    windows().flatMap((each) => [...each.document.querySelectorAll('[webextension-view-type=popup]')]);
  const panel = (popup) => popup.closest('panel');

  globalThis.claimlightTests = {
    errors: () => errors,
    problems: (id) => [...extension(id).warnings, ...extension(id).errors],
    background: (id) => extension(id).backgroundState,
    stop: (id) =>
      extension(id)
        .terminateBackground({ ignoreDevToolsAttached: true })
        .then(() => null),

    /** Clicks the extension's button in the window that holds the tab. */
    toolbar(id, tab) {
      action(id).triggerAction(windowOf(tab));
      return null;
    },
    /** Firefox loads a popup in a hidden element first and swaps it in later: only one in an open panel counts. */
    popup(url) {
      const found = popups().find(
        (each) => panel(each)?.state === 'open' && each.currentURI?.spec.split(/[?#]/)[0] === url,
      );
      if (!found) return null;
      found.permanentKey ??= {};
      const id = NavigableManager.getIdForBrowser(found);
      views.set(id, found);
      return id;
    },
    /** The browser in the sidebar, which is a document of Firefox's own around ours. */
    sidebar(url) {
      const boxes = windows().map((each) => each.document.querySelector('#sidebar')?.contentDocument);
      const inner = boxes.flatMap((box) => [...(box?.querySelectorAll('browser') ?? [])]);
      const found = inner.find((each) => each.currentURI?.spec.split(/[?#]/)[0] === url);
      if (!found) return null;
      found.permanentKey ??= {};
      const id = NavigableManager.getIdForBrowser(found);
      views.set(id, found);
      return id;
    },
    /** Closes the tabs at an address; how many there were. */
    closeTabs(url) {
      const tabs = windows().flatMap((each) => each.gBrowser.tabs);
      const found = tabs.filter((tab) => tab.linkedBrowser.currentURI.spec === url);
      for (const tab of found) tab.ownerGlobal.gBrowser.removeTab(tab);
      return found.length;
    },
    hidePopups() {
      for (const popup of popups()) panel(popup)?.hidePopup();
      return popups().every((popup) => panel(popup)?.state !== 'open');
    },

    /** Presses keys together in the window itself; the page would swallow shortcuts sent to it. */
    keys(list) {
      gURLBar.focus();
      const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      processor.beginInputTransactionForTests(window);
      const events = list.map((key) => new KeyboardEvent('', key));
      for (const event of events) processor.keydown(event);
      for (const event of events.reverse()) processor.keyup(event);
      return null;
    },

    /** Presses the main button of the question that the browser asks; false while it asks none. */
    allow() {
      const question = document.querySelector('#notification-popup popupnotification');
      if (question?.closest('panel').state !== 'open') return false;
      question.button.click();
      return true;
    },
    permit: (id, origins, on) =>
      ExtensionPermissions[on ? 'add' : 'remove'](id, { permissions: [], origins }, extension(id)).then(() => null),
    /** Done before the installation, which would otherwise have to be followed by a reload. */
    permitPrivate: (id) =>
      ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }).then(() => null),
    /** 0 is dark, 1 is light. */
    scheme(value) {
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
      // popups follow the window around them, and that follows the system
      Services.prefs.setIntPref('ui.systemUsesDarkTheme', 1 - value);
      return null;
    },
    privateWindow(url) {
      openTrustedLinkIn(url, 'window', { private: true });
      return null;
    },
  };
})();
