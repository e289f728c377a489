import { Trans, useLingui } from '@lingui/react/macro';
import { useLingui as useLinguiRuntime } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import plus from 'icons:plus';
import { useState } from 'react';

import { fundingActs, fundingQueries, type ContributionContent, type Fund, type FundKind } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Card } from '@/design/Card';
import { Dialog } from '@/design/Dialog';
import { DateTimeField } from '@/design/fields/DateTimeField';
import { MoneyField } from '@/design/fields/MoneyField';
import { Select } from '@/design/fields/Select';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { toast } from '@/design/Toast';
import { useFormats } from '@/i18n/format';

import { fundKinds } from './application-words';
import { FundBar } from './FundBar';
import { ManagementPlace } from './ManagementPlace';

const KINDS = Object.keys(fundKinds) as FundKind[];

export default function FundsPage() {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const funds = useQuery(fundingQueries.funds());
  const [creating, setCreating] = useState(false);
  const [endowed, setEndowed] = useState<Fund>();
  return (
    <ManagementPlace>
      <PageTitle
        lead={
          <p>
            <Trans>Un fonds n’engage jamais plus que ce qu’il a reçu.</Trans>
          </p>
        }
        actions={
          <Button kind="main" icon={plus} onPress={() => setCreating(true)}>
            {t`Créer un fonds`}
          </Button>
        }
      >{t`Fonds et dotations`}</PageTitle>
      <Loaded query={funds}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t`Aucun fonds pour l’instant`}>
              <p>
                <Trans>Créez-en un, notez-y les dotations reçues : un appel à projets pourra alors s’y adosser.</Trans>
              </p>
            </Empty>
          ) : (
            <div className="cards">
              {items.map((fund) => (
                <Card
                  key={fund.fundId}
                  level={2}
                  above={i18n._(fundKinds[fund.kind])}
                  title={fund.name}
                  footer={
                    <Button onPress={() => setEndowed(fund)}>
                      {t`Noter une dotation`}
                      <span className="visually-hidden"> : {fund.name}</span>
                    </Button>
                  }
                >
                  <FundBar fund={fund} detailed />
                  <p className="small">{fund.description}</p>
                </Card>
              ))}
            </div>
          )
        }
      </Loaded>
      {creating && <CreateFund onClose={() => setCreating(false)} />}
      {endowed !== undefined && <Contribute key={endowed.fundId} fund={endowed} onClose={() => setEndowed(undefined)} />}
    </ManagementPlace>
  );
}

function CreateFund({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<FundKind>('ODD17');
  const [description, setDescription] = useState('');
  const [asked, setAsked] = useState(false);
  const create = useAct(fundingActs.createFund, {
    touches: [['funding', 'funds']],
    onDone: () => {
      toast(t`Le fonds est créé.`);
      onClose();
    },
  });
  const missing = (isMissing: boolean, sentence: string) => (asked && isMissing ? sentence : undefined);
  return (
    <Dialog
      title={t`Créer un fonds`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>{t`Annuler`}</Button>
          <Button kind="main" type="submit" form="create-fund" pending={create.pending}>
            {t`Créer le fonds`}
          </Button>
        </>
      }
    >
      <form
        id="create-fund"
        noValidate
        className="stack gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (name.trim() === '' || description.trim() === '') return;
          create.run({ name: name.trim(), kind, description: description.trim() });
        }}
      >
        <TextField
          label={t`Nom`}
          value={name}
          onChange={setName}
          maxLength={200}
          fault={create.faults['name'] ?? missing(name.trim() === '', t`Donnez un nom au fonds.`)}
        />
        <Select
          label={t`Nature`}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: i18n._(fundKinds[value]) }))}
          fault={create.faults['kind']}
        />
        <TextField
          label={t`Ce qu’il soutient`}
          help={t`Deux ou trois phrases, publiques.`}
          rows={4}
          value={description}
          onChange={setDescription}
          maxLength={5_000}
          fault={create.faults['description'] ?? missing(description.trim() === '', t`Dites en deux phrases ce qu’il soutient.`)}
        />
        <ActFailure error={create.error} />
      </form>
    </Dialog>
  );
}

function Contribute({ fund, onClose }: { readonly fund: Fund; readonly onClose: () => void }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [from, setFrom] = useState('');
  const [amount, setAmount] = useState<number | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const contribute = useAct(
    (content: ContributionContent, key) => fundingActs.contribute(fund.fundId, content, key),
    {
      touches: [['funding', 'funds']],
      onDone: (_, { amountCents }) => {
        toast(t`Dotation de ${formats.money(amountCents)} notée.`);
        onClose();
      },
    },
  );
  const missing = (isMissing: boolean, sentence: string) => (asked && isMissing ? sentence : undefined);
  return (
    <Dialog
      title={t`Noter une dotation`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>{t`Annuler`}</Button>
          <Button kind="main" type="submit" form="contribute" pending={contribute.pending}>
            {t`Noter la dotation`}
          </Button>
        </>
      }
    >
      <form
        id="contribute"
        noValidate
        className="stack gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (from.trim() === '' || amount === null || receivedOn === null) return;
          contribute.run({ from: from.trim(), amountCents: amount, receivedOn });
        }}
      >
        <p>
          <Trans>
            Pour <strong>{fund.name}</strong>. Une dotation notée ne s’efface pas ; les comptes ne font que s’ajouter.
          </Trans>
        </p>
        <TextField
          label={t`Reçue de`}
          value={from}
          onChange={setFrom}
          maxLength={200}
          fault={contribute.faults['from'] ?? missing(from.trim() === '', t`Dites qui a versé.`)}
        />
        <MoneyField
          label={t`Montant`}
          value={amount}
          onChange={setAmount}
          fault={contribute.faults['amountCents'] ?? missing(amount === null, t`Donnez le montant reçu.`)}
        />
        <DateTimeField
          label={t`Reçue le`}
          dateOnly
          value={receivedOn}
          onChange={setReceivedOn}
          fault={contribute.faults['receivedOn'] ?? missing(receivedOn === null, t`Donnez le jour où l’argent est arrivé.`)}
        />
        <ActFailure error={contribute.error} />
      </form>
    </Dialog>
  );
}
