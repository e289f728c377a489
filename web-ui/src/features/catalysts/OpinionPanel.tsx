import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { territoriesActs, type LocalOpinion, type Match } from '@/api/territories';
import { useAct } from '@/api/use-act';
import { OPINION_VERDICTS, type OpinionVerdict } from '@/api/words';
import { ActFailure } from '@/design/ActFailure';
import { Badge } from '@/design/Badge';
import { Button } from '@/design/Button';
import { Radio, RadioGroup } from '@/design/fields/RadioGroup';
import { TextField } from '@/design/fields/TextField';
import { toast } from '@/design/Toast';
import type { Tone } from '@/design/tone';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import styles from './Catalysts.module.css';

const tones: Record<OpinionVerdict, Tone> = { FAVOURABLE: 'pine', RESERVED: 'waiting', UNFAVOURABLE: 'attention' };

/** The local opinion: given once, and changed while the committee has not decided. */
export function OpinionPanel({ match }: { readonly match: Match }) {
  const { t } = useLingui();
  const [changing, setChanging] = useState(false);
  const open = match.endedAt == null;
  if (!open && match.opinion == null) return null;
  return (
    <section className={styles['ask']} aria-labelledby="opinion">
      <h2 id="opinion">{t`Votre avis local`}</h2>
      {match.opinion != null && !changing ? (
        <Given opinion={match.opinion} {...(open && { onChange: () => setChanging(true) })} />
      ) : (
        <OpinionForm match={match} onDone={() => setChanging(false)} />
      )}
    </section>
  );
}

function Given({ opinion, onChange }: { readonly opinion: LocalOpinion; readonly onChange?: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  return (
    <>
      <p className="cluster">
        <Badge tone={tones[opinion.verdict]}>{words.verdict(opinion.verdict)}</Badge>
        <span className="muted small">
          <Trans>donné le {formats.dateTime(opinion.givenAt)}</Trans>
        </span>
      </p>
      <p className="prose">{opinion.reasons}</p>
      {onChange !== undefined && (
        <div>
          <Button onPress={onChange}>{t`Changer mon avis`}</Button>
        </div>
      )}
    </>
  );
}

function OpinionForm({ match, onDone }: { readonly match: Match; readonly onDone: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const [verdict, setVerdict] = useState<OpinionVerdict | null>(match.opinion?.verdict ?? null);
  const [reasons, setReasons] = useState(match.opinion?.reasons ?? '');
  const [asked, setAsked] = useState(false);
  const give = useAct(
    (opinion: { verdict: OpinionVerdict; reasons: string }) =>
      territoriesActs.giveOpinion(match.matchId, opinion, match.opinion?.version),
    {
      touches: [['territories', 'matches']],
      onDone: () => {
        toast(t`Votre avis est donné. Le comité le lira.`);
        onDone();
      },
    },
  );
  const help: Record<OpinionVerdict, string> = {
    FAVOURABLE: t`Ce projet répond à un besoin d’ici, avec les bonnes personnes.`,
    RESERVED: t`Il a du sens, mais quelque chose doit changer ou se préciser.`,
    UNFAVOURABLE: t`Il n’est pas le bon projet, ou pas le bon moment, ici.`,
  };
  return (
    <form
      noValidate
      className="stack gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (verdict !== null && reasons.trim() !== '') give.run({ verdict, reasons: reasons.trim() });
      }}
    >
      <p>
        <Trans>Votre avis est local : ce que vous savez du besoin, des personnes et du terrain. Les membres du comité le lisent avant de voter.</Trans>
      </p>
      <RadioGroup
        label={t`Avis`}
        value={verdict}
        onChange={setVerdict}
        fault={give.faults['verdict'] ?? (asked && verdict === null ? t`Choisissez votre avis.` : undefined)}
      >
        {OPINION_VERDICTS.map((value) => (
          <Radio key={value} value={value} help={help[value]}>
            {words.verdict(value)}
          </Radio>
        ))}
      </RadioGroup>
      <TextField
        label={t`Vos raisons`}
        help={t`Ce qui vous rassure, ce qui vous inquiète, ce qu’il faudrait.`}
        rows={6}
        maxLength={5_000}
        value={reasons}
        onChange={setReasons}
        fault={give.faults['reasons'] ?? (asked && reasons.trim() === '' ? t`Écrivez vos raisons.` : undefined)}
      />
      <ActFailure error={give.error} />
      <div>
        <Button kind="main" type="submit" pending={give.pending}>{t`Donner mon avis`}</Button>
      </div>
    </form>
  );
}
