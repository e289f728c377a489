import { Trans, useLingui } from '@lingui/react/macro';

import { CharterText } from '@/design/CharterText';
import { PageTitle } from '@/design/PageTitle';

export default function CharterPage() {
  const { t } = useLingui();
  return (
    <div className="page narrow main">
      <PageTitle lead={<Trans>Le porteur d’un projet et chacun de ses partenaires la signent avant le dépôt.</Trans>}>
        {t`Charte du faire alliance`}
      </PageTitle>
      <CharterText level={2} />
    </div>
  );
}
