import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import plus from 'icons:user-plus';
import { useState } from 'react';
import { useParams } from 'react-router';

import { fundingActs, fundingQueries, type Committee, type Member, type MemberContent } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { COLLEGES, OFFICES, type College, type Office } from '@/api/words';
import { ActFailure } from '@/design/ActFailure';
import { Badge } from '@/design/Badge';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button, LinkButton } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import type { Found } from '@/design/fields/ComboBox';
import { DateTimeField } from '@/design/fields/DateTimeField';
import { Select } from '@/design/fields/Select';
import { PageTitle } from '@/design/PageTitle';
import { Loaded } from '@/design/states';
import { Table } from '@/design/Table';
import { toast } from '@/design/Toast';
import { useFormats } from '@/i18n/format';
import { dayInParis } from '@/i18n/paris-day';
import { useWords } from '@/words/words';

import { ManagementPlace } from './ManagementPlace';
import { PersonPicker } from './PersonPicker';

const MOST_PER_COLLEGE = 7;
const NONE = 'none';

export default function CommitteePage() {
  const { committeeId = '' } = useParams();
  const committee = useQuery(fundingQueries.committee(committeeId));
  return (
    <ManagementPlace>
      <Loaded query={committee}>{(found) => <CommitteePlace committee={found} />}</Loaded>
    </ManagementPlace>
  );
}

function CommitteePlace({ committee }: { readonly committee: Committee }) {
  const { t } = useLingui();
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const active = committee.members.filter((member) => member.active);
  const outside = committee.members.filter((member) => member.college == null);
  return (
    <>
      <Breadcrumbs items={[{ label: t`Comités`, to: '/management/committees' }, { label: committee.name }]} />
      <PageTitle
        lead={
          <p>
            <Plural value={active.length} one="Un membre en mandat" other="# membres en mandat" />
          </p>
        }
        actions={
          <>
            <Button kind="main" icon={plus} onPress={() => setAdding(true)}>
              {t`Nommer un membre`}
            </Button>
            <LinkButton to="/sessions/new">{t`Planifier une séance`}</LinkButton>
          </>
        }
      >
        {committee.name}
      </PageTitle>
      {COLLEGES.map((college) => (
        <CollegeTable
          key={college}
          caption={words.college(college)}
          most={MOST_PER_COLLEGE}
          members={committee.members.filter((member) => member.college === college)}
        />
      ))}
      {outside.length > 0 && <CollegeTable caption={t`Hors collège, sans voix`} members={outside} />}
      {adding && <Appoint committee={committee} onClose={() => setAdding(false)} />}
    </>
  );
}

interface CollegeTableProps {
  readonly caption: string;
  readonly members: readonly Member[];
  readonly most?: number;
}

function CollegeTable({ caption, members, most }: CollegeTableProps) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const active = members.filter((member) => member.active).length;
  return (
    <section className="stack gap-1">
      <h2>
        {caption} {most !== undefined && <span className="muted small number">{t`${active} sur ${most}`}</span>}
      </h2>
      {members.length === 0 ? (
        <p className="muted">
          <Trans>Personne encore. Sans au moins une personne présente par collège, aucun vote ne s’ouvre.</Trans>
        </p>
      ) : (
        <Table
          caption={caption}
          hideCaption
          rows={members}
          rowKey={(member) => String(member.memberNumber)}
          columns={[
            { id: 'number', header: t`N°`, numeric: true, cell: (member) => member.memberNumber },
            {
              id: 'name',
              header: t`Nom`,
              rowHeader: true,
              cell: (member) => member.name ?? <span className="muted">{t`Personne effacée`}</span>,
            },
            { id: 'office', header: t`Fonction`, cell: (member) => (member.office == null ? '–' : words.office(member.office)) },
            {
              id: 'mandate',
              header: t`Mandat`,
              cell: (member) =>
                member.until == null
                  ? t`depuis le ${formats.date(member.from)}`
                  : t`du ${formats.date(member.from)} au ${formats.date(member.until)}`,
            },
            {
              id: 'active',
              header: t`En mandat`,
              cell: (member) =>
                member.active ? <Badge tone="pine">{t`En mandat`}</Badge> : <Badge>{t`Hors mandat`}</Badge>,
            },
          ]}
        />
      )}
    </section>
  );
}

function Appoint({ committee, onClose }: { readonly committee: Committee; readonly onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const [person, setPerson] = useState<Found | null>(null);
  const [college, setCollege] = useState<College | typeof NONE | null>(null);
  const [office, setOffice] = useState<Office | typeof NONE>(NONE);
  const [from, setFrom] = useState<string | null>(() => dayInParis(new Date()));
  const [until, setUntil] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const appoint = useAct((content: MemberContent, key) => fundingActs.addMember(committee.committeeId, content, key), {
    touches: [['funding', 'committees']],
    onDone: ({ memberNumber }) => {
      toast(t`${person?.name ?? ''} siège sous le numéro ${memberNumber}.`);
      onClose();
    },
  });
  const missing = (isMissing: boolean, sentence: string) => (asked && isMissing ? sentence : undefined);
  const submit = () => {
    setAsked(true);
    if (person === null || college === null || from === null) return;
    appoint.run({
      personId: person.id,
      from,
      ...(college !== NONE && { college }),
      ...(until !== null && { until }),
      ...(office !== NONE && { office }),
    });
  };
  return (
    <Dialog
      title={t`Nommer un membre`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>{t`Annuler`}</Button>
          <Button kind="main" type="submit" form="appoint" pending={appoint.pending}>
            {t`Nommer`}
          </Button>
        </>
      }
    >
      <form
        id="appoint"
        noValidate
        className="stack gap-3"
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
          fault={appoint.faults['personId'] ?? missing(person === null, t`Choisissez une personne dans la liste.`)}
        />
        <Select
          label={t`Collège`}
          value={college}
          onChange={setCollege}
          placeholder={t`Choisir un collège`}
          options={[
            ...COLLEGES.map((value) => ({ value, label: words.college(value) })),
            { value: NONE, label: t`Aucun (secrétariat sans voix)` },
          ]}
          fault={appoint.faults['college'] ?? missing(college === null, t`Choisissez un collège.`)}
        />
        <Select
          label={t`Fonction`}
          value={office}
          onChange={setOffice}
          options={[{ value: NONE, label: t`Aucune` }, ...OFFICES.map((value) => ({ value, label: words.office(value) }))]}
          fault={appoint.faults['office']}
        />
        <DateTimeField
          label={t`Mandat à partir du`}
          dateOnly
          value={from}
          onChange={setFrom}
          fault={appoint.faults['from'] ?? missing(from === null, t`Donnez le premier jour du mandat.`)}
        />
        <DateTimeField
          label={t`Jusqu’au`}
          dateOnly
          isRequired={false}
          value={until}
          onChange={setUntil}
          fault={appoint.faults['until']}
        />
        <ActFailure error={appoint.error} />
      </form>
    </Dialog>
  );
}
