import { useLingui } from '@lingui/react/macro';
import x from 'icons:x';
import { useRef } from 'react';

import { Button } from '../Button';
import styles from './ChosenList.module.css';

interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
}

interface ChosenListProps {
  readonly items: readonly Chosen[];
  readonly onRemove: (id: string) => void;
  readonly label: string;
  readonly isDisabled?: boolean;
}

/** What was chosen so far, each with its own way out. Removing one keeps the keyboard in the list. */
export function ChosenList({ items, onRemove, label, isDisabled = false }: ChosenListProps) {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  if (items.length === 0) return null;
  const remove = (id: string, index: number) => {
    onRemove(id);
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button') ?? [];
      buttons[Math.min(index, buttons.length - 1)]?.focus();
    });
  };
  return (
    <ul ref={list} className={styles['chosen']} aria-label={label}>
      {items.map((item, index) => (
        <li key={item.id} className={styles['item']}>
          <span>
            {item.name}
            {item.detail !== undefined && <span className="muted small">, {item.detail}</span>}
          </span>
          {!isDisabled && (
            <Button kind="plain" size="small" icon={x} label={t`Retirer ${item.name}`} onPress={() => remove(item.id, index)} />
          )}
        </li>
      ))}
    </ul>
  );
}
