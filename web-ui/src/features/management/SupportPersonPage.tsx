import { useLingui as useLinguiRuntime } from '@lingui/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';

import { notificationsQueries, type Deliveries, type SentMessage, type WaitingNotice } from '@/api/notifications';
import { Problem } from '@/api/problem';
import { projectsQueries, type SupportDossier, type SupportParked, type SupportStand } from '@/api/projects';
import { Badge } from '@/design/Badge';
import { Banner } from '@/design/Banner';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { DefinitionList } from '@/design/DefinitionList';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { Table } from '@/design/Table';
import { useFormats } from '@/i18n/format';
import { projectStateWords } from '@/words/project-states';

import { ManagementPlace } from './ManagementPlace';
import { dossierParts, mailStates, mailTroubles, membershipRoles, messageKinds } from './support-words';
import { staffRoles } from './staff-role-words';
import { StaffRoleTrace } from './StaffRoleTrace';

/** How things stand with one person: dates, states and kinds, and nothing that anybody wrote. */
export default function SupportPersonPage() {
  const { personId = '' } = useParams();
  const stand = useQuery(projectsQueries.supportStand(personId));
  return (
    <ManagementPlace>
      <Loaded query={stand}>{(found) => <Person stand={found} />}</Loaded>
    </ManagementPlace>
  );
}

function Person({ stand }: { readonly stand: SupportStand }) {
  const { t } = useLingui();
  const { account } = stand;
  const deliveries = useQuery(notificationsQueries.deliveries(account.personId));
  return (
    <>
      <Breadcrumbs items={[{ label: t`Aider une personne`, to: '/management/support' }, { label: account.displayName }]} />
      <PageTitle lead={<p>{account.email}</p>}>{account.displayName}</PageTitle>
      <Account stand={stand} />
      <Parked parked={stand.parked} />
      <section className="stack" aria-labelledby="mails">
        <h2 id="mails">{t`Messages et courriels`}</h2>
        {deliveries.error instanceof Problem && deliveries.error.status === 404 ? (
          <Unreachable />
        ) : (
          <Loaded query={deliveries}>{(found) => <Mails deliveries={found} />}</Loaded>
        )}
      </section>
      <Dossiers dossiers={stand.dossiers} />
      <Organisations stand={stand} />
      <Roles stand={stand} />
    </>
  );
}

