import type { JSX } from 'preact';
import { ORDERS, type Order } from '../../annotations/sections.ts';
import { type MessageKey, t } from '../../i18n.ts';

const NAMES: Readonly<Record<Order, MessageKey>> = { text: 'list_order_text', worth: 'list_order_worth' };

interface Props {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** Two words, one of them pressed. */
export function OrderChoice({ order, onOrder }: Props): JSX.Element {
  return (
    <fieldset class="order" aria-label={t('list_order')}>
      {ORDERS.map((name) => (
        <button key={name} type="button" aria-pressed={name === order} onClick={() => onOrder(name)}>
          {t(NAMES[name])}
        </button>
      ))}
    </fieldset>
  );
}
