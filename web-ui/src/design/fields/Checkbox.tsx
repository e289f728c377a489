import check from 'icons:check-bold';
import { useId, type ReactNode } from 'react';
import { Checkbox as Box } from 'react-aria-components/Checkbox';
import { CheckboxGroup as Group } from 'react-aria-components/CheckboxGroup';

import { Icon } from '../Icon';
import { FaultSentence, FieldFault, FieldHelp, FieldLabel, type FieldProps } from './parts';
import styles from './Field.module.css';

interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly fault?: string | undefined;
  /** In a group: what the group's value then holds. */
  readonly value?: string;
  readonly name?: string;
}

export function Checkbox({ children, fault, ...rest }: CheckboxProps) {
  const faultId = useId();
  return (
    <>
      <Box className={styles['choice']} {...(fault !== undefined && { isInvalid: true, 'aria-describedby': faultId })} {...rest}>
        <span className={styles['box']}>
          <Icon of={check} size="small" />
        </span>
        <span>{children}</span>
      </Box>
      {fault !== undefined && (
        <p id={faultId} className={styles['fault']} role="alert">
          <FaultSentence sentence={fault} />
        </p>
      )}
    </>
  );
}

interface CheckboxGroupProps extends FieldProps {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly children: ReactNode;
  readonly inline?: boolean;
  /** Not held to the width of a line of text. */
  readonly wide?: boolean;
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { value, onChange, fault, inline = false, wide = false, children } = props;
  return (
    <Group
      className={`${styles['field']} ${wide ? styles['wide'] : ''}`}
      value={[...value]}
      onChange={onChange}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      {...(props.isDisabled !== undefined && { isDisabled: props.isDisabled })}
      {...(props.name !== undefined && { name: props.name })}
    >
      <FieldLabel label={props.label} {...(props.isRequired !== undefined && { isRequired: props.isRequired })} />
      <FieldHelp help={props.help} />
      <div className={`${styles['choices']} ${inline ? styles['inline'] : ''}`}>{children}</div>
      <FieldFault fault={fault} />
    </Group>
  );
}
