import { loadFeatureMessages } from '@/i18n/i18n';

/** Brings a page of another feature together with the sentences of the form that registers an organisation. */
export async function withRegistering<Page>(page: () => Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page(), loadFeatureMessages('organisations')]);
  return loaded;
}
