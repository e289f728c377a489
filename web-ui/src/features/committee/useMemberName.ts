import { useLingui } from '@lingui/react/macro';

/** A member's name; where the person was erased, the number under which the ledger knows them. */
export function useMemberName(): (member: { readonly memberNumber: number; readonly name?: string | null }) => string {
  const { t } = useLingui();
  return ({ memberNumber, name }) => name ?? t`Membre n° ${memberNumber}`;
}
