import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { ComboBox as Combo } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';

import { FieldFault, FieldHelp, FieldLabel, type FieldProps } from './parts';
import styles from './Field.module.css';

export interface Found {
  readonly id: string;
  readonly name: string;
  /** What tells two of the same name apart. */
  readonly detail?: string;
}

interface ComboBoxProps<Item extends Found> extends FieldProps {
  readonly value: Item | null;
  readonly onChange: (item: Item | null) => void;
  /** Asks for what fits the words typed; an older question is aborted. */
  readonly search: (words: string, signal: AbortSignal) => Promise<readonly Item[]>;
  /** How many letters before asking. */
  readonly from?: number;
  readonly placeholder?: string;
  /** Empties itself once something is chosen, as where each choice is added to a list. */
  readonly clearsOnChoice?: boolean;
  readonly onBlur?: () => void;
}

type Search<Item> =
  | { readonly state: 'idle' }
  | { readonly state: 'searching' }
  | { readonly state: 'found'; readonly items: readonly Item[] }
  | { readonly state: 'failed' };

/** Finds one thing among many by typing: a commune, an organisation, a person. */
export function ComboBox<Item extends Found>(props: ComboBoxProps<Item>) {
  const { value, onChange, fault, isRequired = true, clearsOnChoice = false } = props;
  const [words, setWords] = useState(value?.name ?? '');
  const [shownValue, setShownValue] = useState(value);
  if (value?.id !== shownValue?.id) {
    setShownValue(value);
    setWords(value?.name ?? '');
  }
  const found = useSearch(words, value, props);
  const items = found.state === 'found' ? found.items : [];

  const choose = (key: string | number | null) => {
    const item = items.find((candidate) => candidate.id === key) ?? null;
    if (item === null) return;
    onChange(item);
    if (clearsOnChoice) setWords('');
    else setWords(item.name);
  };
  const type = (text: string) => {
    setWords(text);
    if (value !== null && text !== value.name) onChange(null);
  };

  return (
    <Combo
      className={styles['field']}
      items={items}
      inputValue={words}
      onInputChange={type}
      selectedKey={value?.id ?? null}
      onSelectionChange={choose}
      onBlur={() => {
        if (value === null && !clearsOnChoice && words !== '') return props.onBlur?.();
        return props.onBlur?.();
      }}
      allowsEmptyCollection={found.state !== 'idle'}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      isRequired={isRequired}
      {...(props.isDisabled !== undefined && { isDisabled: props.isDisabled })}
      {...(props.name !== undefined && { name: props.name })}
    >
      <FieldLabel label={props.label} isRequired={isRequired} hideOptional={props.hideOptional ?? false} />
      <FieldHelp help={props.help} />
      <Input className={styles['input']} placeholder={props.placeholder} autoComplete="off" spellCheck={false} />
      <FieldFault fault={fault} />
      <Popover className={styles['popover']} offset={4}>
        <ListBox className={styles['options']} renderEmptyState={() => <Nothing state={found.state} />}>
          {(item: Item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={styles['option']}>
              <Text slot="label">{item.name}</Text>
              {item.detail !== undefined && (
                <Text slot="description" className={styles['optionDetail']}>
                  {item.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Combo>
  );
}

function Nothing({ state }: { readonly state: Search<never>['state'] }) {
  const { t } = useLingui();
  return (
    <div className={styles['nothing']} role="status">
      {state === 'searching' && t`Recherche…`}
      {state === 'failed' && t`La recherche ne répond pas. Réessayez dans un instant.`}
      {state === 'found' && <Trans>Rien ne correspond. Essayez avec moins de lettres.</Trans>}
    </div>
  );
}

function useSearch<Item extends Found>(words: string, value: Item | null, props: ComboBoxProps<Item>): Search<Item> {
  const { search, from = 2 } = props;
  const [found, setFound] = useState<Search<Item>>({ state: 'idle' });
  const idle = words.trim().length < from || words === value?.name;
  useEffect(() => {
    if (idle) {
      setFound({ state: 'idle' });
      return undefined;
    }
    const question = new AbortController();
    setFound((before) => (before.state === 'found' ? before : { state: 'searching' }));
    const pause = setTimeout(() => {
      search(words.trim(), question.signal).then(
        (items) => {
          if (!question.signal.aborted) setFound({ state: 'found', items });
        },
        () => {
          if (!question.signal.aborted) setFound({ state: 'failed' });
        },
      );
    }, 180);
    return () => {
      clearTimeout(pause);
      question.abort();
    };
  }, [words, idle, search]);
  return found;
}
