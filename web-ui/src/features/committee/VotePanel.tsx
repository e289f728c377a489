import { Trans, useLingui } from '@lingui/react/macro';
import check from 'icons:check-circle';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';

import { fundingActs, type BallotView, type SessionView, type ShownItem, type VoteReceipt } from '@/api/funding';
import { CHOICES, type Choice } from '@/api/words';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Icon } from '@/design/Icon';
import { toast } from '@/design/Toast';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import { ChoiceCards } from './ChoiceCards';
import styles from './Vote.module.css';

interface VotePanelProps {
  readonly session: SessionView;
  readonly item: ShownItem;
  readonly ballot: BallotView;
}

/** Votes, says what was recorded, and lets it be changed until the ballot closes. */
export function VotePanel({ session, item, ballot }: VotePanelProps) {
  const [receipt, setReceipt] = useState<VoteReceipt>();
  const [changing, setChanging] = useState(false);
  const recorded = ballot.myChoice ?? null;
  const vote = useAct((choice: Choice) => fundingActs.vote(session.sessionId, item.itemId, choice), {
    touches: [['funding', 'sessions', session.sessionId]],
    onDone: (answer) => {
      setReceipt(answer);
      setChanging(false);
    },
  });

  if (recorded !== null && !changing) {
    return (
      <Recorded
        choice={recorded}
        receipt={receipt ?? (ballot.myReceipt ? { receipt: ballot.myReceipt } : undefined)}
        committeeId={session.committee.committeeId}
        onChange={() => {
          vote.reset();
          setChanging(true);
        }}
      />
    );
  }
  return (
    <Choosing
      recorded={recorded}
      pending={vote.pending}
      error={vote.error}
      onVote={vote.run}
      {...(changing && { onKeep: () => setChanging(false) })}
    />
  );
}

interface ChoosingProps {
  readonly recorded: Choice | null;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onVote: (choice: Choice) => void;
  readonly onKeep?: () => void;
}

function Choosing({ recorded, pending, error, onVote, onKeep }: ChoosingProps) {
  const { t } = useLingui();
  const words = useWords();
  const [choice, setChoice] = useState<Choice | null>(recorded);
  const [asked, setAsked] = useState(false);
  const chosen = choice === null ? '' : words.choice(choice).toLowerCase();
  return (
    <form
      className="stack gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (choice !== null) onVote(choice);
      }}
    >
      <ChoiceCards
        label={t`Votre vote`}
        value={choice}
        onChange={setChoice}
        choices={CHOICES}
        fault={asked && choice === null ? t`Choisissez pour, contre ou abstention.` : undefined}
      />
      <ActFailure error={error} />
      <div className="stack gap-1">
        <Button kind="main" size="large" wide type="submit" pending={pending}>
          {choice === null ? t`Voter` : t`Enregistrer mon vote : ${chosen}`}
        </Button>
        {onKeep !== undefined && (
          <Button kind="plain" wide onPress={onKeep}>
            {t`Garder mon vote`}
          </Button>
        )}
        <p className="small muted">
          <Trans>Vous pourrez le changer jusqu’à la clôture du scrutin. Personne ne voit de décompte avant.</Trans>
        </p>
      </div>
    </form>
  );
}

interface RecordedProps {
  readonly choice: Choice;
  readonly receipt: { readonly receipt: string; readonly castAt?: string } | undefined;
  readonly committeeId: string;
  readonly onChange: () => void;
}

function Recorded({ choice, receipt, committeeId, onChange }: RecordedProps) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  const title = useRef<HTMLHeadingElement>(null);
  const castAt = receipt?.castAt;
  useEffect(() => {
    // The button that was pressed is gone; whoever pressed it must land on what was recorded.
    if (castAt !== undefined) title.current?.focus();
  }, [castAt]);
  return (
    <div className={`stack gap-3 ${styles['recorded']}`}>
      <div role="status" className="stack gap-1">
        <h3 ref={title} tabIndex={-1} className={styles['recordedTitle']}>
          <Icon of={check} size="large" />
          <span>
            <Trans>
              Votre vote est enregistré : <strong>{words.choice(choice).toLowerCase()}</strong>
            </Trans>
          </span>
        </h3>
        <p>
          {castAt !== undefined && <Trans>Reçu à {formats.time(castAt)}.</Trans>}{' '}
          <Trans>Vous pouvez encore le changer, jusqu’à la clôture du scrutin.</Trans>
        </p>
      </div>
      {receipt !== undefined && <Receipt hash={receipt.receipt} committeeId={committeeId} />}
      <div>
        <Button onPress={onChange}>{t`Changer mon vote`}</Button>
      </div>
    </div>
  );
}

function Receipt({ hash, committeeId }: { readonly hash: string; readonly committeeId: string }) {
  const { t } = useLingui();
  const [byHand, setByHand] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(hash);
      setByHand(false);
      toast(t`Reçu copié.`);
    } catch {
      setByHand(true);
    }
  };
  return (
    <div className={styles['receipt']}>
      <p className="small">
        <Trans>
          Votre reçu. Gardez-le : après la clôture, il vous permet de retrouver votre bulletin dans le registre et de
          vérifier qu’il a été compté.
        </Trans>
      </p>
      <code className={styles['hash']}>{hash}</code>
      <p className="small" role="status">
        {byHand && <Trans>Votre navigateur refuse la copie : sélectionnez le reçu et copiez-le à la main.</Trans>}
      </p>
      <div className="cluster">
        <Button size="small" onPress={() => void copy()}>{t`Copier le reçu`}</Button>
        <Link to={`/check/${committeeId}?receipt=${hash}`}>
          <Trans>Le retrouver dans le registre</Trans>
        </Link>
      </div>
    </div>
  );
}
