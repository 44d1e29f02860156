import { StoredItem } from './item.ts';

/** The hosts on which the reader turned everything off: kept on the machine, so it is not asked for in private windows. */
export const offSites = new StoredItem<readonly string[]>('offSites', readHosts);

/** The host of an http(s) address, as it is told and kept; '' for what is none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/** Turns a site off, or on again. */
export async function turnSite(host: string, on: boolean): Promise<void> {
  const others = (await offSites.get()).filter((one) => one !== host);
  await offSites.set(on ? others : [...others, host].sort());
}

function readHosts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((host) => typeof host === 'string' && host !== '') : [];
}
