import type { ReactNode } from 'react';
import { Radio as Choice, RadioGroup as Group } from 'react-aria-components/RadioGroup';

import { FieldFault, FieldHelp, FieldLabel, type FieldProps } from './parts';
import styles from './Field.module.css';

interface RadioGroupProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly children: ReactNode;
  readonly inline?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { value, onChange, fault, inline = false, isRequired = true, children } = props;
  return (
    <Group
      className={styles['field']}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      isRequired={isRequired}
      {...(props.isDisabled !== undefined && { isDisabled: props.isDisabled })}
      {...(props.name !== undefined && { name: props.name })}
    >
      <FieldLabel label={props.label} isRequired={isRequired} />
      <FieldHelp help={props.help} />
      <div className={`${styles['choices']} ${inline ? styles['inline'] : ''}`}>{children}</div>
      <FieldFault fault={fault} />
    </Group>
  );
}

interface RadioProps {
  readonly value: string;
  readonly children: ReactNode;
  /** A line that explains the choice. */
  readonly help?: ReactNode;
  readonly isDisabled?: boolean;
}

export function Radio({ value, children, help, isDisabled }: RadioProps) {
  return (
    <Choice className={styles['choice']} value={value} {...(isDisabled !== undefined && { isDisabled })}>
      <span className={`${styles['box']} ${styles['round']}`} />
      <span>
        {children}
        {help !== undefined && <span className={styles['choiceHelp']}>{help}</span>}
      </span>
    </Choice>
  );
}
