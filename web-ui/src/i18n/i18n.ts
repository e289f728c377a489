import { i18n, type Messages } from '@lingui/core';

export type Locale = 'fr' | 'en';

type CatalogueLoader = () => Promise<{ readonly messages: Messages }>;

const shared = import.meta.glob<{ messages: Messages }>('../locales/*.po');
const perFeature = import.meta.glob<{ messages: Messages }>('../features/*/locales/*.po');
const features = new Set<string>();
const STORED = 'locale';

export function chosenLocale(): Locale {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}

/** Reads the sentences of the shell and of every feature shown so far, then switches the whole page at once. */
export async function activateLocale(locale: Locale): Promise<void> {
  const loaders = [
    shared[`../locales/${locale}.po`],
    ...[...features].map((feature) => perFeature[`../features/${feature}/locales/${locale}.po`]),
  ];
  await loadAll(locale, loaders);
  i18n.activate(locale);
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(STORED, locale);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Brings the sentences of a feature before its first page is shown. */
export async function loadFeatureMessages(feature: string): Promise<void> {
  if (features.has(feature)) return;
  const locale = i18n.locale || chosenLocale();
  await loadAll(locale, [perFeature[`../features/${feature}/locales/${locale}.po`]]);
  features.add(feature);
}

async function loadAll(locale: string, loaders: readonly (CatalogueLoader | undefined)[]): Promise<void> {
  const catalogues = await Promise.all(loaders.map((load) => load?.()));
  for (const catalogue of catalogues) {
    if (catalogue !== undefined) i18n.load(locale, catalogue.messages);
  }
}
