import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { PageTitle } from '@/design/PageTitle';
import { Rule } from '@/design/Rule';
import { VotesByCollege } from '@/design/VotesByCollege';

export default function HowWeDecidePage() {
  const { t } = useLingui();
  return (
    <div className="page narrow main stack gap-6">
      <PageTitle lead={<Trans>Un comité de trois collèges vote, projet par projet. Les règles tiennent sur cette page, et chaque vote peut être recompté par vous.</Trans>}>
        {t`Comment nous décidons`}
      </PageTitle>

      <Part title={t`Qui vote`}>
        <p>
          <Trans>
            Le comité d’engagement compte jusqu’à vingt et un membres, sept par collège : les <strong>parties prenantes</strong>, les{' '}
            <strong>partenaires stratégiques</strong> et les <strong>dispositifs</strong>. Deux coprésidents le conduisent ensemble.
          </Trans>
        </p>
        <p>
          <Trans>
            Pour voter, il faut être assez nombreux : au moins la moitié des membres, et au moins une personne de chaque collège. C’est
            le <em>quorum</em>. Sans lui, aucun vote ne s’ouvre et le projet passe à la séance suivante.
          </Trans>
        </p>
      </Part>

      <Part title={t`Qui ne vote pas`}>
        <p>
          <Trans>
            Un membre qui appartient à une organisation de l’alliance ne voit pas le dossier et ne vote pas : c’est le <em>déport</em>. La
            plateforme l’applique d’elle-même, sans que personne ait à le demander, et personne ne peut le lever. Un membre déclare aussi
            tout autre lien, et chacun atteste ne pas en avoir avant d’ouvrir un dossier.
          </Trans>
        </p>
      </Part>

      <Part title={t`Ce qui fait une décision`}>
        <p>
          <Trans>Deux conditions, ensemble :</Trans>
        </p>
        <ul>
          <li>{t`plus de « pour » que de « contre » en tout, sans compter les abstentions ;`}</li>
          <li>{t`plus de « pour » que de « contre » dans deux collèges sur trois au moins.`}</li>
        </ul>
        <p>
          <Trans>
            Les deux : le projet est <strong>soutenu</strong>. Plus de « contre » en tout : il est <strong>refusé</strong>, avec ses
            raisons écrites. La première sans la seconde : il est <strong>ajourné</strong>, et revient. À égalité, les coprésidents
            tranchent s’ils sont d’accord ; sinon, le projet est ajourné.
          </Trans>
        </p>
        <p className="muted small">
          <Trans>Un exemple : sept pour, trois contre, deux collèges favorables. Le projet est soutenu.</Trans>
        </p>
        <VotesByCollege
          votes={[
            { college: 'STAKEHOLDERS', for: 3, against: 1, abstain: 0 },
            { college: 'STRATEGIC_PARTNERS', for: 2, against: 2, abstain: 0 },
            { college: 'INITIATIVES', for: 2, against: 0, abstain: 0 },
          ]}
        />
      </Part>

      <Part title={t`Ce que le comité a lu`}>
        <p>
          <Trans>
            Le dossier tel qu’il a été déposé, figé ce jour-là. Le résultat de chaque règle de l’appel. Et l’<em>avis local</em> d’un
            catalyseur territorial : une personne du territoire, extérieure à l’alliance, qui a rencontré les porteurs.
          </Trans>
        </p>
      </Part>

      <Part title={t`Pourquoi vous pouvez nous croire`}>
        <p>
          <Trans>
            Tant qu’un vote est ouvert, personne ne voit de total, ni la présidence, ni nous. Chaque acte de la séance entre dans un
            registre où l’on ne peut qu’ajouter : chaque ligne porte l’empreinte de la précédente, si bien qu’une ligne changée, retirée ou
            déplacée se voit. Une décision n’est jamais retouchée ; si elle doit être corrigée, une autre la remplace, avec sa raison, et
            les deux restent.
          </Trans>
        </p>
        <p>
          <Link to="/check">{t`Vérifier un vote`}</Link>
        </p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack measure">
      <Rule />
      <h2>{title}</h2>
      {children}
    </section>
  );
}
