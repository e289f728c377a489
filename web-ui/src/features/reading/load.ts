import { loadFeatureMessages } from '@/i18n/i18n';

/** Loads a page that shows a dossier together with the sentences in which one is read. */
export async function withReading<Page>(page: () => Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page(), loadFeatureMessages('reading')]);
  return loaded;
}
