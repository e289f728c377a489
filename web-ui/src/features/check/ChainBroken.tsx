import { Trans, useLingui } from '@lingui/react/macro';

import { Banner } from '@/design/Banner';
import { useFormats } from '@/i18n/format';

import type { Break } from './chain';

/** Where the ledger does not hold any more, and how that shows. */
export function ChainBroken({ broken }: { readonly broken: Break }) {
  const { t } = useLingui();
  const index = useFormats().number(broken.index);
  return (
    <Banner tone="fault" title={t`La chaîne est rompue à la ligne n° ${index}`}>
      {broken.why === 'content' ? (
        <Trans>Le contenu de cette ligne ne donne pas son empreinte. Signalez-le-nous.</Trans>
      ) : (
        <Trans>Cette ligne ne porte pas l’empreinte de la précédente. Signalez-le-nous.</Trans>
      )}
    </Banner>
  );
}
