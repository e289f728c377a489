import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';

import { fundingQueries } from '@/api/funding';
import { projectsActs, projectsQueries, type Me } from '@/api/projects';
import { allItems } from '@/api/queries';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Banner } from '@/design/Banner';
import { Button } from '@/design/Button';
import { focusFirstFault } from '@/design/fields/focus-first-fault';
import { Select } from '@/design/fields/Select';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Loaded } from '@/design/states';
import { useLocalText } from '@/i18n/local-text';
import { RegisterForm } from '@/features/organisations/RegisterForm';
import { useMe } from '@/session/session';

export default function NewProjectPage() {
  const { t } = useLingui();
  const me = useMe();
  return (
    <div className="page narrow main">
      <PageTitle lead={<Trans>Un titre suffit pour commencer. Tout le reste s’écrit à votre rythme et s’enregistre seul.</Trans>}>
        {t`Commencez votre projet`}
      </PageTitle>
      <Loaded query={me}>
        {(known) => (known.memberships.length === 0 ? <FirstOrganisation onDone={() => void me.refetch()} /> : <Start me={known} />)}
      </Loaded>
    </div>
  );
}

function FirstOrganisation({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui();
  return (
    <div className="stack gap-3">
      <h2>{t`D’abord, votre organisation`}</h2>
      <p className="measure">
        <Trans>Un projet est porté par une organisation. Inscrivez la vôtre ; si elle l’est déjà, c’est à la personne qui l’a inscrite de commencer le dossier.</Trans>
      </p>
      <RegisterForm onRegistered={onDone} submitLabel={t`Inscrire et continuer`} />
    </div>
  );
}

function Start({ me }: { readonly me: Me }) {
  const { t } = useLingui();
  const text = useLocalText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const leads = me.memberships.filter(({ role }) => role === 'OWNER' || role === 'EDITOR');
  const calls = allItems(useInfiniteQuery(fundingQueries.calls()).data).filter(({ state }) => state === 'OPEN' || state === 'UPCOMING');
  const [title, setTitle] = useState('');
  const [organisationId, setOrganisationId] = useState(leads[0]?.organisationId ?? '');
  const [callId, setCallId] = useState(params.get('call') ?? '');
  const [tried, setTried] = useState(false);
  const start = useAct(projectsActs.startProject, {
    touches: [['projects', 'mine']],
    onDone: ({ projectId }) => void navigate(`/projects/${projectId}/edit/presentation`),
  });
  const missing = title.trim() === '' ? t`Donnez un titre à votre projet ; vous pourrez le changer.` : undefined;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (missing !== undefined) {
      focusFirstFault(event.currentTarget);
      return;
    }
    start.run({ organisationId, title: title.trim(), ...(callId !== '' && { callId }) });
  };

  if (leads.length === 0) {
    return (
      <Banner tone="waiting" title={t`Votre organisation ne vous a pas encore confié ce rôle`}>
        <Trans>Demandez à l’un de ses responsables de vous laisser écrire en son nom, ou inscrivez une autre organisation.</Trans>{' '}
        <Link to="/organisations/new">{t`Inscrire une organisation`}</Link>
      </Banner>
    );
  }
  return (
    <div className="stack gap-4">
      <Resume callId={callId} />
      <form className="stack gap-3" onSubmit={submit} noValidate>
        <TextField
          label={t`Titre du projet`}
          help={<Trans>Court et parlant : on doit comprendre ce que vous allez faire, et où.</Trans>}
          value={title}
          onChange={setTitle}
          fault={start.faults['title'] ?? (tried ? missing : undefined)}
          maxLength={140}
        />
        {leads.length > 1 && (
          <Select
            label={t`Organisation porteuse`}
            value={organisationId}
            onChange={setOrganisationId}
            options={leads.map((membership) => ({ value: membership.organisationId, label: membership.name }))}
            fault={start.faults['organisationId']}
          />
        )}
        <Select
          label={t`Appel à projets`}
          help={<Trans>Vous pouvez aussi choisir plus tard.</Trans>}
          isRequired={false}
          value={callId}
          onChange={setCallId}
          placeholder={t`Pas encore choisi`}
          options={calls.map((call) => ({ value: call.callId, label: text(call.title) }))}
          fault={start.faults['callId']}
        />
        <ActFailure error={start.error} />
        <div>
          <Button kind="main" type="submit" pending={start.pending}>{t`Ouvrir le brouillon`}</Button>
        </div>
      </form>
    </div>
  );
}

/** Drafts that are there already, so that nobody begins the same one twice. */
function Resume({ callId }: { readonly callId: string }) {
  const { t } = useLingui();
  const drafts = allItems(useInfiniteQuery(projectsQueries.mine()).data).filter(
    (project) => project.state === 'DRAFT' && project.role === 'LEAD' && (callId === '' || project.callId === callId),
  );
  if (drafts.length === 0) return null;
  return (
    <Banner
      title={callId === '' ? t`Vous avez déjà un brouillon` : t`Vous avez déjà un brouillon pour cet appel`}
    >
      <p>
        <Trans>Reprenez-le, ou commencez-en un autre ci-dessous.</Trans>
      </p>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.projectId}>
            <Link to={`/projects/${draft.projectId}/edit/presentation`}>{draft.title || t`Projet sans titre`}</Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
