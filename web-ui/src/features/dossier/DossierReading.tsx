import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import type { BudgetLine, Project } from '@/api/projects';
import { AlliancePicture } from '@/design/AlliancePicture';
import { DefinitionList } from '@/design/DefinitionList';
import { SdgTags } from '@/design/SdgTags';
import { Table } from '@/design/Table';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import styles from './DossierReading.module.css';

/** The whole dossier to be read, not written: before submitting, and afterwards. */
export function DossierReading({ project }: { readonly project: Project }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const { presentation, budget } = project.sections;
  const places = presentation.places ?? [];
  const asked: Line = { label: t`Demandé à la Fondation des Territoires`, kind: 'MONEY', amountCents: budget.requestedCents };
  const partners = project.partners.filter(({ state }) => state === 'CONFIRMED');
  return (
    <div className={styles['reading']}>
      <Part title={t`Présentation`}>
        <p className={styles['name']}>{presentation.title}</p>
        <p className="prose">{presentation.summary || <em className="muted">{t`Pas encore écrit`}</em>}</p>
        <DefinitionList
          items={[
            {
              term: t`Territoires`,
              value: places.length === 0 ? '—' : formats.list(places.map(({ name }) => name)),
            },
            { term: t`Objectifs de développement durable`, value: presentation.sdgs.length === 0 ? '—' : <SdgTags sdgs={presentation.sdgs} names /> },
            { term: t`Recherche d’abord`, value: presentation.objective ? words.objective(presentation.objective) : '—' },
            {
              term: t`Formes d’alliance`,
              value: presentation.partnershipKinds.length === 0 ? '—' : formats.list(presentation.partnershipKinds.map((kind) => words.partnership(kind))),
            },
          ]}
        />
      </Part>
      <Part title={t`Alliance`}>
        <AlliancePicture
          allies={[
            { id: 'lead', name: project.lead.name, profile: project.lead.profile, isLead: true },
            ...partners.map((partner) => ({
              id: partner.partnerId,
              name: partner.name ?? '',
              profile: partner.profile ?? null,
              contribution: partner.contribution ?? null,
            })),
          ]}
        />
      </Part>
      <Part title={t`Charte`}>
        <ul>
          {[project.lead, ...partners].map(({ organisationId, name, signedAt }) => (
            <li key={organisationId}>
              {signedAt ? (
                <Trans>
                  {name ?? '—'}, signée le {formats.dateTime(signedAt)}
                </Trans>
              ) : (
                <Trans>{name ?? '—'}, pas encore signée</Trans>
              )}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t`Budget`}>
        <Lines caption={t`Dépenses`} lines={budget.expenses} />
        <Lines caption={t`Ressources`} lines={budget.requestedCents > 0 ? [asked, ...budget.resources] : budget.resources} />
      </Part>
      <Part title={t`Documents`}>
        {project.documents.length === 0 ? (
          <p className="muted">{t`Aucun document joint.`}</p>
        ) : (
          <ul>
            {project.documents.map((document) => (
              <li key={document.documentId}>{document.fileName}</li>
            ))}
          </ul>
        )}
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h3 className={styles['title']}>{title}</h3>
      {children}
    </section>
  );
}

type Line = BudgetLine & { readonly confirmed?: boolean };

function Lines({ caption, lines }: { readonly caption: string; readonly lines: readonly Line[] }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const total = lines.reduce((sum, line) => sum + line.amountCents, 0);
  const tellsConfirmed = lines.some(({ confirmed }) => confirmed !== undefined);
  return (
    <Table
      caption={caption}
      rows={lines.map((line, index) => ({ ...line, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { id: 'label', header: t`Intitulé`, rowHeader: true, cell: ({ label }) => label || '—' },
        { id: 'kind', header: t`Nature`, cell: ({ kind }) => words.budgetLine(kind) },
        ...(tellsConfirmed
          ? [{ id: 'confirmed', header: t`Acquis`, cell: ({ confirmed }: Line) => (confirmed === undefined ? '' : confirmed ? t`Oui` : t`Pas encore`) }]
          : []),
        { id: 'amount', header: t`Montant`, numeric: true, cell: ({ amountCents }) => formats.money(amountCents) },
      ]}
      footer={
        <tr>
          <th scope="row" colSpan={tellsConfirmed ? 3 : 2}>
            {t`Total`}
          </th>
          <td>{formats.money(total)}</td>
        </tr>
      }
    />
  );
}
