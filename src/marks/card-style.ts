/**
 * The card's own style sheet; nothing of it reaches the page, and `!important` on the host keeps the page's rules out.
 * Sizes are pixels because a page chooses what `rem` means.
 */
export const CARD_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
  width: auto !important;
  height: auto !important;
  pointer-events: none !important;
  color-scheme: light dark !important;
  direction: ltr !important;
}
:host::backdrop { display: none !important; }
@media print { :host { display: none !important; } }

.card {
  --ink: light-dark(#1a222d, #e9edf2);
  --quiet: light-dark(#5b6675, #9fabba);
  --paper: light-dark(#ffffff, #1f252d);
  --raised: light-dark(#f4f6f8, #2a313b);
  --line: light-dark(#dfe4ea, #3a4450);
  --focus: light-dark(#2563c9, #7db0ff);
  --verified: light-dark(#0b7a61, #48d0ac);
  --disputed: light-dark(#b8430f, #ff9a6b);
  --opinion: light-dark(#6a43cf, #b9a2ff);
  position: absolute;
  box-sizing: border-box;
  width: min(320px, calc(100vw - 16px));
  max-height: calc(100vh - 16px);
  overflow: auto;
  pointer-events: auto;
  padding: 12px 14px 8px;
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 1px 2px rgb(10 20 35 / 0.08), 0 12px 32px -4px rgb(10 20 35 / 0.22);
  font: 13px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
    "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
  outline: none;
  animation: appear 120ms ease-out;
}
@keyframes appear { from { opacity: 0; transform: translateY(4px); } }

.head { display: flex; align-items: center; gap: 8px; min-height: 28px; }
h2 { flex: 1; margin: 0; font: inherit; font-size: 12px; font-weight: 600; color: var(--quiet); }

button {
  all: unset;
  box-sizing: border-box;
  cursor: pointer;
  border-radius: 8px;
  -webkit-tap-highlight-color: transparent;
}
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
svg { display: block; width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.close { padding: 6px; margin: 0 -6px 0 0; color: var(--quiet); }
.close svg { width: 16px; height: 16px; }
.close:hover, .foot button:hover { background: var(--raised); color: var(--ink); }

dl { display: grid; grid-template-columns: fit-content(45%) 1fr; gap: 3px 12px; margin: 2px 0 12px; }
dt { color: var(--quiet); }
dt::first-letter { text-transform: uppercase; }
dd { margin: 0; font-weight: 600; }
p { margin: 2px 0 12px; }
.versions dd { font-weight: inherit; }
del, ins { padding: 0 1px; border-radius: 3px; background: light-dark(#ffe7a8, #5c4a12); font-weight: 600; }
ins { text-decoration: underline double; text-underline-offset: 3px; }
.keep, .plain { padding: 5px 10px; border: 1px solid var(--line); background: var(--raised); font-weight: 600; }
.keep:hover, .plain:hover { border-color: var(--focus); }

[hidden] { display: none !important; }
.hint { margin: 2px 0 10px; }
.ways { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 12px; }
.save { border-color: var(--focus); background: var(--focus); color: var(--paper); }
.away { visibility: hidden; }

/* a bar at each end of the words, with a knob that a finger can hold */
.end {
  --knob: light-dark(#2563c9, #7db0ff);
  position: absolute;
  width: 24px;
  margin-left: -12px;
  padding: 14px 0;
  margin-top: -14px;
  box-sizing: content-box;
  pointer-events: auto;
  cursor: ew-resize;
  touch-action: none;
  user-select: none;
  border-radius: 6px;
  color-scheme: light dark;
}
.end::before { content: ""; position: absolute; inset: 12px 11px; background: var(--knob); }
.end::after { content: ""; position: absolute; left: 6px; width: 12px; height: 12px; border-radius: 50%; background: var(--knob); box-shadow: 0 0 0 2px light-dark(#fff, #1f252d); }
.end.start::after { top: 2px; }
.end:not(.start)::after { bottom: 2px; }
.end:focus-visible { outline: 2px solid var(--knob); outline-offset: 1px; }
.end.dragged { pointer-events: none; }

.labels { display: grid; min-width: 0; margin: 0; padding: 0; border: 0; grid-template-columns: repeat(3, 1fr); gap: 8px; }
.labels button {
  position: relative;
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 4px;
  padding: 9px 4px 8px;
  border: 1px solid var(--line);
  border-radius: 10px;
  text-align: center;
  line-height: 18px;
  transition: background-color 100ms, border-color 100ms;
}
.labels svg { width: 20px; height: 20px; color: var(--tone); }
.labels .verified { --tone: var(--verified); }
.labels .disputed { --tone: var(--disputed); }
.labels .opinion { --tone: var(--opinion); }
.labels button:hover { background: color-mix(in srgb, var(--tone) 8%, transparent); border-color: var(--tone); }
.labels [aria-pressed="true"] {
  background: color-mix(in srgb, var(--tone) 14%, transparent);
  border-color: var(--tone);
  box-shadow: inset 0 0 0 1px var(--tone);
  font-weight: 650;
}
/* own labels are tags, told apart by their names */
.own-labels { display: flex; flex-wrap: wrap; gap: 6px; min-width: 0; margin: 8px 0 0; padding: 0; border: 0; }
.own-labels button {
  --tone: var(--ink);
  min-height: 24px;
  padding: 2px 9px;
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--tone);
  border-radius: 6px;
  line-height: 18px;
}
.own-labels button:hover, .own-labels [aria-pressed="true"] { border-color: var(--tone); background: color-mix(in srgb, var(--tone) 12%, transparent); }
.own-labels [aria-pressed="true"] { box-shadow: inset 0 0 0 1px var(--tone); font-weight: 650; }
.labels[aria-busy="true"] button { cursor: progress; }

.status { margin: 0; font-size: 12px; color: var(--quiet); }
.status:not(:empty) { margin: 8px 0 0; }
.status.alert { padding: 7px 10px; border-radius: 8px; background: color-mix(in srgb, var(--disputed) 12%, transparent); color: var(--ink); }

.foot { display: flex; flex-wrap: wrap; justify-content: space-between; margin: 8px -8px 0; }
.foot button { padding: 5px 8px; color: var(--quiet); }

@media (prefers-reduced-motion: reduce) { .card { animation: none; } .labels button { transition: none; } }
@media (forced-colors: active) {
  .card { border-color: CanvasText; }
  .end { --knob: Highlight; forced-color-adjust: none; }
  .labels [aria-pressed="true"], .own-labels [aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  .labels [aria-pressed="true"] svg { color: HighlightText; }
}
`;
