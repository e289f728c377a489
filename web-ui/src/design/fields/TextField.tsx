import { useLingui } from '@lingui/react/macro';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as Field } from 'react-aria-components/TextField';

import { FieldFault, FieldHelp, FieldLabel, type FieldProps } from './parts';
import styles from './Field.module.css';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'email' | 'search' | 'tel' | 'url';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email';
  /** Several lines: how many are shown at first. */
  readonly rows?: number;
  /** Shown as a count; more may be typed and is then told, never cut. */
  readonly maxLength?: number;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly placeholder?: string;
  readonly short?: boolean;
  /** The label is said but not shown, as in a table whose column names it. */
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { value, rows, maxLength, placeholder, inputMode, fault, short = false, isRequired = true } = props;
  return (
    <Field
      className={`${styles['field']} ${short ? styles['short'] : ''}`}
      value={value}
      onChange={props.onChange}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      isRequired={isRequired}
      {...(props.onBlur !== undefined && { onBlur: props.onBlur })}
      {...(props.isDisabled !== undefined && { isDisabled: props.isDisabled })}
      {...(props.name !== undefined && { name: props.name })}
      {...(props.type !== undefined && { type: props.type })}
      {...(props.autoComplete !== undefined && { autoComplete: props.autoComplete })}
      {...(props.autoFocus !== undefined && { autoFocus: props.autoFocus })}
    >
      <FieldLabel
        label={props.label}
        isRequired={isRequired}
        hideOptional={props.hideOptional ?? false}
        hidden={props.hideLabel ?? false}
      />
      <FieldHelp help={props.help} />
      {rows === undefined ? (
        <Input className={styles['input']} placeholder={placeholder} inputMode={inputMode} />
      ) : (
        <TextArea className={styles['input']} placeholder={placeholder} rows={rows} />
      )}
      {maxLength !== undefined && <Count length={value.length} most={maxLength} />}
      <FieldFault fault={fault} />
    </Field>
  );
}

function Count({ length, most }: { readonly length: number; readonly most: number }) {
  const { t } = useLingui();
  if (length < most * 0.8) return null;
  const left = most - length;
  const over = -left;
  return (
    <span className={`${styles['count']} ${left < 0 ? styles['over'] : ''}`} role="status">
      {left < 0 ? t`${over} signes de trop` : t`encore ${left} signes`}
    </span>
  );
}
