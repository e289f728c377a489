import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, useState, type ComponentType } from 'react';

import type { RuleFinding, SupportedProject } from '@/api/projects';
import { AlliancePicture } from '@/design/AlliancePicture';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { CallCard } from '@/design/CallCard';
import { Card } from '@/design/Card';
import { CharterText } from '@/design/CharterText';
import { DaysLeft } from '@/design/DaysLeft';
import { DefinitionList } from '@/design/DefinitionList';
import { ProfileTag } from '@/design/ProfileTag';
import { ProjectCard } from '@/design/ProjectCard';
import { SdgTags } from '@/design/SdgTags';
import { Stepper } from '@/design/Stepper';
import { Table, type Sort } from '@/design/Table';
import { TerritoryNames } from '@/design/TerritoryNames';
import { Timeline } from '@/design/Timeline';
import { VotesByCollege } from '@/design/VotesByCollege';
import { WhenNear } from '@/design/WhenNear';
import { EligibilityPanel } from '@/features/dossier/EligibilityPanel';
import { useFormats } from '@/i18n/format';

import type { ChapterProps } from './StylePage';
import styles from './StylePage.module.css';

const DepartmentMap = lazy(() => import('@/design/DepartmentMap').then((its) => ({ default: its.DepartmentMap })));

const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

const call = {
  callId: 'example',
  title: { fr: 'Alliances pour les communs', en: 'Alliances for the commons' },
  fundName: 'Fonds ODD 17',
  state: 'OPEN',
  opensAt: later(24 * 12),
  closesAt: later(24 * 40),
  presentation: { fr: 'Des acteurs de plusieurs familles, un même territoire, un projet.', en: 'Actors of several families, one territory, one project.' },
  minimumCents: 500_000,
  maximumCents: 5_000_000,
} as const;

const project: SupportedProject = {
  projectId: 'example',
  title: 'La légumerie',
  summary: 'Un atelier partagé où maraîchers, cantines et chantier d’insertion préparent les légumes d’ici.',
  leadName: 'Terres Fertiles',
  profiles: ['ASSOCIATION', 'COMPANY', 'LOCAL_AUTHORITY', 'ACADEMIC'],
  sdgs: [2, 12, 17],
  territories: [{ code: 'commune-42218', name: 'Saint-Étienne' }],
  decidedAt: later(-24 * 30),
  year: 2026,
  amountCents: 3_800_000,
  premiumCents: 570_000,
};

function finding(told: Pick<RuleFinding, 'rule' | 'outcome'> & Partial<RuleFinding>): RuleFinding {
  return { blocking: false, reason: '', reasonCode: '', arguments: {}, fields: [], ...told };
}

