import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import arrow from 'icons:arrow-right';
import { Link, useParams } from 'react-router';

import { fundingQueries, type Call } from '@/api/funding';
import { Banner } from '@/design/Banner';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { LinkButton } from '@/design/Button';
import { Card } from '@/design/Card';
import { DaysLeft } from '@/design/DaysLeft';
import { DefinitionList } from '@/design/DefinitionList';
import { PageTitle } from '@/design/PageTitle';
import { Rule } from '@/design/Rule';
import { Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';
import { useLocalText } from '@/i18n/local-text';
import { useWords } from '@/words/words';

export default function CallPage() {
  const { callId = '' } = useParams();
  const call = useQuery(fundingQueries.call(callId));
  return (
    <div className="page main">
      <Loaded query={call}>{(data) => <CallSheet call={data} />}</Loaded>
    </div>
  );
}

function CallSheet({ call }: { readonly call: Call }) {
  const { t } = useLingui();
  const text = useLocalText();
  return (
    <>
      <Breadcrumbs items={[{ label: t`Appels à projets`, to: '/calls' }, { label: text(call.title) }]} />
      <PageTitle above={call.fundName}>{text(call.title)}</PageTitle>
      <div className="aside">
        <div className="stack gap-6">
          <p className="prose lead">{text(call.presentation)}</p>
          <Rules call={call} />
          <PremiumExplained call={call} />
        </div>
        <Act call={call} />
      </div>
    </>
  );
}

function Act({ call }: { readonly call: Call }) {
  const { t } = useLingui();
  const formats = useFormats();
  const start = `/projects/new?call=${call.callId}`;
  return (
    <Card ground="sheet">
      <div className="stack gap-3">
        {call.state === 'OPEN' && (
          <>
            <DaysLeft until={call.closesAt} size="large" />
            <LinkButton kind="main" size="large" wide to={start} iconAfter={arrow}>{t`Déposez votre projet`}</LinkButton>
            <p className="small muted">
              <Trans>Commencez quand vous voulez : votre brouillon s’enregistre seul et vous attend.</Trans>
            </p>
          </>
        )}
        {call.state === 'UPCOMING' && (
          <>
            <p>
              <strong>
                <Trans>Ouvre le {formats.dateTime(call.opensAt)}</Trans>
              </strong>
              <br />
              <Trans>et clôt le {formats.dateTime(call.closesAt)}, heure de Paris.</Trans>
            </p>
            <LinkButton wide to={start} iconAfter={arrow}>{t`Préparez votre projet`}</LinkButton>
          </>
        )}
        {call.state === 'CLOSED' && (
          <>
            <DaysLeft until={call.closesAt} size="large" />
            <p>
              <Trans>
                Cet appel ne reçoit plus de dossiers. <Link to="/calls">Voyez ceux qui sont ouverts.</Link>
              </Trans>
            </p>
          </>
        )}
        {call.state === 'DRAFT' && <Banner tone="waiting" title={t`Cet appel n’est pas encore publié`} />}
      </div>
    </Card>
  );
}

function Rules({ call }: { readonly call: Call }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const text = useLocalText();
  const perimeter = formats.list(call.perimeterAreas.filter(({ code }) => code !== 'country-FR').map(({ name }) => name));
  return (
    <section className="stack" aria-labelledby="rules">
      <Rule />
      <h2 id="rules">{t`Les règles, en clair`}</h2>
      <DefinitionList
        items={[
          {
            term: t`Qui peut porter`,
            value: formats.list(call.profilesAllowed.map((profile) => words.profile(profile))),
          },
          {
            term: t`Avec qui`,
            value: <Trans>Au moins deux organisations de deux familles d’acteurs différentes. Chaque partenaire confirme sa part et signe la <Link to="/charter">charte du faire alliance</Link>.</Trans>,
          },
          { term: t`Où`, value: perimeter === '' ? t`Toute la France` : perimeter },
          {
            term: t`Combien`,
            value: (
              <Trans>
                De {formats.money(call.minimumCents)} à {formats.money(call.maximumCents)}, et au plus {formats.percent(call.budgetSharePercent)} du budget en
                argent (dons en nature et bénévolat non comptés).
              </Trans>
            ),
          },
          {
            term: t`Pour quoi`,
            value: <Trans>Un projet qui sert l’objectif de développement durable 17 (les partenariats) et au moins un autre.</Trans>,
          },
          {
            term: t`Budget`,
            value: <Trans>Équilibré au centime : les dépenses égalent les ressources, montant demandé compris.</Trans>,
          },
          {
            term: t`Documents`,
            value:
              call.documentsAsked.length === 0
                ? t`Aucun document n’est demandé.`
                : call.documentsAsked.map((asked) => <div key={asked.kind}>{text(asked.label)}</div>),
          },
          {
            term: t`Dates`,
            value: (
              <Trans>
                Du {formats.dateTime(call.opensAt)} au {formats.dateTime(call.closesAt)}, heure de Paris. Un dossier reçu à la dernière seconde compte.
              </Trans>
            ),
          },
        ]}
      />
    </section>
  );
}

function PremiumExplained({ call }: { readonly call: Call }) {
  const { t } = useLingui();
  const formats = useFormats();
  if (call.premiumTable.length === 0) return null;
  const most = Math.max(...call.premiumTable.map(({ profiles }) => profiles));
  return (
    <section className="stack" aria-labelledby="premium">
      <Rule />
      <h2 id="premium">{t`La prime à l’alliance`}</h2>
      <p className="measure">
        <Trans>
          Plus une alliance réunit des acteurs différents, plus elle est soutenue : une prime s’ajoute au montant voté. Vous la
          voyez se calculer pendant que vous écrivez.
        </Trans>
      </p>
      <DefinitionList
        items={[
          ...[...call.premiumTable]
            .sort((a, b) => a.profiles - b.profiles)
            .map(({ profiles, points }) => ({
              term:
                profiles === most ? (
                  <Plural value={profiles} one="# famille d’acteurs ou plus" other="# familles d’acteurs ou plus" />
                ) : (
                  <Plural value={profiles} one="# famille d’acteurs" other="# familles d’acteurs" />
                ),
              value: `+ ${formats.percent(points)}`,
            })),
          ...(call.fragilityIndicator
            ? [
                {
                  term: t`Territoire fragile`,
                  value: (
                    <Trans>
                      + {formats.percent(call.fragilityPoints ?? 5)} si le département du premier territoire est parmi le quart le plus fragile
                    </Trans>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p className="muted small measure">
        <Trans>
          La prime ne dépasse jamais {formats.percent(call.premiumCeilingPoints ?? 20)}, ni, avec le montant voté, le plafond de l’appel.
        </Trans>
      </p>
    </section>
  );
}
