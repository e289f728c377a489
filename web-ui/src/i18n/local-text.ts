import { useLingui } from '@lingui/react';
import { useCallback } from 'react';

interface EitherLanguage {
  readonly fr: string;
  readonly en?: string | null;
}

/** Reads a text in the reader's language, or in French where the other was left empty. */
export function useLocalText(): (text: EitherLanguage) => string {
  const { i18n } = useLingui();
  return useCallback((text) => (i18n.locale === 'en' && text.en ? text.en : text.fr), [i18n.locale]);
}
