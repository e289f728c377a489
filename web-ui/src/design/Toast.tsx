import { useLingui } from '@lingui/react/macro';
import check from 'icons:check-circle';
import warning from 'icons:warning-circle';
import x from 'icons:x';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';

import { Button } from './Button';
import { Icon } from './Icon';
import styles from './Toast.module.css';

interface Toast {
  readonly id: number;
  readonly message: ReactNode;
  readonly tone: 'pine' | 'fault';
  readonly undo: (() => void) | undefined;
}

let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function show(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function close(id: number): void {
  show(shown.filter((toast) => toast.id !== id));
}

/** Says that something was done, and lets it be undone where it can be. Never the only place that says a fault. */
export function toast(message: ReactNode, options: { readonly undo?: () => void; readonly tone?: 'pine' | 'fault' } = {}): void {
  last += 1;
  show([...shown.slice(-2), { id: last, message, tone: options.tone ?? 'pine', undo: options.undo }]);
}

/** Where toasts appear; the shell holds one. */
export function ToastRegion() {
  const { t } = useLingui();
  const toasts = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <div className={styles['region']} role="region" aria-label={t`Messages de la page`}>
      <div role="status">
        {toasts.map((item) => (
          <ToastLine key={item.id} item={item} />
        ))}
      </div>
    </div>
  );
}

function ToastLine({ item }: { readonly item: Toast }) {
  const { t } = useLingui();
  useEffect(() => {
    // What can be undone stays long enough to be reached with the keyboard.
    const end = setTimeout(() => close(item.id), item.undo === undefined ? 6_000 : 20_000);
    return () => clearTimeout(end);
  }, [item]);
  return (
    <div className={`${styles['toast']} ${item.tone === 'fault' ? styles['fault'] : ''}`}>
      <Icon of={item.tone === 'fault' ? warning : check} />
      <span className={styles['message']}>{item.message}</span>
      {item.undo !== undefined && (
        <Button
          kind="plain"
          size="small"
          onPress={() => {
            item.undo?.();
            close(item.id);
          }}
        >{t`Annuler`}</Button>
      )}
      <Button kind="plain" size="small" icon={x} label={t`Fermer ce message`} onPress={() => close(item.id)} />
    </div>
  );
}
