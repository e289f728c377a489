import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as Field } from 'react-aria-components/TextField';

import { FieldFault, FieldHelp, FieldLabel, type FieldProps } from './parts';
import { fromParisClock, toParisClock } from './paris-time';
import styles from './Field.module.css';

interface DateTimeFieldProps extends FieldProps {
  /** An instant (ISO 8601, UTC), or null. With `dateOnly`, a date such as 2026-11-22. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: () => void;
  readonly dateOnly?: boolean;
}

/** A day and an hour in Paris, whatever the clock of the reader's own machine. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { value, onChange, fault, help, dateOnly = false, isRequired = true } = props;
  const written = value === null ? '' : dateOnly ? value : toParisClock(value);
  // A day half written is not a date yet; the input keeps it, we wait.
  const [half, setHalf] = useState<string>();
  const change = (text: string) => {
    setHalf(text);
    if (text === '') onChange(null);
    else if (dateOnly) onChange(text);
    else if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) onChange(fromParisClock(text));
  };
  return (
    <Field
      className={`${styles['field']} ${styles['short']}`}
      value={half ?? written}
      onChange={change}
      onBlur={() => {
        setHalf(undefined);
        props.onBlur?.();
      }}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      isRequired={isRequired}
      type={dateOnly ? 'date' : 'datetime-local'}
      {...(props.isDisabled !== undefined && { isDisabled: props.isDisabled })}
      {...(props.name !== undefined && { name: props.name })}
    >
      <FieldLabel label={props.label} isRequired={isRequired} />
      <FieldHelp help={help ?? (dateOnly ? undefined : <Trans>Heure de Paris.</Trans>)} />
      <Input className={styles['input']} />
      <FieldFault fault={fault} />
    </Field>
  );
}
