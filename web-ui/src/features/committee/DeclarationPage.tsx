import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import { fundingActs, fundingQueries, type Committee } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Banner } from '@/design/Banner';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button } from '@/design/Button';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Loaded, Missing } from '@/design/states';
import { toast } from '@/design/Toast';
import { useFormats } from '@/i18n/format';

import { useMemberName } from './useMemberName';

/** A member's yearly declaration of interests. */
export default function DeclarationPage() {
  const { t } = useLingui();
  const { committeeId = '' } = useParams();
  const committee = useQuery(fundingQueries.committee(committeeId));
  return (
    <div className="page narrow main stack gap-4">
      <Breadcrumbs items={[{ label: t`Séances`, to: '/sessions' }, { label: t`Déclaration d’intérêts` }]} />
      <PageTitle
        lead={
          <p>
            <Trans>
              Chaque année, dites avec qui vous travaillez, où vous siégez, ce que vous possédez : tout ce qui pourrait
              croiser un projet présenté au comité.
            </Trans>
          </p>
        }
      >{t`Ma déclaration d’intérêts`}</PageTitle>
      <Loaded query={committee}>
        {(found) =>
          found.myMemberNumber == null ? (
            <Missing />
          ) : (
            <>
              <DeclarationForm committee={found} />
              {found.members.some(({ memberNumber, office }) => memberNumber === found.myMemberNumber && office != null) && (
                <Declarations committee={found} />
              )}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function DeclarationForm({ committee }: { readonly committee: Committee }) {
  const { t } = useLingui();
  const formats = useFormats();
  const navigate = useNavigate();
  const [interests, setInterests] = useState('');
  const [asked, setAsked] = useState(false);
  const declare = useAct((text: string) => fundingActs.declareInterests(committee.committeeId, text), {
    touches: [['funding', 'committees']],
    onDone: () => {
      toast(t`Votre déclaration est enregistrée pour un an.`);
      void navigate('/sessions');
    },
  });
  const nothing = t`Je n’ai aucun intérêt à déclarer.`;
  return (
    <form
      className="stack gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (interests.trim() !== '') declare.run(interests.trim());
      }}
    >
      {committee.myDeclarationHolds && committee.myDeclarationMadeAt != null && (
        <Banner tone="pine" title={t`Votre déclaration du ${formats.date(committee.myDeclarationMadeAt)} est en cours de validité.`}>
          <p>
            <Trans>Si quelque chose a changé, écrivez-en une nouvelle : elle remplacera l’ancienne.</Trans>
          </p>
        </Banner>
      )}
      <TextField
        label={t`Mes intérêts`}
        help={t`Employeurs, mandats, parts dans une société, engagements associatifs, proches concernés. La coprésidence et le secrétariat peuvent la lire.`}
        rows={8}
        maxLength={10_000}
        value={interests}
        onChange={setInterests}
        fault={declare.faults['interests'] ?? (asked && interests.trim() === '' ? t`Écrivez vos intérêts, ou que vous n’en avez aucun.` : undefined)}
      />
      <div>
        <Button size="small" onPress={() => setInterests(nothing)}>{t`Je n’en ai aucun`}</Button>
      </div>
      <ActFailure error={declare.error} />
      <div>
        <Button kind="main" type="submit" pending={declare.pending}>{t`Enregistrer ma déclaration`}</Button>
      </div>
    </form>
  );
}

/** What the others declared, for the co-chairs and the secretary. */
function Declarations({ committee }: { readonly committee: Committee }) {
  const formats = useFormats();
  const nameOf = useMemberName();
  const declarations = useQuery(fundingQueries.declarations(committee.committeeId));
  const member = (memberNumber: number) =>
    committee.members.find((other) => other.memberNumber === memberNumber) ?? { memberNumber };
  return (
    <section className="stack" aria-labelledby="declarations">
      <h2 id="declarations">
        <Trans>Ce que les membres ont déclaré</Trans>
      </h2>
      <Loaded query={declarations}>
        {(found) => (
          <dl className="stack">
            {found.map(({ memberNumber, madeAt, holds, interests }) => (
              <div key={memberNumber}>
                <dt>
                  <strong>{nameOf(member(memberNumber))}</strong>{' '}
                  <span className="muted small">
                    {holds ? <Trans>le {formats.date(madeAt)}</Trans> : <Trans>le {formats.date(madeAt)}, à renouveler</Trans>}
                  </span>
                </dt>
                <dd className="prose">{interests}</dd>
              </div>
            ))}
          </dl>
        )}
      </Loaded>
    </section>
  );
}
