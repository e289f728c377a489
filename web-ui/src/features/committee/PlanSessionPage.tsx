import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { fundingActs, fundingQueries, type CommitteeSummary } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { SESSION_MODES, type SessionMode } from '@/api/words';
import { ActFailure } from '@/design/ActFailure';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button, LinkButton } from '@/design/Button';
import { DateTimeField } from '@/design/fields/DateTimeField';
import { Radio, RadioGroup } from '@/design/fields/RadioGroup';
import { Select } from '@/design/fields/Select';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

/** Where and when a committee will meet; its agenda and the calling of its members come next. */
export default function PlanSessionPage() {
  const { t } = useLingui();
  const committees = useQuery(fundingQueries.committees());
  return (
    <div className="page narrow main stack gap-4">
      <Breadcrumbs items={[{ label: t`Séances`, to: '/sessions' }, { label: t`Planifier` }]} />
      <PageTitle
        lead={
          <p>
            <Trans>Personne n’est prévenu à ce stade : vous convoquerez les membres une fois l’ordre du jour établi.</Trans>
          </p>
        }
      >{t`Planifier une séance`}</PageTitle>
      <Loaded query={committees}>
        {({ items }) => (items.length === 0 ? <NoCommittee /> : <PlanForm committees={items} />)}
      </Loaded>
    </div>
  );
}

function NoCommittee() {
  const { t } = useLingui();
  return (
    <Empty
      title={t`Il faut d’abord un comité`}
      actions={<LinkButton kind="main" to="/management/committees">{t`Composer un comité`}</LinkButton>}
    >
      <p>
        <Trans>Une séance réunit les membres d’un comité. Aucun n’est encore composé.</Trans>
      </p>
    </Empty>
  );
}

function PlanForm({ committees }: { readonly committees: readonly CommitteeSummary[] }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const [committeeId, setCommitteeId] = useState<string | null>(committees.length === 1 ? committees[0]!.committeeId : null);
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [mode, setMode] = useState<SessionMode>('BOTH');
  const [asked, setAsked] = useState(false);
  const plan = useAct(fundingActs.planSession, {
    touches: [['funding', 'sessions']],
    onDone: ({ sessionId }) => void navigate(`/sessions/${sessionId}`),
  });
  const missing = (sentence: string, isMissing: boolean) => (asked && isMissing ? sentence : undefined);
  return (
    <form
      className="stack gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (committeeId === null || startsAt === null || place.trim() === '') return;
        plan.run({ committeeId, startsAt, place: place.trim(), mode });
      }}
    >
      <Select
        label={t`Comité`}
        value={committeeId}
        onChange={setCommitteeId}
        placeholder={t`Choisir un comité`}
        options={committees.map((committee) => ({ value: committee.committeeId, label: committee.name }))}
        fault={plan.faults['committeeId'] ?? missing(t`Choisissez un comité.`, committeeId === null)}
      />
      <DateTimeField
        label={t`Jour et heure`}
        value={startsAt}
        onChange={setStartsAt}
        help={startsAt === null ? t`Heure de Paris.` : t`${formats.dateTime(startsAt)}, heure de Paris.`}
        fault={plan.faults['startsAt'] ?? missing(t`Donnez le jour et l’heure.`, startsAt === null)}
      />
      <TextField
        label={t`Lieu`}
        help={t`Une adresse, une salle, ou le lien de la visioconférence.`}
        value={place}
        onChange={setPlace}
        fault={plan.faults['place'] ?? missing(t`Donnez un lieu.`, place.trim() === '')}
      />
      <RadioGroup label={t`Comment on y participe`} value={mode} onChange={setMode}>
        {SESSION_MODES.map((value) => (
          <Radio key={value} value={value}>
            {words.mode(value)}
          </Radio>
        ))}
      </RadioGroup>
      <ActFailure error={plan.error} />
      <div>
        <Button kind="main" type="submit" pending={plan.pending}>{t`Planifier la séance`}</Button>
      </div>
    </form>
  );
}
