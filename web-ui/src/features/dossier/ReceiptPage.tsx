import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import print from 'icons:printer';
import { useParams } from 'react-router';

import { projectsQueries, type Receipt } from '@/api/projects';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button, LinkButton } from '@/design/Button';
import { DefinitionList } from '@/design/DefinitionList';
import { PageTitle } from '@/design/PageTitle';
import { Loaded } from '@/design/states';
import { Timeline } from '@/design/Timeline';
import { useFormats } from '@/i18n/format';

import styles from './ReceiptPage.module.css';

export default function ReceiptPage() {
  const { projectId = '' } = useParams();
  const receipt = useQuery(projectsQueries.receipt(projectId));
  return (
    <div className="page narrow main">
      <Loaded query={receipt}>{(data) => <Sheet receipt={data} />}</Loaded>
    </div>
  );
}

function Sheet({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { projectId } = receipt;
  const project = useQuery(projectsQueries.project(projectId)).data;
  const title = project?.sections.presentation.title;
  return (
    <div className="stack gap-6">
      <div>
        <Breadcrumbs
          items={[
            { label: t`Mon espace`, to: '/my-space' },
            { label: title ?? t`Mon dossier`, to: `/projects/${projectId}` },
            { label: t`Reçu` },
          ]}
        />
        <PageTitle
          windowTitle={t`Reçu ${receipt.number}`}
          lead={<Trans>Gardez ce numéro : il suffit pour parler de votre dossier. Le même reçu vous arrive par courriel.</Trans>}
        >
          <Trans>Votre dossier est déposé</Trans>
        </PageTitle>
        <div className={styles['receipt']}>
          <p className={styles['number']}>{receipt.number}</p>
          <DefinitionList
            items={[
              ...(title === undefined ? [] : [{ term: t`Projet`, value: title }]),
              ...(project?.call ? [{ term: t`Appel`, value: project.call.title }] : []),
              { term: t`Reçu le`, value: <Trans>{formats.dateTime(receipt.submittedAt)}, heure de Paris</Trans> },
              {
                term: t`Empreinte du dossier`,
                value: (
                  <>
                    <code className={styles['hash']}>{receipt.sha256}</code>
                    <span className="muted small">
                      <Trans>Elle prouve ce qui a été déposé : un seul signe changé en donnerait une autre.</Trans>
                    </span>
                  </>
                ),
              },
            ]}
          />
        </div>
        <div className="cluster">
          <LinkButton kind="main" to={`/projects/${projectId}`}>{t`Suivre mon dossier`}</LinkButton>
          <Button icon={print} onPress={() => window.print()}>{t`Imprimer ce reçu`}</Button>
        </div>
      </div>
      <section className="stack" aria-labelledby="next">
        <h2 id="next">{t`Ce qui vient ensuite`}</h2>
        <Timeline
          steps={[
            { id: 'received', at: receipt.submittedAt, title: t`Dossier reçu` },
            {
              id: 'catalyst',
              at: null,
              state: 'coming',
              title: t`Un catalyseur de votre territoire vous rencontre`,
              details: t`Il a dix jours pour répondre, puis donne un avis local.`,
            },
            { id: 'committee', at: null, state: 'coming', title: t`Le comité lit et vote`, details: t`Vous saurez la date de la séance.` },
            { id: 'decision', at: null, state: 'coming', title: t`La décision vous est dite, avec les votes par collège` },
          ]}
        />
      </section>
    </div>
  );
}
