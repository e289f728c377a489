import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';

import type { StreamState } from '@/api/event-stream';
import type { SessionView } from '@/api/funding';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { PageTitle } from '@/design/PageTitle';
import { Loaded } from '@/design/states';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import { AgendaList } from './AgendaList';
import { Announcer } from './Announcer';
import { Console } from './Console';
import { LiveLine } from './LiveLine';
import { Now } from './Now';
import { OpenSession } from './OpenSession';
import { Preparation } from './Preparation';
import { Presence } from './Presence';
import { currentItem, mayVote } from './session-sense';
import { SessionBadge } from './StateBadge';
import { ToDo } from './ToDo';
import { useLiveSession } from './useLiveSession';

/** A session at its one address: each finds there what is theirs to do, before, during and after. */
export default function SessionPage() {
  const { sessionId = '' } = useParams();
  const { query, stream } = useLiveSession(sessionId);
  return (
    <div className="page main stack gap-4">
      <Loaded query={query}>{(session) => <SessionPlace session={session} stream={stream} />}</Loaded>
    </div>
  );
}

function SessionPlace({ session, stream }: { readonly session: SessionView; readonly stream: StreamState }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWords();
  const open = session.state === 'OPEN';
  return (
    <>
      {!open && <Breadcrumbs items={[{ label: t`Séances`, to: '/sessions' }, { label: formats.date(session.startsAt) }]} />}
      <PageTitle
        compact={open}
        above={
          <div className="cluster">
            <SessionBadge state={session.state} />
            {session.state !== 'CLOSED' && <LiveLine stream={stream} />}
          </div>
        }
        windowTitle={t`Séance du ${formats.date(session.startsAt)}`}
        lead={
          !open && (
            <p>
              <Trans>
                {formats.dateTime(session.startsAt)}, heure de Paris · {session.place} · {words.mode(session.mode)}
              </Trans>
            </p>
          )
        }
      >
        {session.committee.name}
      </PageTitle>
      <Announcer session={session} />
      <Stage session={session} />
    </>
  );
}

function Stage({ session }: { readonly session: SessionView }) {
  const prepares = session.iPrepare;
  const presides = session.iPreside;
  const member = session.me != null;
  switch (session.state) {
    case 'PLANNED':
      return prepares ? <Preparation session={session} /> : <Agenda session={session} />;
    case 'CONVENED':
      return (
        <div className="stack gap-6">
          {session.iOpenFrom != null && <OpenSession session={session} from={session.iOpenFrom} />}
          {member && <Presence session={session} />}
          {member && <ToDo session={session} />}
          {prepares ? <Preparation session={session} /> : <Agenda session={session} />}
        </div>
      );
    case 'OPEN':
      return (
        <div className="stack gap-3">
          {member && !session.me?.present && <Presence session={session} />}
          {mayVote(session) && !presides && <Now session={session} />}
          {presides ? <Console session={session} /> : <Agenda session={session} />}
          {session.me?.present && <Presence session={session} />}
        </div>
      );
    case 'CLOSED':
      return <Agenda session={session} />;
  }
}

function Agenda({ session }: { readonly session: SessionView }) {
  return (
    <section className="stack" aria-labelledby="agenda">
      <h2 id="agenda">
        <Trans>Ordre du jour</Trans>
      </h2>
      {session.items.length === 0 ? (
        <p className="muted">
          <Trans>L’ordre du jour n’est pas encore établi.</Trans>
        </p>
      ) : (
        <AgendaList session={session} current={currentItem(session)} />
      )}
    </section>
  );
}
