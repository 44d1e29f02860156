/** File name of an export: `claimlight-example.com-2026-03-01.csv`; what file systems do not take is left out. */
export function fileName(site: string, day: Date, extension: string): string {
  const [safe] = site.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.-]{0,60}/u) ?? ['export'];
  const pad = (n: number) => String(n).padStart(2, '0');
  const date = `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
  return `claimlight-${safe}-${date}.${extension}`;
}

/** How long a file's address stays good: the browser reads it after the click, at a time that it does not tell. */
const READING_MS = 60_000;

/** Gives the reader a file, as a download. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READING_MS);
}
