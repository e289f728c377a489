import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { fundingQueries, type CommitteeSummary } from '@/api/funding';
import { Card } from '@/design/Card';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';

import { Fingerprint } from './Fingerprint';

export default function CheckPage() {
  const { t } = useLingui();
  const committees = useQuery(fundingQueries.committees());
  return (
    <div className="page narrow main stack gap-4">
      <PageTitle lead={<Trans>Chaque comité tient un registre où l’on ne peut qu’ajouter. Choisissez le sien, et refaites le chemin vous-même.</Trans>}>
        {t`Vérifier un vote`}
      </PageTitle>
      <Loaded query={committees}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t`Aucun comité n’a encore siégé`} />
          ) : (
            <>
              {items.map((committee) => (
                <CommitteeCard key={committee.committeeId} committee={committee} />
              ))}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function CommitteeCard({ committee }: { readonly committee: CommitteeSummary }) {
  const formats = useFormats();
  const head = useQuery(fundingQueries.ledgerHead(committee.committeeId));
  return (
    <Card level={2} title={committee.name} to={`/check/${committee.committeeId}`}>
      {head.data && (
        <p className="muted">
          <Trans>Dernière ligne : n° {formats.number(head.data.index)}.</Trans> {head.data.at && formats.dateTime(head.data.at)}
          <br />
          <Fingerprint hash={head.data.hash} />
        </p>
      )}
    </Card>
  );
}
