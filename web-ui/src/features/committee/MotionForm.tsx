import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';

import { fundingActs, fundingQueries, type SessionView, type ShownItem } from '@/api/funding';
import { type Problem } from '@/api/problem';
import { useAct } from '@/api/use-act';
import type { College, Motion } from '@/api/words';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { MoneyField } from '@/design/fields/MoneyField';
import { Radio, RadioGroup } from '@/design/fields/RadioGroup';
import { TextField } from '@/design/fields/TextField';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import { premiumOn } from '../reading/premium';

interface MotionFormProps {
  readonly session: SessionView;
  readonly item: ShownItem;
}

/** What the chair puts to the vote; opening the ballot freezes it with all that can sway the result. */
export function MotionForm({ session, item }: MotionFormProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWords();
  const [motion, setMotion] = useState<Motion>('FUND');
  const [amount, setAmount] = useState<number | null>(item.requestedCents ?? null);
  const [conditions, setConditions] = useState('');
  const [asked, setAsked] = useState(false);
  const open = useAct(
    (content: { motion: Motion; amountCents: number; conditions?: string }, key) =>
      fundingActs.openBallot(session.sessionId, item.itemId, content, key),
    { touches: [['funding', 'sessions', session.sessionId]] },
  );
  const { reset } = open;
  const quorate = item.quorum?.met;
  // A refusal for want of a quorum has had its day once people came in.
  useEffect(reset, [reset, quorate]);
  const submit = () => {
    setAsked(true);
    if (amount === null || amount <= 0) return;
    const written = conditions.trim();
    open.run({ motion, amountCents: amount, ...(written !== '' && { conditions: written }) });
  };
  const requested = item.requestedCents;
  const rate = item.premiumRatePoints ?? 0;
  const call = useQuery({ ...fundingQueries.call(item.callId ?? ''), enabled: item.callId != null });
  const earned = premiumOn(amount ?? 0, rate);
  const fitting = premiumOn(amount ?? 0, rate, call.data?.maximumCents);
  const premium = formats.money(fitting);
  return (
    <form
      className="stack gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <RadioGroup label={t`Proposition`} value={motion} onChange={setMotion}>
        <Radio value="FUND">{words.motion('FUND')}</Radio>
        <Radio value="WAITING_LIST" help={t`Quand l’argent qui reste ne suffit pas.`}>
          {words.motion('WAITING_LIST')}
        </Radio>
      </RadioGroup>
      <MoneyField
        label={t`Montant proposé, hors prime`}
        name="amountCents"
        value={amount}
        onChange={setAmount}
        fault={
          open.faults['amountCents'] ??
          (asked && (amount === null || amount <= 0) ? t`Donnez un montant supérieur à zéro.` : undefined)
        }
        help={
          requested == null ? undefined : (
            <>
              <Trans>{formats.money(requested)} demandés.</Trans>{' '}
              {rate > 0 && (
                <Trans>
                  S’y ajoute la prime à l’alliance : {formats.percent(rate)}, soit {premium} au plus.
                </Trans>
              )}
              {fitting < earned && (
                <>
                  {' '}
                  <Trans>Elle est réduite à ce que laisse le maximum de l’appel.</Trans>
                </>
              )}
            </>
          )
        }
      />
      <TextField
        label={t`Conditions`}
        isRequired={false}
        rows={2}
        value={conditions}
        onChange={setConditions}
        fault={open.faults['conditions']}
      />
      <ActFailure error={open.error} words={useRefusalWords()} />
      <div>
        <Button kind="main" size="large" type="submit" pending={open.pending}>
          {t`Ouvrir le scrutin`}
        </Button>
      </div>
    </form>
  );
}

/** Why no ballot opens, said to the chair so that the room knows what to do. */
function useRefusalWords(): Readonly<Record<string, (problem: Problem) => ReactNode>> {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const money = (problem: Problem, name: string) => formats.money(Number(problem.extra[name] ?? 0));
  return {
    'no-quorum': (problem) => {
      const missing = Array.isArray(problem.extra['missingColleges']) ? (problem.extra['missingColleges'] as College[]) : [];
      const names = missing.map((college) => `« ${words.college(college)} »`);
      const present = Number(problem.extra['present'] ?? 0);
      const needed = Number(problem.extra['needed'] ?? 0);
      return (
        <>
          {names.length > 0 && (
            <p>
              <Trans>Le quorum manque : personne n’est là pour {formats.list(names)}.</Trans>
            </p>
          )}
          {present < needed && (
            <p>
              <Trans>
                Le quorum manque : il faut {needed} personnes présentes, il y en a {present}.
              </Trans>
            </p>
          )}
          <p>{t`Notez les arrivées, ou passez à un autre point : celui-ci sera reporté.`}</p>
        </>
      );
    },
    'two-empty-colleges': () => (
      <p>
        <Trans>Deux collèges n’ont plus personne qui puisse voter sur ce point : aucun scrutin ne peut s’ouvrir.</Trans>
      </p>
    ),
    'envelope-exceeded': (problem) => (
      <p>
        <Trans>
          Il ne reste que {money(problem, 'balanceCents')} dans l’enveloppe, prime comprise. Baissez le montant, ou
          proposez la liste d’attente.
        </Trans>
      </p>
    ),
    'money-is-left': () => (
      <p>
        <Trans>L’enveloppe suffit pour ce montant : la liste d’attente n’est pas ouverte.</Trans>
      </p>
    ),
  };
}
