import { Trans } from '@lingui/react/macro';
import check from 'icons:check';
import writing from 'icons:pencil-simple';
import wait from 'icons:arrows-clockwise';
import warning from 'icons:warning-circle';
import offline from 'icons:wifi-slash';

import { Icon } from '@/design/Icon';
import { useFormats } from '@/i18n/format';

import styles from './SavedNote.module.css';
import type { Section } from './use-section-draft';

/** Whether what is on the screen is safe, and since when. */
export function SavedNote({ section }: { readonly section: Pick<Section<unknown>, 'status' | 'savedAt'> }) {
  const { status } = section;
  return (
    <p className={styles['note']} data-kind={status.kind} role="status">
      <Said section={section} />
    </p>
  );
}

function Said({ section: { status, savedAt } }: { readonly section: Pick<Section<unknown>, 'status' | 'savedAt'> }) {
  const formats = useFormats();
  switch (status.kind) {
    case 'saved':
      return (
        <>
          <Icon of={check} />
          {savedAt === null ? (
            <Trans>Tout est enregistré</Trans>
          ) : isToday(savedAt) ? (
            <Trans>Enregistré à {formats.time(savedAt)}</Trans>
          ) : (
            <Trans>Enregistré le {formats.dateTime(savedAt)}</Trans>
          )}
        </>
      );
    case 'edited':
      return (
        <>
          <Icon of={writing} />
          <Trans>Modifications en cours…</Trans>
        </>
      );
    case 'saving':
      return (
        <>
          <Icon of={wait} />
          <Trans>Enregistrement…</Trans>
        </>
      );
    case 'conflict':
      return (
        <>
          <Icon of={warning} />
          <Trans>En attente de votre choix entre deux textes</Trans>
        </>
      );
    case 'failed':
      return status.failure === 'refused' ? (
        <>
          <Icon of={warning} />
          <Trans>Pas encore enregistré : un champ est à corriger. Votre texte reste sur cet appareil.</Trans>
        </>
      ) : (
        <>
          <Icon of={offline} />
          {status.failure === 'signed-out' ? (
            <Trans>Pas encore enregistré : votre session a pris fin. Votre texte reste sur cet appareil.</Trans>
          ) : status.failure === 'offline' ? (
            <Trans>Hors connexion. Votre texte reste sur cet appareil ; il partira dès que le réseau revient.</Trans>
          ) : (
            <Trans>Pas encore enregistré ; nouvel essai dans un instant. Votre texte reste sur cet appareil.</Trans>
          )}
        </>
      );
  }
}

function isToday(instant: string): boolean {
  return new Date(instant).toDateString() === new Date().toDateString();
}
