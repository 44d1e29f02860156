import { Chain } from '../storage/chain.ts';
import { Stores } from '../storage/stores.ts';
import { Acts } from './acts.ts';
import { Desks } from './desks.ts';
import { Imports } from './imports.ts';
import { KeptActs } from './kept.ts';
import { Redraw } from './redraw.ts';
import { Screens } from './screens.ts';
import { Selections } from './selections.ts';
import { Sites } from './sites.ts';
import { Views } from './view.ts';

/** Everything the background works with, put together: one room a run of the worker. */
export interface Room {
  readonly stores: Stores;
  readonly desks: Desks;
  readonly acts: Acts;
  readonly imports: Imports;
  readonly kept: KeptActs;
  readonly redraw: Redraw;
  readonly screens: Screens;
  readonly selections: Selections;
  readonly sites: Sites;
  readonly views: Views;
}

/** Puts the room together; nothing in it listens yet. `stores`: where annotations are kept. */
export function furnish(stores = new Stores()): Room {
  const desks = new Desks();
  const sites = new Sites();
  const one = new Chain();
  const acts = new Acts(stores, one);
  const imports = new Imports(stores.local);
  const kept = new KeptActs(stores, one);
  const redraw = new Redraw(desks, stores);
  const screens = new Screens(acts, desks, redraw);
  const selections = new Selections(acts, desks, redraw, screens, sites);
  const views = new Views(desks, stores, sites);
  return { stores, desks, acts, imports, kept, redraw, screens, selections, sites, views };
}
