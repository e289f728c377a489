import { Trans, useLingui } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';

import type { AlliedOrganisation, CopiedOpinion, DossierLine, EligibilityFinding, FrozenDossier, PremiumRate } from '@/api/funding';
import type { OpinionVerdict } from '@/api/words';
import { Badge } from '@/design/Badge';
import { DefinitionList } from '@/design/DefinitionList';
import { SdgTags } from '@/design/SdgTags';
import { Table } from '@/design/Table';
import { TerritoryNames } from '@/design/TerritoryNames';
import type { Tone } from '@/design/tone';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import { AllianceList } from './AllianceList';
import { FindingList } from './FindingList';
import { PremiumTerms } from './PremiumTerms';
import styles from './Reading.module.css';

interface DossierReadingProps {
  readonly dossier: FrozenDossier;
  readonly alliance: readonly AlliedOrganisation[];
  readonly eligibility?: readonly EligibilityFinding[];
  readonly premium?: PremiumRate;
  /** Null when none was given yet; undefined where it is not told. */
  readonly localOpinion?: CopiedOpinion | null;
}

/** A frozen dossier as one reads it: what, with whom, for how much, and what was said of it. */
export function DossierReading({ dossier, alliance, eligibility, premium, localOpinion }: DossierReadingProps) {
  const { t } = useLingui();
  return (
    <div className="stack gap-6">
      <Part title={t`Le projet`}>
        <p className="prose">{dossier.summary}</p>
        <Placed dossier={dossier} />
      </Part>
      {localOpinion !== undefined && (
        <Part title={t`L’avis local`}>
          <Opinion opinion={localOpinion} />
        </Part>
      )}
      <Part title={t`L’alliance`}>
        <AllianceList alliance={alliance} />
      </Part>
      {dossier.charterSignatures && dossier.charterSignatures.length > 0 && (
        <Part title={t`La charte signée`}>
          <Signatures signatures={dossier.charterSignatures} alliance={alliance} />
        </Part>
      )}
      <Part title={t`Le budget`}>
        <Budget dossier={dossier} />
      </Part>
      {premium !== undefined && (
        <Part title={t`La prime à l’alliance`}>
          <PremiumTerms premium={premium} baseCents={dossier.requestedCents} />
        </Part>
      )}
      {eligibility !== undefined && (
        <Part title={t`L’éligibilité`}>
          <FindingList findings={eligibility} />
        </Part>
      )}
      {dossier.documents.length > 0 && (
        <Part title={t`Les documents joints`}>
          <Documents dossier={dossier} />
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Placed({ dossier }: { readonly dossier: FrozenDossier }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  return (
    <DefinitionList
      items={[
        { term: t`Territoires`, value: <TerritoryNames codes={dossier.territories} levels /> },
        { term: t`Objectifs de développement durable`, value: <SdgTags sdgs={dossier.sdgs} names /> },
        { term: t`Objectif principal`, value: words.objective(dossier.objective) },
        { term: t`Formes de partenariat`, value: formats.list(dossier.partnershipKinds.map(words.partnership)) },
      ]}
    />
  );
}

export function Opinion({ opinion }: { readonly opinion: CopiedOpinion | null }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  if (opinion === null) {
    return (
      <p className="muted">
        <Trans>Aucun catalyseur territorial n’a encore donné son avis.</Trans>
      </p>
    );
  }
  return (
    <div className="stack gap-1">
      <p className="cluster">
        <Badge tone={verdictTones[opinion.verdict]}>{words.verdict(opinion.verdict)}</Badge>
        <span className="muted small">
          <Trans>
            {opinion.catalystName ?? t`Un catalyseur territorial`}, le {formats.date(opinion.givenAt)}
          </Trans>
        </span>
      </p>
      <blockquote className={`prose ${styles['quote']}`}>{opinion.reasons}</blockquote>
    </div>
  );
}

export const verdictTones: Record<OpinionVerdict, Tone> = {
  FAVOURABLE: 'pine',
  RESERVED: 'waiting',
  UNFAVOURABLE: 'attention',
};

interface SignaturesProps {
  readonly signatures: NonNullable<FrozenDossier['charterSignatures']>;
  readonly alliance: readonly AlliedOrganisation[];
}

/** Who signed is told by number alone: names stay where they can be erased. */
function Signatures({ signatures, alliance }: SignaturesProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const nameOf = (id: string) => alliance.find(({ organisationId }) => organisationId === id)?.name ?? '—';
  return (
    <Table
      caption={t`Signatures de la charte`}
      hideCaption
      rows={signatures}
      rowKey={({ organisationId }) => organisationId}
      columns={[
        { id: 'organisation', header: t`Organisation`, rowHeader: true, cell: ({ organisationId }) => nameOf(organisationId) },
        { id: 'at', header: t`Signée le`, cell: ({ signedAt }) => formats.dateTime(signedAt) },
        { id: 'version', header: t`Version`, cell: ({ charterVersion }) => charterVersion },
        { id: 'by', header: t`Par la personne n°`, cell: ({ signedBy }) => <code className="small">{signedBy}</code> },
      ]}
    />
  );
}

function Budget({ dossier }: { readonly dossier: FrozenDossier }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <div className="stack gap-3">
      <p>
        <Trans>
          Montant demandé au fonds : <strong className="number">{formats.money(dossier.requestedCents)}</strong>, hors
          prime.
        </Trans>
      </p>
      <Lines caption={t`Dépenses`} lines={dossier.expenses} />
      <Lines caption={t`Ressources`} lines={dossier.resources} />
    </div>
  );
}

function Lines({ caption, lines }: { readonly caption: string; readonly lines: readonly DossierLine[] }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const confirmedWord = (confirmed: boolean | null | undefined) => (confirmed == null ? '' : confirmed ? t`Oui` : t`Pas encore`);
  const total = lines.reduce((sum, line) => sum + line.amountCents, 0);
  const numbered = lines.map((line, index) => ({ ...line, index }));
  const tellsConfirmed = lines.some(({ confirmed }) => confirmed != null);
  return (
    <Table
      caption={caption}
      rows={numbered}
      rowKey={(line) => String(line.index)}
      columns={[
        { id: 'label', header: t`Libellé`, rowHeader: true, cell: (line) => (line.requested ? t`Demandé à la Fondation des Territoires` : line.label) },
        { id: 'kind', header: t`Nature`, cell: (line) => words.budgetLine(line.kind) },
        ...(tellsConfirmed ? [{ id: 'confirmed', header: t`Acquis`, cell: (line: DossierLine) => confirmedWord(line.confirmed) }] : []),
        { id: 'amount', header: t`Montant`, numeric: true, cell: (line) => formats.money(line.amountCents) },
      ]}
      footer={
        <tr>
          <th scope="row" colSpan={tellsConfirmed ? 3 : 2}>
            <Trans>Total</Trans>
          </th>
          <td>
            <strong className="number">{formats.money(total)}</strong>
          </td>
        </tr>
      }
    />
  );
}

function Documents({ dossier }: { readonly dossier: FrozenDossier }) {
  const formats = useFormats();
  return (
    <ul>
      {dossier.documents.map((document) => (
        <li key={document.documentId}>
          {document.fileName}{' '}
          <span className="muted small">
            <Trans>({formats.number(Math.max(1, Math.round(document.sizeBytes / 1024)))} ko)</Trans>
          </span>
        </li>
      ))}
    </ul>
  );
}
