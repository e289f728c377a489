import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { I18nProvider as ComponentsLocale } from 'react-aria-components/I18nProvider';

/** The reader's language, for our sentences and for those of the component library. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  return (
    <I18nProvider i18n={i18n}>
      <Localised>{children}</Localised>
    </I18nProvider>
  );
}

function Localised({ children }: { readonly children: ReactNode }) {
  const { i18n: current } = useLingui();
  return <ComponentsLocale locale={current.locale === 'en' ? 'en-GB' : 'fr-FR'}>{children}</ComponentsLocale>;
}
