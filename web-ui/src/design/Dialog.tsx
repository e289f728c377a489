import { useLingui } from '@lingui/react/macro';
import x from 'icons:x';
import type { ReactNode } from 'react';
import { Dialog as Box } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

import { Button, type ButtonKind } from './Button';
import styles from './Dialog.module.css';

interface DialogProps {
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

export function Dialog({ title, isOpen, onClose, children, actions, wide = false, alert = false }: DialogProps) {
  const { t } = useLingui();
  return (
    <ModalOverlay
      className={styles['veil']}
      isOpen={isOpen}
      isDismissable={false}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={`${styles['modal']} ${wide ? styles['wide'] : ''}`}>
        <Box className={styles['dialog']} role={alert ? 'alertdialog' : 'dialog'}>
          <header className={styles['head']}>
            <Heading slot="title" level={2} className={styles['title']}>
              {title}
            </Heading>
            {onClose !== undefined && <Button kind="plain" icon={x} label={t`Fermer`} onPress={onClose} />}
          </header>
          <div className={styles['body']}>{children}</div>
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </Box>
      </Modal>
    </ModalOverlay>
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
