import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, type QueryFunction } from '@tanstack/react-query';
import signIn from 'icons:sign-in';
import { useParams } from 'react-router';

import { projectsQueries, type Invitation } from '@/api/projects';
import { AlliancePicture } from '@/design/AlliancePicture';
import { Banner } from '@/design/Banner';
import { LinkButton } from '@/design/Button';
import { DefinitionList } from '@/design/DefinitionList';
import { PageTitle } from '@/design/PageTitle';
import { Rule } from '@/design/Rule';
import { SdgTags } from '@/design/SdgTags';
import { Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';
import { signInAddress, useSession } from '@/session/session';

import { Answer } from './Answer';

export default function InvitationPage() {
  const { invitationId = '' } = useParams();
  const session = useSession();
  // Who asks decides what is told, so the answer is asked for anew once that is known.
  const person = session.data?.person?.id ?? 'nobody';
  const { queryKey, queryFn } = projectsQueries.invitation(invitationId);
  const invitation = useQuery<Invitation>({
    queryKey: [...queryKey, person],
    queryFn: queryFn as QueryFunction<Invitation>,
    enabled: session.data !== undefined,
  });
  return (
    <div className="page narrow main">
      <Loaded query={invitation}>{(data) => <Sheet invitation={data} signedIn={session.data?.signedIn ?? false} />}</Loaded>
    </div>
  );
}

function Sheet({ invitation, signedIn }: { readonly invitation: Invitation; readonly signedIn: boolean }) {
  const { t } = useLingui();
  const { projectTitle, leadName, project, open } = invitation;
  return (
    <div className="stack gap-4">
      <PageTitle
        above={t`Invitation à rejoindre une alliance`}
        lead={<Trans>{leadName} vous propose de porter ce projet ensemble.</Trans>}
        windowTitle={projectTitle}
      >
        {projectTitle}
      </PageTitle>
      {project && <Offer project={project} />}
      <section className="stack" aria-labelledby="answer">
        <Rule />
        <h2 id="answer">{t`Votre réponse`}</h2>
        {open ? <Step invitation={invitation} signedIn={signedIn} /> : <Answered invitation={invitation} />}
      </section>
    </div>
  );
}

function Offer({ project }: { readonly project: NonNullable<Invitation['project']> }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <div className="stack gap-4">
      {project.summary !== '' && <p className="prose">{project.summary}</p>}
      <AlliancePicture allies={project.alliance.map((ally, index) => ({ id: String(index), ...ally, isLead: index === 0 }))} drafting />
      <DefinitionList
        items={[
          ...(project.places.length > 0 ? [{ term: t`Où`, value: formats.list(project.places.map(({ name }) => name)) }] : []),
          ...(project.sdgs.length > 0 ? [{ term: t`Objectifs de développement durable`, value: <SdgTags sdgs={project.sdgs} names /> }] : []),
          ...(project.requestedCents > 0 ? [{ term: t`Demandé à la Fondation`, value: formats.money(project.requestedCents) }] : []),
        ]}
      />
    </div>
  );
}

function Step({ invitation, signedIn }: { readonly invitation: Invitation; readonly signedIn: boolean }) {
  const { t } = useLingui();
  if (!signedIn) {
    return (
      <div className="stack">
        <p className="measure">
          <Trans>
            L’invitation est au nom de <strong>{invitation.invitedEmailHint}</strong>. Connectez-vous, ou créez un compte, avec cette adresse : vous
            reviendrez ici.
          </Trans>
        </p>
        <ol>
          <li>{t`Choisissez ou inscrivez votre organisation.`}</li>
          <li>{t`Dites en une phrase ce qu’elle apporte.`}</li>
          <li>{t`Lisez la charte et signez-la.`}</li>
        </ol>
        <div>
          <LinkButton kind="main" icon={signIn} reload to={signInAddress()}>{t`Se connecter ou créer un compte`}</LinkButton>
        </div>
      </div>
    );
  }
  if (!invitation.forYou) {
    return (
      <Banner tone="attention" title={t`Cette invitation est au nom d’une autre adresse`}>
        <p>
          <Trans>
            Elle a été envoyée à <strong>{invitation.invitedEmailHint}</strong>. Connectez-vous avec cette adresse, ou demandez à{' '}
            {invitation.leadName} de vous inviter à la vôtre.
          </Trans>
        </p>
      </Banner>
    );
  }
  return <Answer invitation={invitation} />;
}

function Answered({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useLingui();
  const { state, leadName, project } = invitation;
  if (state === 'CONFIRMED') {
    return (
      <Banner
        tone="pine"
        announced
        title={t`Vous faites partie de l’alliance`}
        actions={invitation.forYou && project && <LinkButton to={`/projects/${project.projectId}`}>{t`Suivre le dossier`}</LinkButton>}
      >
        <Trans>Votre part est confirmée et la charte est signée. {leadName} en est prévenu, et dépose le dossier pour tous.</Trans>
      </Banner>
    );
  }
  if (state === 'INVITED') {
    return (
      <Banner tone="neutral" announced title={t`Le dossier est déposé`}>
        <Trans>L’alliance est close : {leadName} a déposé le dossier avant votre réponse. Vous n’avez plus rien à faire.</Trans>
      </Banner>
    );
  }
  return (
    <Banner tone="neutral" announced title={state === 'DECLINED' ? t`Vous avez décliné cette invitation` : t`Cette invitation n’est plus valable`}>
      <Trans>Si vous changez d’avis, demandez à {leadName} de vous inviter de nouveau.</Trans>
    </Banner>
  );
}
