import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as Field } from 'react-aria-components/TextField';

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

/**
 * Finds one thing among many by typing: a commune, an organisation, a person. It follows the ARIA pattern of a combobox
 * with a list that suggests: the focus stays in the field, arrows go through the list, Enter takes, Escape closes.
 *
 * The library's own carries collections, virtual focus and overlays, 30 kB that every page with such a field would
 * load first; this one needs none of them.
 */
export function ComboBox<Item extends Found>(props: ComboBoxProps<Item>) {
  const { value, onChange, fault, isRequired = true, clearsOnChoice = false } = props;
  const [words, setWords] = useState(value?.name ?? '');
  const [shownValue, setShownValue] = useState(value);
  if (value?.id !== shownValue?.id || value?.name !== shownValue?.name) {
    setShownValue(value);
    if (value !== null) setWords(value.name);
    else if (shownValue !== null && words === shownValue.name) setWords('');
  }
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const found = useSearch(words, value, props);
  const items = found.state === 'found' ? found.items : [];
  const shown = isOpen && found.state !== 'idle';
  const current = shown ? items[Math.min(active, items.length - 1)] : undefined;

  const choose = (item: Item) => {
    setOpen(false);
    setActive(0);
    setWords(clearsOnChoice ? '' : item.name);
    onChange(item);
  };
  const type = (text: string) => {
    setWords(text);
    setOpen(true);
    setActive(0);
    if (value !== null && text !== value.name) onChange(null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!shown) setOpen(true);
      else if (items.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive((Math.min(active, items.length - 1) + step + items.length) % items.length);
      }
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      choose(current);
    } else if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <Field
      className={styles['field']}
      value={words}
      onChange={type}
      onKeyDown={press}
      onBlur={() => {
        setOpen(false);
        props.onBlur?.();
      }}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      isRequired={isRequired}
      {...(props.isDisabled !== undefined && { isDisabled: props.isDisabled })}
      {...(props.name !== undefined && { name: props.name })}
    >
      <FieldLabel label={props.label} isRequired={isRequired} hideOptional={props.hideOptional ?? false} />
      <FieldHelp help={props.help} />
      <span className={styles['comboPlace']}>
        <Input
          className={styles['input']}
          placeholder={props.placeholder}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={shown && items.length > 0}
          aria-controls={shown && items.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={current && `${id}-${current.id}`}
        />
        {shown && (
          <div className={styles['popover']}>
            {items.length > 0 ? (
              <Options id={id} label={props.label} items={items} current={current} onChoose={choose} onPoint={setActive} />
            ) : (
              <Nothing state={found.state} />
            )}
          </div>
        )}
      </span>
      <span className="visually-hidden" role="status">
        {shown && items.length > 0 && <Plural value={items.length} one="# réponse, flèches pour choisir" other="# réponses, flèches pour choisir" />}
      </span>
      <FieldFault fault={fault} />
    </Field>
  );
}

interface OptionsProps<Item> {
  readonly id: string;
  readonly label: FieldProps['label'];
  readonly items: readonly Item[];
  readonly current: Item | undefined;
  readonly onChoose: (item: Item) => void;
  readonly onPoint: (index: number) => void;
}

function Options<Item extends Found>({ id, label, items, current, onChoose, onPoint }: OptionsProps<Item>) {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ul ref={list} id={`${id}-list`} className={styles['options']} role="listbox" aria-label={typeof label === 'string' ? label : t`Réponses`}>
      {items.map((item, index) => (
        <li
          key={item.id}
          id={`${id}-${item.id}`}
          className={styles['option']}
          role="option"
          aria-selected={item === current}
          onPointerEnter={() => onPoint(index)}
          // The field keeps the focus while one points into the list.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
        >
          {item.name}
          {item.detail !== undefined && item.detail !== '' && <span className={styles['optionDetail']}>{item.detail}</span>}
        </li>
      ))}
    </ul>
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
