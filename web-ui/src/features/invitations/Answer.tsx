import { useLingui as useTranslator } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import pen from 'icons:signature';
import { useState, type FormEvent } from 'react';

import { projectsActs, projectsQueries, type Invitation, type Membership } from '@/api/projects';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { CharterText } from '@/design/CharterText';
import { Confirm } from '@/design/Dialog';
import { Checkbox } from '@/design/fields/Checkbox';
import { focusFirstFault } from '@/design/fields/focus-first-fault';
import { MoneyField } from '@/design/fields/MoneyField';
import { Radio, RadioGroup } from '@/design/fields/RadioGroup';
import { TextField } from '@/design/fields/TextField';
import { Loaded } from '@/design/states';
import { RegisterForm } from '@/features/organisations/RegisterForm';
import { useMe } from '@/session/session';
import { useWords } from '@/words/words';

import styles from './Answer.module.css';

/** Choose the organisation, say what it brings, read the charter and sign it: one act at the end. */
export function Answer({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useLingui();
  const me = useMe();
  const [registering, setRegistering] = useState(false);
  return (
    <Loaded query={me}>
      {({ memberships }) => {
        const signing = memberships.filter(({ role }) => role === 'OWNER' || role === 'SIGNATORY');
        if (registering || signing.length === 0) {
          return (
            <div className="stack gap-3">
              <h3>{t`D’abord, votre organisation`}</h3>
              <p className="measure">
                {memberships.length > signing.length ? (
                  <Trans>Votre place dans votre organisation ne vous permet pas de signer pour elle : demandez au porteur d’inviter la personne qui en est responsable sur le portail, ou inscrivez une autre organisation.</Trans>
                ) : (
                  <Trans>C’est elle qui rejoint l’alliance. Si elle est déjà inscrite, demandez au porteur d’inviter plutôt la personne qui en est responsable sur le portail.</Trans>
                )}
              </p>
              <RegisterForm
                submitLabel={t`Inscrire et continuer`}
                knownAs={signing.length === 0 ? invitation.organisationName : undefined}
                onRegistered={() => {
                  setRegistering(false);
                  void me.refetch();
                }}
              />
              {signing.length > 0 && (
                <div>
                  <Button kind="plain" onPress={() => setRegistering(false)}>{t`Revenir à mes organisations`}</Button>
                </div>
              )}
            </div>
          );
        }
        return <Part invitation={invitation} organisations={signing} onRegister={() => setRegistering(true)} />;
      }}
    </Loaded>
  );
}

interface PartProps {
  readonly invitation: Invitation;
  readonly organisations: readonly Membership[];
  readonly onRegister: () => void;
}

function Part({ invitation, organisations, onRegister }: PartProps) {
  const { t } = useLingui();
  const { i18n } = useTranslator();
  const words = useWords();
  const charter = useQuery(projectsQueries.charter(i18n.locale)).data;
  const [organisationId, setOrganisationId] = useState(organisations.length === 1 ? (organisations[0]?.organisationId ?? null) : null);
  const [contribution, setContribution] = useState('');
  const [contributionCents, setContributionCents] = useState<number | null>(null);
  const [read, setRead] = useState(false);
  const [tried, setTried] = useState(false);
  const [declining, setDeclining] = useState(false);
  const touches = [['projects']];
  const confirm = useAct(
    (content: Parameters<typeof projectsActs.confirm>[1]) => projectsActs.confirm(invitation.invitationId, content),
    { touches },
  );
  const decline = useAct(() => projectsActs.refuseInvitation(invitation.invitationId), { touches, onDone: () => setDeclining(false) });
  const organisation = organisations.find((known) => known.organisationId === organisationId);
  const missing = {
    organisationId: organisationId === null ? t`Choisissez l’organisation qui rejoint l’alliance.` : undefined,
    contribution: contribution.trim() === '' ? t`Dites en une phrase ce que votre organisation apporte.` : undefined,
    charter: read ? undefined : t`Cochez la case pour signer la charte.`,
  };
  const fault = (field: keyof typeof missing) => confirm.faults[field] ?? (tried ? missing[field] : undefined);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (organisationId === null || charter === undefined || Object.values(missing).some((sentence) => sentence !== undefined)) {
      focusFirstFault(event.currentTarget);
      return;
    }
    confirm.run({ organisationId, contribution: contribution.trim(), contributionCents: contributionCents ?? 0, charterVersion: charter.version });
  };

  return (
    <form className="stack gap-4" onSubmit={submit} noValidate>
      <div className="stack gap-1">
        <RadioGroup label={t`Au nom de quelle organisation ?`} value={organisationId} onChange={setOrganisationId} fault={fault('organisationId')}>
          {organisations.map((membership) => (
            <Radio key={membership.organisationId} value={membership.organisationId} help={words.profile(membership.profile)}>
              {membership.name}
            </Radio>
          ))}
        </RadioGroup>
        <div>
          <Button kind="plain" size="small" onPress={onRegister}>{t`Inscrire une autre organisation`}</Button>
        </div>
      </div>
      <TextField
        label={t`Ce que vous apportez`}
        help={<Trans>Un local, des heures, un savoir-faire, un achat régulier… Avec vos mots.</Trans>}
        value={contribution}
        onChange={setContribution}
        fault={fault('contribution')}
        rows={4}
        maxLength={1000}
      />
      <MoneyField
        label={t`Valeur estimée`}
        help={<Trans>Si votre apport peut se chiffrer : ce qu’il coûterait à celui qui devrait le payer.</Trans>}
        isRequired={false}
        value={contributionCents}
        onChange={setContributionCents}
        fault={confirm.faults['contributionCents']}
      />
      <section className="stack gap-1" aria-labelledby="charter">
        <h3 id="charter">{t`La charte du faire alliance`}</h3>
        <div className={styles['charter']} tabIndex={0} role="group" aria-labelledby="charter">
          <CharterText level={4} />
        </div>
        <Checkbox isSelected={read} onChange={setRead} fault={fault('charter')}>
          {organisation === undefined ? (
            <Trans>J’ai lu la charte, et je m’y engage au nom de mon organisation.</Trans>
          ) : (
            <Trans>J’ai lu la charte, et je m’y engage au nom de {organisation.name}.</Trans>
          )}
        </Checkbox>
      </section>
      <ActFailure error={confirm.error} />
      <div className="cluster">
        <Button kind="main" size="large" icon={pen} type="submit" pending={confirm.pending}>{t`Confirmer et signer`}</Button>
        <Button kind="plain" onPress={() => setDeclining(true)}>{t`Décliner l’invitation`}</Button>
      </div>
      <Confirm
        isOpen={declining}
        title={t`Décliner cette invitation ?`}
        act={t`Décliner`}
        pending={decline.pending}
        onClose={() => setDeclining(false)}
        onConfirm={() => decline.run()}
      >
        <p>
          <Trans>{invitation.leadName} en sera prévenu, et pourra vous inviter de nouveau.</Trans>
        </p>
        <ActFailure error={decline.error} />
      </Confirm>
    </form>
  );
}
