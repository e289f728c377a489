import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';

import { fundingActs, type SessionView, type ShownItem } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Confirm } from '@/design/Dialog';
import { TextField } from '@/design/fields/TextField';
import { toast } from '@/design/Toast';

interface AttestPanelProps {
  readonly session: SessionView;
  readonly item: ShownItem;
}

/** Before the file opens, one says whether one has a stake in it. */
export function AttestPanel({ session, item }: AttestPanelProps) {
  const { t } = useLingui();
  const [declaring, setDeclaring] = useState(false);
  const attest = useAct(
    () => fundingActs.attest(session.sessionId, item.itemId, { conflict: false }),
    { touches: [['funding', 'sessions', session.sessionId]] },
  );
  const committeeId = session.committee.committeeId;
  return (
    <div className="stack gap-3">
      <p>
        <Trans>
          Avez-vous un lien avec ce projet, ou avec l’une des organisations qui le portent ? Un emploi, un mandat, de
          l’argent, un proche : tout ce qui pourrait faire douter de votre vote.
        </Trans>
      </p>
      <ActFailure
        error={attest.error}
        words={{
          'declaration-required': () => (
            <p>
              <Trans>Renouvelez d’abord votre déclaration annuelle d’intérêts.</Trans>{' '}
              <Link to={`/committees/${committeeId}/declaration`}>
                <Trans>Ma déclaration</Trans>
              </Link>
            </p>
          ),
        }}
      />
      <div className="cluster">
        <Button kind="main" pending={attest.pending} onPress={() => attest.run()}>
          {t`J’atteste n’avoir aucun lien`}
        </Button>
        <Button onPress={() => setDeclaring(true)}>{t`J’ai un lien, je me retire`}</Button>
      </div>
      <DeclareConflict session={session} item={item} isOpen={declaring} onClose={() => setDeclaring(false)} />
    </div>
  );
}

interface DeclareConflictProps extends AttestPanelProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDeclared?: () => void;
}

/** Stands aside for one item (déport): from then on nothing of it is shown any more. */
export function DeclareConflict({ session, item, isOpen, onClose, onDeclared }: DeclareConflictProps) {
  const { t } = useLingui();
  const [nature, setNature] = useState('');
  const [asked, setAsked] = useState(false);
  const declare = useAct(
    (text: string) => fundingActs.attest(session.sessionId, item.itemId, { conflict: true, nature: text }),
    {
      touches: [['funding', 'sessions', session.sessionId]],
      onDone: () => {
        toast(t`Votre déport est enregistré.`);
        onClose();
        onDeclared?.();
      },
    },
  );
  const voted = item.ballot?.myChoice != null;
  return (
    <Confirm
      title={t`Vous retirer de ce point`}
      isOpen={isOpen}
      onClose={onClose}
      act={t`Me retirer de ce point`}
      pending={declare.pending}
      onConfirm={() => {
        setAsked(true);
        if (nature.trim() !== '') declare.run(nature.trim());
      }}
    >
      <div className="stack">
        <p>
          <Trans>
            C’est un déport : vous ne verrez plus rien de ce point, vous ne voterez pas, et vous ne compterez pas dans
            le quorum. Seule la coprésidence peut lever un déport, en disant pourquoi.
          </Trans>
        </p>
        {voted && (
          <p>
            <strong>
              <Trans>Le vote que vous avez déjà donné sera annulé.</Trans>
            </strong>
          </p>
        )}
        <TextField
          label={t`Quel est ce lien ?`}
          help={t`Une phrase suffit. Elle sera lue par la coprésidence et le secrétariat.`}
          rows={3}
          value={nature}
          onChange={setNature}
          fault={declare.faults['nature'] ?? (asked && nature.trim() === '' ? t`Dites en une phrase quel est ce lien.` : undefined)}
        />
        <ActFailure error={declare.error} />
      </div>
    </Confirm>
  );
}
