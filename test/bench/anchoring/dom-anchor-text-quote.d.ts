/** The one function of the package that is used; all it asks of its root is the text. */
declare module 'dom-anchor-text-quote' {
  export function toTextPosition(
    root: { readonly textContent: string },
    selector: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
    options?: { readonly hint?: number },
  ): { start: number; end: number } | null;
}
