import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import { fundingQueries, type SessionView, type ShownItem } from '@/api/funding';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button } from '@/design/Button';
import { PageTitle } from '@/design/PageTitle';
import { Loaded, Missing } from '@/design/states';
import { useFormats } from '@/i18n/format';

import { DossierReading } from '../reading/DossierReading';
import { Announcer } from './Announcer';
import { AttestPanel, DeclareConflict } from './AttestPanel';
import { MotionWords } from './MotionWords';
import { MyBallot } from './MyBallot';
import { ResultPanel } from './ResultPanel';
import { isSettled, mayVote, shownItems } from './session-sense';
import { ItemBadge } from './StateBadge';
import { useLiveSession } from './useLiveSession';
import { VotePanel } from './VotePanel';
import styles from './Session.module.css';

/** One item of the agenda: attest, read, vote, and what was decided. */
export default function ItemPage() {
  const { sessionId = '', itemId = '' } = useParams();
  const { query } = useLiveSession(sessionId);
  return (
    <div className="page narrow main stack gap-4">
      <Loaded query={query}>
        {(session) => {
          const item = shownItems(session).find((shown) => shown.itemId === itemId);
          return item === undefined ? <NotShown /> : <ItemPlace session={session} item={item} />;
        }}
      </Loaded>
    </div>
  );
}

function NotShown() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle>{t`Point introuvable`}</PageTitle>
      <Missing />
    </>
  );
}

function ItemPlace({ session, item }: { readonly session: SessionView; readonly item: ShownItem }) {
  const { t } = useLingui();
  const formats = useFormats();
  const navigate = useNavigate();
  const [standingAside, setStandingAside] = useState(false);
  const back = `/sessions/${session.sessionId}`;
  const member = session.me != null;
  // Amounts and the call are told with the right to read the file.
  const opened = item.callId != null;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t`Séances`, to: '/sessions' },
          { label: formats.date(session.startsAt), to: back },
          { label: t`Point ${item.position}` },
        ]}
      />
      <PageTitle
        above={<ItemBadge state={item.state} />}
        lead={
          <p>
            {formats.list(item.organisations)} · {formats.list(item.territories.map((area) => area.name))}
          </p>
        }
      >
        {item.title}
      </PageTitle>
      <Announcer session={session} />
      {member && !item.attested && !isSettled(item) && (
        <section className={styles['now']} aria-labelledby="attest">
          <h2 id="attest">
            <Trans>Avant d’ouvrir le dossier</Trans>
          </h2>
          <AttestPanel session={session} item={item} />
        </section>
      )}
      {item.state === 'BALLOT_OPEN' && item.ballot && opened && mayVote(session) && (
        <section className={styles['now']} aria-labelledby="vote">
          <h2 id="vote">
            <Trans>Le scrutin est ouvert</Trans>
          </h2>
          <MotionWords ballot={item.ballot} />
          <VotePanel session={session} item={item} ballot={item.ballot} />
        </section>
      )}
      {item.result && (
        <section className="stack" aria-labelledby="result">
          <h2 id="result">
            <Trans>Ce qui a été décidé</Trans>
          </h2>
          <ResultPanel result={item.result} committeeId={session.committee.committeeId} />
          {item.ballot && <MyBallot ballot={item.ballot} committeeId={session.committee.committeeId} />}
        </section>
      )}
      {opened && <File session={session} item={item} />}
      {!opened && !member && (
        <p className="muted">
          <Trans>Le dossier est réservé au comité et à la gestion du fonds.</Trans>
        </p>
      )}
      {member && item.attested && !isSettled(item) && (
        <div>
          <Button onPress={() => setStandingAside(true)}>{t`J’ai un lien, je me retire`}</Button>
          <DeclareConflict
            session={session}
            item={item}
            isOpen={standingAside}
            onClose={() => setStandingAside(false)}
            onDeclared={() => void navigate(back)}
          />
        </div>
      )}
    </>
  );
}

function File({ session, item }: { readonly session: SessionView; readonly item: ShownItem }) {
  const file = useQuery(fundingQueries.itemFile(session.sessionId, item.itemId));
  return (
    <Loaded query={file}>
      {(content) => (
        <DossierReading
          dossier={content.dossier}
          alliance={content.alliance}
          eligibility={content.eligibility}
          premium={content.premium}
          localOpinion={content.localOpinion ?? null}
        />
      )}
    </Loaded>
  );
}
