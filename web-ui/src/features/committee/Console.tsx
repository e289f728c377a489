import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';

import { fundingActs, type SessionView, type ShownItem } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Confirm } from '@/design/Dialog';
import { Empty } from '@/design/states';
import { useFormats } from '@/i18n/format';

import { AgendaList } from './AgendaList';
import { AttendanceBoard } from './AttendanceBoard';
import { BallotRunning } from './BallotRunning';
import { MotionForm } from './MotionForm';
import { MotionWords } from './MotionWords';
import { MyPart } from './MyPart';
import { QuorumLine, QuorumPanel } from './QuorumPanel';
import { Recusals } from './Recusals';
import { ResultPanel } from './ResultPanel';
import { currentItem, isSettled, itemAfter, mayVote, shownItems } from './session-sense';
import { ItemBadge } from './StateBadge';
import styles from './Console.module.css';

/** What the chair and the secretary hold in hand while the session goes on. */
export function Console({ session }: { readonly session: SessionView }) {
  const { t } = useLingui();
  const [chosenId, choose] = useState<string>();
  const current = currentItem(session);
  const voting = current?.state === 'BALLOT_OPEN';
  const chosen = shownItems(session).find((item) => item.itemId === chosenId);
  // An open ballot takes the floor, whatever was being looked at.
  const item = voting ? current : (chosen ?? current);
  return (
    <div className={styles['console']}>
      <div className="stack gap-4">
        {item === undefined ? <NothingLeft session={session} /> : <ItemBoard key={item.itemId} session={session} item={item} onNext={choose} />}
        <section className="stack" aria-labelledby="agenda">
          <h2 id="agenda">
            <Trans>Ordre du jour</Trans>
          </h2>
          <AgendaList
            session={session}
            current={item}
            acts={(other) =>
              !voting &&
              other.itemId !== item?.itemId && (
                <Button size="small" onPress={() => choose(other.itemId)}>
                  {isSettled(other) ? t`Revoir` : t`Traiter ce point`}
                  <span className="visually-hidden"> : {other.title}</span>
                </Button>
              )
            }
          />
        </section>
        <CloseSession session={session} />
      </div>
      <aside className={styles['side']} aria-label={t`Présences et quorum`}>
        {item?.quorum && !isSettled(item) && <QuorumPanel quorum={item.quorum} />}
        <AttendanceBoard session={session} />
      </aside>
    </div>
  );
}

interface ItemBoardProps {
  readonly session: SessionView;
  readonly item: ShownItem;
  readonly onNext: (itemId: string) => void;
}

function ItemBoard({ session, item, onNext }: ItemBoardProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const next = itemAfter(session, item);
  return (
    <section className={styles['board']} aria-labelledby="item">
      <div className="cluster between">
        <p className="muted">
          <Trans>
            Point {item.position} sur {session.items.length}
          </Trans>
        </p>
        <ItemBadge state={item.state} />
      </div>
      <h2 id="item">{item.title}</h2>
      <p className="muted small">
        {formats.list(item.organisations)} · {formats.list(item.territories.map((area) => area.name))}
      </p>
      <Recusals session={session} item={item} />
      {item.quorum && !isSettled(item) && <QuorumLine quorum={item.quorum} />}
      {item.state === 'BALLOT_OPEN' && item.ballot && <MotionWords ballot={item.ballot} />}
      {mayVote(session) && !isSettled(item) && (item.state === 'BALLOT_OPEN' || !item.attested) && (
        <div className={styles['mine']}>
          <MyPart session={session} item={item} />
        </div>
      )}
      {item.state === 'BALLOT_OPEN' && item.ballot && (
        <BallotRunning session={session} item={item} ballot={item.ballot} />
      )}
      {(item.attested || session.me?.college == null) && item.state !== 'BALLOT_OPEN' && (
        <p>
          <Link to={`/sessions/${session.sessionId}/items/${item.itemId}`}>
            <Trans>Ouvrir le dossier</Trans>
          </Link>
        </p>
      )}
      {!isSettled(item) && item.state !== 'BALLOT_OPEN' && (
        <>{item.iChair ? <Chairing session={session} item={item} /> : <WaitForChair />}</>
      )}
      {item.result && <ResultPanel result={item.result} committeeId={session.committee.committeeId} />}
      {isSettled(item) && next !== undefined && (
        <div>
          <Button kind="main" onPress={() => onNext(next.itemId)}>
            {t`Passer au point suivant`}
          </Button>
        </div>
      )}
    </section>
  );
}

function Chairing({ session, item }: { readonly session: SessionView; readonly item: ShownItem }) {
  if (item.attested) return <MotionForm session={session} item={item} />;
  return (
    <p className="muted">
      <Trans>Attestez d’abord n’avoir aucun lien avec ce projet : vous pourrez alors ouvrir le scrutin.</Trans>
    </p>
  );
}

function WaitForChair() {
  return (
    <p className="muted">
      <Trans>La présidence de ce point ouvrira le scrutin.</Trans>
    </p>
  );
}

function NothingLeft({ session }: { readonly session: SessionView }) {
  const { t } = useLingui();
  return (
    <Empty title={t`Tous vos points sont traités`}>
      <p>
        {session.iStandBack ? (
          <Trans>Il en reste un à traiter sans vous : une autre personne présente le conduit, puis clôt la séance.</Trans>
        ) : (
          <Trans>Vous pouvez clore la séance.</Trans>
        )}
      </p>
    </Empty>
  );
}

function CloseSession({ session }: { readonly session: SessionView }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const close = useAct((_: void, key) => fundingActs.closeSession(session.sessionId, key), {
    touches: [['funding', 'sessions']],
    onDone: () => setAsking(false),
  });
  const waiting = shownItems(session).filter((item) => !isSettled(item));
  const hidden = session.items.some((item) => item.hidden);
  const voting = waiting.some((item) => item.state === 'BALLOT_OPEN');
  return (
    <div className="stack gap-1">
      {session.iStandBack && (
        <p id="close-later">
          <Trans>Un point reste à traiter sans vous : une autre personne présente clôt la séance.</Trans>
        </p>
      )}
      <div>
        <Button
          isDisabled={voting || session.iStandBack}
          {...(session.iStandBack && { describedBy: 'close-later' })}
          onPress={() => setAsking(true)}
        >
          {t`Clore la séance`}
        </Button>
      </div>
      <Confirm
        title={t`Clore la séance`}
        isOpen={asking}
        onClose={() => setAsking(false)}
        act={t`Clore la séance`}
        pending={close.pending}
        onConfirm={() => close.run()}
      >
        <div className="stack">
          {waiting.length > 0 ? (
            <>
              <p>
                <Trans>Ces points ne sont pas décidés. Ils seront reportés et pourront revenir à une autre séance :</Trans>
              </p>
              <ul>
                {waiting.map((item) => (
                  <li key={item.itemId}>{item.title}</li>
                ))}
              </ul>
            </>
          ) : (
            <p>{hidden ? <Trans>Tous vos points sont traités.</Trans> : <Trans>Tous les points sont traités.</Trans>}</p>
          )}
          {hidden && (
            <p>
              <Trans>Un point traité sans vous est reporté de même, s’il n’est pas décidé.</Trans>
            </p>
          )}
          <p>
            <Trans>Une séance close ne se rouvre pas.</Trans>
          </p>
          <ActFailure error={close.error} />
        </div>
      </Confirm>
    </div>
  );
}
