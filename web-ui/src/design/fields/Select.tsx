import caret from 'icons:caret-down';
import { useId } from 'react';
import { Trans } from '@lingui/react/macro';

import { Icon } from '../Icon';
import { FaultSentence, type FieldProps } from './parts';
import styles from './Field.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
  /** The first line, shown until something is chosen. */
  readonly placeholder?: string;
  /** The label is said but not shown. */
  readonly hideLabel?: boolean;
  readonly short?: boolean;
}

/** The browser's own list, which every phone and every reader already knows. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onChange, options, placeholder, fault, isRequired = true, hideLabel = false, short = false } = props;
  const id = useId();
  const described = [props.help !== undefined && `${id}-help`, fault !== undefined && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className={`${styles['field']} ${short ? styles['short'] : ''}`}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles['label']}>
        {props.label}
        {!isRequired && !hideLabel && !props.hideOptional && (
          <span className={styles['optional']}>
            {' '}
            <Trans>(facultatif)</Trans>
          </span>
        )}
      </label>
      {props.help !== undefined && (
        <span id={`${id}-help`} className={styles['help']}>
          {props.help}
        </span>
      )}
      <span className={styles['select']}>
        <select
          id={id}
          className={styles['input']}
          value={value ?? ''}
          name={props.name}
          disabled={props.isDisabled}
          required={isRequired}
          aria-invalid={fault !== undefined}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {(value === null || placeholder !== undefined) && (
            <option value="" disabled={isRequired}>
              {placeholder ?? ''}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className={styles['affix']} aria-hidden="true">
          <Icon of={caret} size="small" />
        </span>
      </span>
      {fault !== undefined && (
        <span id={`${id}-fault`} className={styles['fault']}>
          <FaultSentence sentence={fault} />
        </span>
      )}
    </div>
  );
}
