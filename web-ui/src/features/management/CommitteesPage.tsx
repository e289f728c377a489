import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import plus from 'icons:plus';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { fundingActs, fundingQueries, type Fund } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Card } from '@/design/Card';
import { Dialog } from '@/design/Dialog';
import { Select } from '@/design/fields/Select';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';

import { ManagementPlace } from './ManagementPlace';

export default function CommitteesPage() {
  const { t } = useLingui();
  const committees = useQuery(fundingQueries.committees());
  const funds = useQuery(fundingQueries.funds()).data?.items ?? [];
  const [creating, setCreating] = useState(false);
  return (
    <ManagementPlace>
      <PageTitle
        lead={
          <p>
            <Trans>
              Un comité d’engagement réunit trois collèges, sept membres au plus dans chacun, deux coprésidents et un
              secrétariat.
            </Trans>
          </p>
        }
        actions={
          <Button kind="main" icon={plus} onPress={() => setCreating(true)}>
            {t`Créer un comité`}
          </Button>
        }
      >{t`Comités`}</PageTitle>
      <Loaded query={committees}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t`Aucun comité pour l’instant`} />
          ) : (
            <div className="cards">
              {items.map((committee) => (
                <Card
                  key={committee.committeeId}
                  level={2}
                  title={committee.name}
                  to={`/management/committees/${committee.committeeId}`}
                >
                  <p className="muted">{funds.find((fund) => fund.fundId === committee.fundId)?.name}</p>
                </Card>
              ))}
            </div>
          )
        }
      </Loaded>
      {creating && <CreateCommittee funds={funds} onClose={() => setCreating(false)} />}
    </ManagementPlace>
  );
}

function CreateCommittee({ funds, onClose }: { readonly funds: readonly Fund[]; readonly onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [fundId, setFundId] = useState<string | null>(funds.length === 1 ? funds[0]!.fundId : null);
  const [asked, setAsked] = useState(false);
  const create = useAct(fundingActs.createCommittee, {
    touches: [['funding', 'committees']],
    onDone: ({ committeeId }) => void navigate(`/management/committees/${committeeId}`),
  });
  return (
    <Dialog
      title={t`Créer un comité`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>{t`Annuler`}</Button>
          <Button kind="main" type="submit" form="create-committee" pending={create.pending}>
            {t`Créer le comité`}
          </Button>
        </>
      }
    >
      <form
        id="create-committee"
        noValidate
        className="stack gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (name.trim() !== '' && fundId !== null) create.run({ name: name.trim(), fundId });
        }}
      >
        <TextField
          label={t`Nom`}
          value={name}
          onChange={setName}
          maxLength={200}
          fault={create.faults['name'] ?? (asked && name.trim() === '' ? t`Donnez un nom au comité.` : undefined)}
        />
        <Select
          label={t`Fonds dont il décide`}
          value={fundId}
          onChange={setFundId}
          placeholder={t`Choisir un fonds`}
          options={funds.map((fund) => ({ value: fund.fundId, label: fund.name }))}
          fault={create.faults['fundId'] ?? (asked && fundId === null ? t`Choisissez un fonds.` : undefined)}
        />
        <ActFailure error={create.error} />
      </form>
    </Dialog>
  );
}
