import { Trans } from '@lingui/react/macro';
import warning from 'icons:warning-circle';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';

import { Icon } from '../Icon';
import styles from './Field.module.css';

export interface FieldProps {
  readonly label: ReactNode;
  /** What to write, or how; always shown, never in place of the label. */
  readonly help?: ReactNode;
  /** What is wrong and how to mend it. */
  readonly fault?: string | undefined;
  readonly isRequired?: boolean;
  /** Leaves "(optional)" unsaid, as on filters, where nothing is ever asked for. */
  readonly hideOptional?: boolean;
  readonly isDisabled?: boolean;
  /** The field's name in the request's body, so that a fault the server names can be brought into view. */
  readonly name?: string;
}

type LabelProps = Pick<FieldProps, 'label' | 'isRequired' | 'hideOptional'> & { readonly hidden?: boolean };

/** Fields are required unless they say otherwise, so only the optional ones are marked. */
export function FieldLabel({ label, isRequired = true, hideOptional = false, hidden = false }: LabelProps) {
  return (
    <Label className={hidden ? 'visually-hidden' : styles['label']}>
      {label}
      {!isRequired && !hideOptional && (
        <span className={styles['optional']}>
          {' '}
          <Trans>(facultatif)</Trans>
        </span>
      )}
    </Label>
  );
}

export function FieldHelp({ help }: Pick<FieldProps, 'help'>) {
  if (help === undefined) return null;
  return (
    <Text slot="description" className={styles['help']}>
      {help}
    </Text>
  );
}

export function FieldFault({ fault }: Pick<FieldProps, 'fault'>) {
  return (
    <FieldError className={styles['fault']}>
      {({ validationErrors }) => <FaultSentence sentence={fault ?? validationErrors.join(' ')} />}
    </FieldError>
  );
}

export function FaultSentence({ sentence }: { readonly sentence: string }) {
  return (
    <>
      <Icon of={warning} />
      <span>{sentence}</span>
    </>
  );
}
