import { useLingui as useLinguiRuntime } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';

import { projectsActs, projectsQueries, type StaffMember, type StaffRoleWord } from '@/api/projects';
import { allItems } from '@/api/queries';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import type { Found } from '@/design/fields/ComboBox';
import { Radio, RadioGroup } from '@/design/fields/RadioGroup';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { Table } from '@/design/Table';
import { toast } from '@/design/Toast';

import { ManagementPlace } from './ManagementPlace';
import { PersonPicker } from './PersonPicker';
import { STAFF_ROLES, staffRoles } from './staff-role-words';
import { StaffRoleTrace } from './StaffRoleTrace';

const LONGEST_REASON = 500;

/** Who works for the foundation in which role, giving and taking them, and the trace of it. */
export default function RolesPage() {
  const { t } = useLingui();
  const staff = useQuery(projectsQueries.staff());
  const [taking, setTaking] = useState<Held>();
  return (
    <ManagementPlace>
      <PageTitle
        lead={
          <p>
            <Trans>
              Deux rôles ouvrent les pages de l’équipe. La personne en est avertie par courriel ; elle en dispose à sa
              prochaine connexion, et le perd en dix minutes au plus quand il est retiré.
            </Trans>
          </p>
        }
      >{t`Personnes et rôles`}</PageTitle>
      <section className="stack" aria-labelledby="staff">
        <h2 id="staff">{t`L’équipe aujourd’hui`}</h2>
        <Loaded query={staff}>
          {({ people }) =>
            people.length === 0 ? <Empty title={t`Personne n’a encore de rôle`} /> : <Team people={people} onTake={setTaking} />
          }
        </Loaded>
      </section>
      <GiveForm />
      <section className="stack" aria-labelledby="trace">
        <h2 id="trace">{t`Qui a confié ou retiré quoi`}</h2>
        <Trace />
      </section>
      {taking !== undefined && <TakeDialog held={taking} onClose={() => setTaking(undefined)} />}
    </ManagementPlace>
  );
}

/** One role of one person. */
interface Held {
  readonly person: StaffMember;
  readonly role: StaffRoleWord;
}

function Team({ people, onTake }: { readonly people: readonly StaffMember[]; readonly onTake: (held: Held) => void }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const rows = people.flatMap((person) => person.roles.map((role) => ({ person, role })));
  return (
    <Table
      caption={t`L’équipe aujourd’hui`}
      hideCaption
      rows={rows}
      rowKey={({ person, role }) => `${person.personId}-${role}`}
      columns={[
        {
          id: 'name',
          header: t`Personne`,
          rowHeader: true,
          cell: ({ person }) => <Link to={`/management/support/${person.personId}`}>{person.displayName}</Link>,
        },
        { id: 'email', header: t`Courriel`, cell: ({ person }) => person.email },
        { id: 'role', header: t`Rôle`, cell: ({ role }) => i18n._(staffRoles[role].name) },
        {
          id: 'act',
          header: t`Retirer le rôle`,
          hideHeader: true,
          cell: (held) => {
            const name = held.person.displayName;
            const role = i18n._(staffRoles[held.role].name);
            return (
              <Button kind="plain" label={t`Retirer à ${name} : ${role}`} onPress={() => onTake(held)}>
                {t`Retirer`}
              </Button>
            );
          },
        },
      ]}
    />
  );
}

function GiveForm() {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const [person, setPerson] = useState<Found | null>(null);
  const [role, setRole] = useState<StaffRoleWord | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const give = useAct(
    ({ id, what, why }: { readonly id: string; readonly what: StaffRoleWord; readonly why: string }) =>
      projectsActs.giveStaffRole(id, what, why),
    {
      touches: [['projects', 'staff']],
      onDone: () => {
        toast(t`Le rôle est confié. La personne en est avertie.`);
        setPerson(null);
        setRole(null);
        setReason('');
        setAsked(false);
      },
    },
  );
  const missing = (isMissing: boolean, sentence: string) => (asked && isMissing ? sentence : undefined);
  const submit = () => {
    setAsked(true);
    if (person !== null && role !== null && reason.trim() !== '') give.run({ id: person.id, what: role, why: reason });
  };
  return (
    <section className="stack" aria-labelledby="give">
      <h2 id="give">{t`Confier un rôle`}</h2>
      <form
        noValidate
        className="stack gap-4 measure"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PersonPicker
          label={t`Personne`}
          help={t`Tapez son nom ou son courriel. Elle doit s’être connectée au moins une fois.`}
          value={person}
          onChange={setPerson}
          fault={missing(person === null, t`Choisissez une personne dans la liste.`)}
        />
        <RadioGroup label={t`Rôle`} value={role} onChange={setRole} fault={missing(role === null, t`Choisissez un rôle.`)}>
          {STAFF_ROLES.map((one) => (
            <Radio key={one} value={one} help={i18n._(staffRoles[one].help)}>
              {i18n._(staffRoles[one].name)}
            </Radio>
          ))}
        </RadioGroup>
        <Reason value={reason} onChange={setReason} fault={give.faults['reason'] ?? missing(reason.trim() === '', t`Dites pourquoi.`)} />
        <ActFailure error={give.error} />
        <div>
          <Button kind="main" type="submit" pending={give.pending}>{t`Confier le rôle`}</Button>
        </div>
      </form>
    </section>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
}

function Reason(props: ReasonProps) {
  const { t } = useLingui();
  return <TextField {...props} label={t`Raison`} help={t`Elle reste dans la trace, que l’administration peut lire.`} rows={2} maxLength={LONGEST_REASON} />;
}

function TakeDialog({ held, onClose }: { readonly held: Held; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const name = held.person.displayName;
  const role = i18n._(staffRoles[held.role].name);
  const take = useAct((why: string) => projectsActs.takeStaffRole(held.person.personId, held.role, why), {
    touches: [['projects', 'staff']],
    onDone: () => {
      toast(t`Le rôle est retiré. La personne en est avertie.`);
      onClose();
    },
  });
  return (
    <Dialog
      title={t`Retirer un rôle à ${name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>{t`Ne rien changer`}</Button>
          <Button
            kind="danger"
            pending={take.pending}
            onPress={() => {
              setAsked(true);
              if (reason.trim() !== '') take.run(reason);
            }}
          >{t`Retirer le rôle`}</Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <Trans>
            {name} n’aura plus le rôle « {role} » et devra se reconnecter.
          </Trans>
        </p>
        <Reason
          value={reason}
          onChange={setReason}
          fault={take.faults['reason'] ?? (asked && reason.trim() === '' ? t`Dites pourquoi.` : undefined)}
        />
        <ActFailure error={take.error} />
      </div>
    </Dialog>
  );
}

function Trace() {
  const { t } = useLingui();
  const trace = useInfiniteQuery(projectsQueries.staffChanges());
  return (
    <Loaded query={trace}>
      {(data) => {
        const lines = allItems(data);
        if (lines.length === 0) return <Empty title={t`Aucun changement de rôle pour l’instant`} />;
        return (
          <div className="stack">
            <StaffRoleTrace lines={lines} caption={t`Qui a confié ou retiré quoi`} />
            {trace.hasNextPage && (
              <div>
                <Button pending={trace.isFetchingNextPage} onPress={() => void trace.fetchNextPage()}>{t`Voir les plus anciens`}</Button>
              </div>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
