import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, type ReactNode } from 'react';

import { Button, type ButtonKind } from './Button';

export interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  /** Called by Escape and by the cross. Without it, only the dialog's own acts close it. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
  /** The acts, the main one last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** Something that must be answered now: read out at once. */
  readonly alert?: boolean;
}

// Most pages open none: the box and what keeps the focus in it come with the first that does.
const DialogBox = lazy(() => import('./DialogBox').then(({ DialogBox: It }) => ({ default: It })));

export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null;
  return (
    <Suspense fallback={null}>
      <DialogBox {...props} />
    </Suspense>
  );
}

interface ConfirmProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  /** The act's own verb, never "OK". */
  readonly act: ReactNode;
  readonly kind?: ButtonKind;
  readonly pending?: boolean;
  readonly children: ReactNode;
}

/** Asks before an act that cannot easily be taken back. */
export function Confirm({ title, isOpen, onClose, onConfirm, act, kind = 'danger', pending = false, children }: ConfirmProps) {
  const { t } = useLingui();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      alert
      actions={
        <>
          <Button kind="plain" onPress={onClose}>{t`Ne rien changer`}</Button>
          <Button kind={kind} onPress={onConfirm} pending={pending}>
            {act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
