import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';

import type { SessionView, ShownItem } from '@/api/funding';
import { Button } from '@/design/Button';

import { AttestPanel, DeclareConflict } from './AttestPanel';
import { VotePanel } from './VotePanel';

interface MyPartProps {
  readonly session: SessionView;
  readonly item: ShownItem;
}

/** What the item asks of a member who has a vote: attest first, then vote; and the way out. */
export function MyPart({ session, item }: MyPartProps) {
  const { t } = useLingui();
  const [standingAside, setStandingAside] = useState(false);
  if (!item.attested) {
    return (
      <div className="stack">
        <p>
          <strong>
            <Trans>Avant de lire ce dossier et de voter, une question.</Trans>
          </strong>
        </p>
        <AttestPanel session={session} item={item} />
      </div>
    );
  }
  return (
    <div className="stack">
      {item.state === 'BALLOT_OPEN' && item.ballot ? (
        <VotePanel session={session} item={item} ballot={item.ballot} />
      ) : (
        <p>
          <Trans>Le point est en discussion. Le vote apparaîtra ici dès l’ouverture du scrutin.</Trans>
        </p>
      )}
      <div className="cluster">
        <Link to={`/sessions/${session.sessionId}/items/${item.itemId}`}>
          <Trans>Lire le dossier</Trans>
        </Link>
        <Button kind="plain" size="small" onPress={() => setStandingAside(true)}>
          {t`J’ai un lien, je me retire`}
        </Button>
      </div>
      <DeclareConflict session={session} item={item} isOpen={standingAside} onClose={() => setStandingAside(false)} />
    </div>
  );
}