export function ReadingParts({ Chapter }: { readonly Chapter: ComponentType<ChapterProps> }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [sort, setSort] = useState<Sort>({ column: 'amount', descending: true });
  return (
    <>
      <Chapter title={t`Où l’on est`}>
        <Breadcrumbs items={[{ label: t`Projets soutenus`, to: '/catalogue' }, { label: t`Un projet` }]} />
        <Stepper
          label={t`Étapes d’un travail`}
          current="b"
          steps={[
            { id: 'a', label: t`Fait`, to: '/style', done: true },
            { id: 'b', label: t`Ici`, to: '/style', note: t`un mot de ce qui manque` },
            { id: 'c', label: t`Ensuite`, to: '/style' },
          ]}
        />
      </Chapter>
      <Chapter title={t`Le temps qui reste`}>
        <div className="stack gap-1">
          <DaysLeft until={later(24 * 23)} />
          <DaysLeft until={later(30)} />
          <DaysLeft until={later(4.5)} />
          <DaysLeft until={later(0.4)} />
          <DaysLeft until={later(-5)} />
          <DaysLeft until={later(24 * 9)} size="large" />
        </div>
      </Chapter>
      <Chapter title={t`Cartes et fiches`}>
        <div className="cards">
          <Card to="/style" title={t`Une carte qui mène ailleurs`} above={t`Ce qu’elle est`} footer={<DaysLeft until={later(300)} />}>
            <p>
              <Trans>Toute sa surface est le lien.</Trans>
            </p>
          </Card>
          <Card ground="sheet" title={t`Une carte posée`}>
            <ProfileTag profile="ASSOCIATION" />
            <SdgTags sdgs={[2, 12, 17]} />
          </Card>
          <CallCard call={call} />
          <CallCard call={{ ...call, state: 'UPCOMING' }} />
          <ProjectCard project={project} />
        </div>
        <DefinitionList
          items={[
            { term: t`Un terme`, value: t`ce qu’il vaut` },
            { term: t`Un montant`, value: formats.money(1_250_050) },
            { term: t`Des territoires`, value: <TerritoryNames codes={['commune-42218', 'region-84']} levels /> },
          ]}
        />
      </Chapter>
      <Chapter title={t`L’image d’une alliance`}>
        <AlliancePicture
          drafting
          allies={[
            { id: '1', name: 'Terres Fertiles', profile: 'ASSOCIATION', isLead: true },
            { id: '2', name: 'Atelier Horizon SCIC', profile: 'COMPANY', contribution: t`Fabrique le mobilier de la cuisine` },
            { id: '3', name: 'Ville de Lens', profile: 'LOCAL_AUTHORITY', pending: true },
          ]}
        />
      </Chapter>
      <Chapter title={t`La charte à signer`}>
        <WhenNear>
          <CharterText />
        </WhenNear>
      </Chapter>
      <Chapter title={t`Éligibilité et prime`}>
        <div className={styles['panel']}>
          <EligibilityPanel
            projectId="example"
            eligibility={{
              canSubmit: false,
              needsConfirmation: true,
              unfinished: [],
              rules: [
                finding({ rule: 'E1', outcome: 'MET' }),
                finding({ rule: 'E5', outcome: 'MISSING', blocking: true, reason: t`Il manque une signature.` }),
                finding({ rule: 'E8', outcome: 'NOT_MET', blocking: true, reason: t`Il reste 1 200 € à trouver.` }),
              ],
              premium: {
                baseCents: 2_700_000,
                terms: [{ kind: 'PROFILES', label: t`4 familles d’acteurs`, points: 10, amountCents: 0 }],
                ratePoints: 10,
                premiumCents: 270_000,
                cut: true,
              },
            }}
          />
        </div>
      </Chapter>
      <Chapter title={t`Étapes dans le temps`}>
        <Timeline
          steps={[
            { id: '1', at: later(-400), title: t`Dossier déposé`, details: '2026-000123' },
            { id: '2', at: later(-2), title: t`Étape en cours`, state: 'current' },
            { id: '3', at: later(-1), title: t`Dossier retiré`, state: 'stopped' },
            { id: '4', at: null, title: t`Décision`, state: 'coming' },
          ]}
        />
      </Chapter>
      <Chapter title={t`Tableau`}>
        <Table
          caption={t`Deux projets, triés par montant`}
          rows={[
            { name: 'La légumerie', amount: 3_800_000 },
            { name: 'Répare-Lens', amount: 1_500_000 },
          ]}
          rowKey={({ name }) => name}
          sort={sort}
          onSort={setSort}
          columns={[
            { id: 'name', header: t`Projet`, rowHeader: true, cell: ({ name }) => name, sortBy: ({ name }) => name },
            { id: 'amount', header: t`Montant`, numeric: true, cell: ({ amount }) => formats.money(amount), sortBy: ({ amount }) => amount },
          ]}
        />
        <VotesByCollege
          votes={[
            { college: 'STAKEHOLDERS', for: 3, against: 1, abstain: 0 },
            { college: 'STRATEGIC_PARTNERS', for: 2, against: 2, abstain: 1 },
            { college: 'INITIATIVES', for: 2, against: 0, abstain: 0 },
          ]}
        />
      </Chapter>
      <Chapter title={t`Carte des départements`}>
        <WhenNear>
          <DepartmentMap
            sentence={t`Exemple : des projets dans cinq départements.`}
            valueHeader={t`Projets`}
            figures={['42', '29', '2A', '974', '973'].map((code, index) => ({ code, name: code, value: index + 1, words: String(index + 1) }))}
          />
        </WhenNear>
      </Chapter>
    </>
  );
}
