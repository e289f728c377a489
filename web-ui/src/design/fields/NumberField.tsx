import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as Field } from 'react-aria-components/TextField';

import { FieldFault, FieldHelp, FieldLabel, type FieldProps } from './parts';
import styles from './Field.module.css';

interface NumberFieldProps extends FieldProps {
  /** A whole number; null when nothing is written. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Written after the number, such as %. */
  readonly unit?: string;
}

/** A whole number of zero or more, typed as any text is: no arrows to overshoot, no wheel that changes it. */
export function NumberField({ value, onChange, unit, ...props }: NumberFieldProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string>();
  const readable = typed === undefined || /^\d{0,9}$/.test(typed.trim());
  const fault = props.fault ?? (readable ? undefined : t`Écrivez un nombre entier, en chiffres.`);
  return (
    <Field
      className={`${styles['field']} ${styles['short']}`}
      value={typed ?? (value === null ? '' : String(value))}
      onChange={(text) => {
        setTyped(text);
        const digits = text.trim();
        if (digits === '') onChange(null);
        else if (/^\d{1,9}$/.test(digits)) onChange(Number(digits));
      }}
      onBlur={() => {
        if (readable) setTyped(undefined);
      }}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      isRequired={props.isRequired ?? true}
      {...(props.isDisabled !== undefined && { isDisabled: props.isDisabled })}
      {...(props.name !== undefined && { name: props.name })}
    >
      <FieldLabel label={props.label} isRequired={props.isRequired ?? true} />
      <FieldHelp help={props.help} />
      {unit === undefined ? (
        <Input className={styles['input']} inputMode="numeric" autoComplete="off" />
      ) : (
        <span className={styles['affixed']}>
          <Input className={styles['input']} inputMode="numeric" autoComplete="off" />
          <span className={styles['affix']} aria-hidden="true">
            {unit}
          </span>
        </span>
      )}
      <FieldFault fault={fault} />
    </Field>
  );
}
