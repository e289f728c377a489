import { useLingui } from '@lingui/react/macro';

/** What an entry of the ledger records, in a few words; those of items a reader may not see are bare hashes. */
export function useEntryWords(): (kind: string | null | undefined) => string {
  const { t } = useLingui();
  return (kind) => {
    switch (kind) {
      case undefined:
      case null:
        return t`Ligne qui ne vous est pas ouverte`;
      case 'SESSION_CONVENED':
        return t`Séance convoquée`;
      case 'SESSION_OPENED':
        return t`Séance ouverte`;
      case 'SESSION_CLOSED':
        return t`Séance close`;
      case 'ATTENDANCE':
        return t`Présence notée`;
      case 'AGENDA_REORDERED':
        return t`Ordre du jour modifié`;
      case 'ITEM_PLACED':
        return t`Projet inscrit à l’ordre du jour`;
      case 'ITEM_TAKEN_OFF':
        return t`Projet retiré de l’ordre du jour`;
      case 'ITEM_WITHDRAWN':
        return t`Projet retiré par son porteur`;
      case 'ITEM_CARRIED_OVER':
        return t`Projet reporté à une autre séance`;
      case 'ATTESTED':
        return t`Absence de conflit attestée`;
      case 'RECUSED':
        return t`Déport`;
      case 'RECUSAL_ENDED':
        return t`Fin d’un déport`;
      case 'BALLOT_OPENED':
        return t`Vote ouvert`;
      case 'VOTE_CAST':
        return t`Bulletin déposé, scellé`;
      case 'VOTE_VOIDED':
        return t`Bulletin annulé`;
      case 'BALLOT_CLOSED':
        return t`Vote clos, bulletins ouverts`;
      case 'BALLOT_VOIDED':
        return t`Vote annulé`;
      case 'DECISION':
        return t`Décision`;
      default:
        return kind.replaceAll('_', ' ').toLocaleLowerCase();
    }
  };
}
