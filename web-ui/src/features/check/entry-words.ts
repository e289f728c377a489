import { useLingui } from '@lingui/react/macro';

/** What an entry of the ledger records, in a few words; those of items a reader may not see are bare hashes. */
export function useEntryWords(): (kind: string | null | undefined) => string {
  const { t } = useLingui();
  return (kind) => {
    switch (kind?.toUpperCase().replaceAll('-', '_')) {
      case undefined:
        return t`Ligne qui ne vous est pas ouverte`;
      case 'SESSION_CONVENED':
        return t`Séance convoquée`;
      case 'SESSION_OPENED':
        return t`Séance ouverte`;
      case 'SESSION_CLOSED':
        return t`Séance close`;
      case 'ATTENDANCE':
      case 'ATTENDANCE_CHANGED':
        return t`Présence notée`;
      case 'RECUSAL':
      case 'RECUSED':
        return t`Déport`;
      case 'ATTESTATION':
        return t`Absence de conflit attestée`;
      case 'BALLOT_OPENED':
        return t`Vote ouvert`;
      case 'VOTE_COMMITTED':
      case 'VOTE_CAST':
        return t`Bulletin déposé (scellé)`;
      case 'BALLOT_CLOSED':
        return t`Vote clos, bulletins ouverts`;
      case 'BALLOT_VOIDED':
        return t`Vote annulé`;
      case 'DECISION':
      case 'DECISION_TAKEN':
        return t`Décision`;
      default:
        return (kind ?? '').replaceAll(/[-_]/g, ' ');
    }
  };
}
