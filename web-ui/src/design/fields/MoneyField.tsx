import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as Field } from 'react-aria-components/TextField';

import { FieldFault, FieldHelp, FieldLabel, type FieldProps } from './parts';
import { parseMoney, writeMoney } from './money';
import styles from './Field.module.css';

interface MoneyFieldProps extends FieldProps {
  /** Whole cents; null when nothing is written. */
  readonly value: number | null;
  readonly onChange: (cents: number | null) => void;
  readonly onBlur?: () => void;
  /** The label is said but not shown, as in a table whose column names it. */
  readonly hideLabel?: string;
}

export function MoneyField(props: MoneyFieldProps) {
  const { value, onChange, fault, isRequired = true, hideLabel } = props;
  const { t, i18n } = useLingui();
  const [typed, setTyped] = useState<string>();
  const unreadable = typed !== undefined && parseMoney(typed) === undefined;
  const [leftUnreadable, setLeftUnreadable] = useState(false);
  const written = value === null ? '' : writeMoney(value, i18n.locale);
  const sentence = fault ?? (leftUnreadable && unreadable ? t`Écrivez un montant en euros, par exemple 12 500 ou 99,90.` : undefined);

  const type = (text: string) => {
    setTyped(text);
    const cents = parseMoney(text);
    if (cents !== undefined && cents !== value) onChange(cents);
  };
  const leave = () => {
    setLeftUnreadable(unreadable);
    if (!unreadable) setTyped(undefined);
    props.onBlur?.();
  };

  return (
    <Field
      className={`${styles['field']} ${hideLabel === undefined ? styles['short'] : ''}`}
      value={typed ?? written}
      onChange={type}
      onBlur={leave}
      isInvalid={sentence !== undefined}
      validationBehavior="aria"
      isRequired={isRequired}
      {...(props.isDisabled !== undefined && { isDisabled: props.isDisabled })}
      {...(props.name !== undefined && { name: props.name })}
      {...(hideLabel !== undefined && { 'aria-label': hideLabel })}
    >
      {hideLabel === undefined && <FieldLabel label={props.label} isRequired={isRequired} />}
      <FieldHelp help={props.help} />
      <span className={styles['affixed']}>
        <Input className={styles['input']} inputMode="decimal" autoComplete="off" />
        <span className={styles['affix']} aria-hidden="true">
          €
        </span>
      </span>
      <FieldFault fault={sentence} />
    </Field>
  );
}
