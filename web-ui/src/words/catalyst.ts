import { useLingui } from '@lingui/react/macro';

/** A catalyst's name; where the person is not known, yet or any more, the number that the directory gives them. */
export function useCatalystName(): (catalyst: { readonly number: number; readonly name?: string | null }) => string {
  const { t } = useLingui();
  return ({ number, name }) => name ?? t`Catalyseur n° ${number}`;
}
