import { useLingui } from '@lingui/react/macro';
import x from 'icons:x';
import { Dialog as Box } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

import { Button } from './Button';
import type { DialogProps } from './Dialog';
import styles from './Dialog.module.css';

export function DialogBox({ title, isOpen, onClose, children, actions, wide = false, alert = false }: DialogProps) {
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