function Account({ stand: { account, visits } }: { readonly stand: SupportStand }) {
  const { t } = useLingui();
  const formats = useFormats();
  if (!account.hasAccount) {
    return (
      <Banner tone="information" title={t`Cette adresse a été invitée et n’a pas encore de compte.`}>
        <p>
          <Trans>La personne crée son compte en suivant le lien de l’invitation, avec cette même adresse.</Trans>
        </p>
      </Banner>
    );
  }
  const [last, ...earlier] = visits;
  return (
    <section className="stack" aria-labelledby="account">
      <h2 id="account">{t`Compte`}</h2>
      <DefinitionList
        items={[
          { term: t`Connue depuis`, value: account.knownSince == null ? '–' : formats.dateTime(account.knownSince) },
          { term: t`Dernière visite`, value: last === undefined ? t`aucune depuis un an` : formats.dateTime(last) },
          {
            term: t`Adresse`,
            value: account.emailVerified ? (
              <Badge tone="pine">{t`confirmée`}</Badge>
            ) : (
              <Badge tone="attention">{t`pas confirmée : aucun courriel ne part`}</Badge>
            ),
          },
          { term: t`Langue`, value: account.locale === 'en' ? t`anglais` : t`français` },
        ]}
      />
      {earlier.length > 0 && (
        <details>
          <summary>{t`Visites précédentes`}</summary>
          <ul>
            {earlier.map((at) => (
              <li key={at}>{formats.dateTime(at)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Mails({ deliveries }: { readonly deliveries: Deliveries }) {
  const { t } = useLingui();
  return (
    <div className="stack gap-4">
      {!deliveries.reachable && <Unreachable />}
      <p>
        <Plural value={deliveries.unread} _0="Tous ses messages sont lus." one="Un message n’est pas lu." other="# messages ne sont pas lus." />
      </p>
      {deliveries.messages.length === 0 ? (
        <Empty title={t`Aucun message n’est parti vers cette personne`} />
      ) : (
        <Messages messages={deliveries.messages} />
      )}
      {deliveries.notices.length > 0 && <Notices notices={deliveries.notices} />}
      <Parked parked={deliveries.parked} />
    </div>
  );
}

function Unreachable() {
  const { t } = useLingui();
  return (
    <Banner tone="attention" title={t`Le service des messages ne connaît pas encore l’adresse de cette personne.`}>
      <p>
        <Trans>Ses courriels partiront dès qu’il la connaîtra.</Trans>
      </p>
    </Banner>
  );
}

function Messages({ messages }: { readonly messages: readonly SentMessage[] }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const formats = useFormats();
  return (
    <Table
      caption={t`Les cent derniers messages`}
      rows={messages}
      rowKey={(message) => message.messageId}
      columns={[
        { id: 'kind', header: t`Objet`, rowHeader: true, cell: (message) => kindOf(message.kind, i18n._.bind(i18n)) },
        { id: 'at', header: t`Date`, cell: (message) => formats.dateTime(message.happened) },
        {
          id: 'read',
          header: t`Sur le portail`,
          cell: (message) => (message.readAt == null ? t`pas lu` : t`lu`),
        },
        { id: 'mail', header: t`Courriel`, cell: (message) => <MailState message={message} /> },
        {
          id: 'attempts',
          header: t`Essais`,
          numeric: true,
          cell: (message) => (message.mail == null ? '–' : formats.number(message.mail.attempts)),
        },
      ]}
    />
  );
}

function MailState({ message: { mail } }: { readonly message: SentMessage }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const formats = useFormats();
  if (mail == null) return <>{t`sans courriel`}</>;
  const state = mailStates[mail.state];
  const trouble = mail.trouble == null ? undefined : (mailTroubles[mail.trouble] ?? undefined);
  return (
    <>
      <Badge tone={state?.tone ?? 'neutral'}>{state === undefined ? mail.state : i18n._(state.name)}</Badge>{' '}
      {formats.dateTime(mail.changedAt)}
      {trouble !== undefined && <span className="small muted"> – {i18n._(trouble)}</span>}
    </>
  );
}

function Notices({ notices }: { readonly notices: readonly WaitingNotice[] }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const formats = useFormats();
  return (
    <Table
      caption={t`Ce qui attend d’être dit`}
      rows={notices}
      rowKey={(notice) => notice.noticeId}
      columns={[
        { id: 'what', header: t`Objet`, rowHeader: true, cell: (notice) => kindOf(notice.occurrence, i18n._.bind(i18n)) },
        { id: 'since', header: t`Depuis`, cell: (notice) => formats.dateTime(notice.happened) },
        {
          id: 'why',
          header: t`Pourquoi`,
          cell: (notice) =>
            notice.trouble === 'INCOMPLETE'
              ? t`tout le monde n’est pas encore connu`
              : notice.trouble === 'FAILED'
                ? t`un essai a échoué`
                : t`à l’instant`,
        },
        { id: 'next', header: t`Prochain essai`, cell: (notice) => formats.dateTime(notice.dueAt) },
      ]}
    />
  );
}

function Parked({ parked }: { readonly parked: readonly SupportParked[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  if (parked.length === 0) return null;
  return (
    <Banner tone="attention" title={t`Des événements qui concernent cette personne attendent un exploitant.`}>
      <ul>
        {parked.map((key) => (
          <li key={`${key.consumer}-${key.topic}-${key.key}`}>
            <code>
              {key.consumer} {key.topic} {key.key}
            </code>{' '}
            <Trans>depuis le {formats.dateTime(key.since)}</Trans>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Dossiers({ dossiers }: { readonly dossiers: readonly SupportDossier[] }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const formats = useFormats();
  return (
    <section className="stack" aria-labelledby="dossiers">
      <h2 id="dossiers">{t`Dossiers`}</h2>
      {dossiers.length === 0 ? (
        <Empty title={t`Aucun dossier`} />
      ) : (
        <Table
          caption={t`Dossiers`}
          hideCaption
          rows={dossiers}
          rowKey={(dossier) => `${dossier.projectId}-${dossier.part}`}
          columns={[
            { id: 'number', header: t`Numéro`, rowHeader: true, cell: (dossier) => dossier.number ?? t`pas encore déposé` },
            {
              id: 'state',
              header: t`État`,
              cell: (dossier) => {
                const words = projectStateWords[dossier.state as keyof typeof projectStateWords];
                return words === undefined ? dossier.state : <Badge tone={words.tone}>{i18n._(words.name)}</Badge>;
              },
            },
            {
              id: 'part',
              header: t`Sa place`,
              cell: (dossier) => `${i18n._(dossierParts[dossier.part])}, ${i18n._(membershipRoles[dossier.role])}`,
            },
            { id: 'created', header: t`Commencé`, cell: (dossier) => formats.dateTime(dossier.createdAt) },
            {
              id: 'submitted',
              header: t`Déposé`,
              cell: (dossier) => (dossier.submittedAt == null ? '–' : formats.dateTime(dossier.submittedAt)),
            },
            { id: 'changed', header: t`Modifié`, cell: (dossier) => formats.dateTime(dossier.changedAt) },
          ]}
        />
      )}
    </section>
  );
}

function Organisations({ stand }: { readonly stand: SupportStand }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const formats = useFormats();
  return (
    <section className="stack" aria-labelledby="organisations">
      <h2 id="organisations">{t`Organisations`}</h2>
      {stand.organisations.length === 0 ? (
        <Empty title={t`Aucune organisation`} />
      ) : (
        <Table
          caption={t`Organisations`}
          hideCaption
          rows={stand.organisations}
          rowKey={(organisation) => organisation.organisationId}
          columns={[
            { id: 'name', header: t`Nom`, rowHeader: true, cell: (organisation) => organisation.name },
            { id: 'number', header: t`Numéro`, cell: (organisation) => organisation.number },
            { id: 'role', header: t`Sa place`, cell: (organisation) => i18n._(membershipRoles[organisation.role]) },
            { id: 'since', header: t`Depuis`, cell: (organisation) => formats.dateTime(organisation.since) },
          ]}
        />
      )}
    </section>
  );
}

function Roles({ stand: { account } }: { readonly stand: SupportStand }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const formats = useFormats();
  const trace = useQuery(projectsQueries.staffChangesOf(account.personId));
  return (
    <section className="stack" aria-labelledby="roles">
      <h2 id="roles">{t`Rôles dans l’équipe`}</h2>
      <p>
        {account.staffRoles.length === 0
          ? t`Aucun rôle.`
          : formats.list(account.staffRoles.map((role) => i18n._(staffRoles[role].name)))}
      </p>
      <Loaded query={trace}>
        {({ items }) =>
          items.length === 0 ? <Empty title={t`Aucun changement de rôle`} /> : <StaffRoleTrace lines={items} caption={t`Rôles dans l’équipe`} />
        }
      </Loaded>
    </section>
  );
}

function kindOf(kind: string, say: (words: (typeof messageKinds)[string] & object) => string): string {
  const words = messageKinds[kind];
  return words === undefined ? kind : say(words);
}
