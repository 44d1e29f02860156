/** What is asked of an event to know whether a key belongs to the list or to what is being typed. */
type KeyEvent = Pick<
  KeyboardEvent,
  'isComposing' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'
> & {
  readonly target: EventTarget | null;
};

/** keyCode of a key that an input method takes; some browsers send it before `isComposing` is set. */
const TAKEN_BY_INPUT_METHOD = 229;

/** True while an input method composes: no key may mean anything but text then. */
export function isComposing(event: Pick<KeyEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}

/** True where a key is a command: not composed, without Ctrl, Alt or Cmd, and not typed into a field. */
export function isCommand(event: KeyEvent): boolean {
  if (isComposing(event) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !(event.target instanceof Element && event.target.closest('textarea, input, select, [contenteditable]'));
}

/**
 * What a key is called: its character in lower case, or a name (`Enter`); where another script is typed (Cyrillic, Greek …) the Latin
 * letter of its place on the keyboard (`code`).
 */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (key.length !== 1) return key;
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  return (place !== undefined && key > '~' ? place : key).toLowerCase();
}
