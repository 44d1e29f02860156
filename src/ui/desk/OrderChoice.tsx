import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../i18n.ts';
import { ORDERS, type Order, settings } from '../../storage/settings.ts';

/** The order in which the reader wants the claims, remembered over popups, and how to choose another. */
export function useOrder(): [Order, (order: Order) => void] {
  const [order, setOrder] = useState<Order>('text');
  useEffect(() => {
    const life = new AbortController();
    settings.onChanged((chosen) => setOrder(chosen.order), life.signal);
    void settings.get().then((chosen) => setOrder(chosen.order));
    return () => life.abort();
  }, []);
  const choose = (chosen: Order) => {
    setOrder(chosen);
    void settings.get().then((all) => settings.set({ ...all, order: chosen }));
  };
  return [order, choose];
}

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
