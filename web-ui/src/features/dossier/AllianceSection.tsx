import { Trans, useLingui } from '@lingui/react/macro';
import envelope from 'icons:envelope-simple';
import { useState, type FormEvent } from 'react';

import { projectsActs, type Eligibility, type Partner, type Project } from '@/api/projects';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { AlliancePicture } from '@/design/AlliancePicture';
import { Badge } from '@/design/Badge';
import { Button } from '@/design/Button';
import { Confirm } from '@/design/Dialog';
import { focusFirstFault } from '@/design/fields/focus-first-fault';
import { TextField } from '@/design/fields/TextField';
import { toast } from '@/design/Toast';
import { useFormats } from '@/i18n/format';

import styles from './AllianceSection.module.css';
import { NextSection } from './NextSection';
import { RuleNotes } from './RuleNotes';

interface AllianceSectionProps {
  readonly project: Project;
  readonly eligibility: Eligibility | undefined;
}

export function AllianceSection({ project, eligibility }: AllianceSectionProps) {
  const { t } = useLingui();
  const { lead, partners, projectId } = project;
  const present = partners.filter(({ state }) => state === 'INVITED' || state === 'CONFIRMED');
  return (
    <div className="stack gap-4">
      <p className="measure">
        <Trans>
          Invitez par e-mail une personne de chaque organisation. Elle dira ce que la sienne apporte, et signera la charte. Un partenaire compte une fois
          qu’il a confirmé.
        </Trans>
      </p>
      <AlliancePicture
        drafting
        allies={[
          { id: lead.organisationId, name: lead.name, profile: lead.profile, isLead: true },
          ...present.map((partner) => ({
            id: partner.partnerId,
            name: partner.name ?? partner.email ?? t`Partenaire invité`,
            profile: partner.profile ?? null,
            contribution: partner.contribution ?? null,
            pending: partner.state !== 'CONFIRMED',
            note: <PartnerState partner={partner} projectId={projectId} />,
          })),
        ]}
      />
      <RuleNotes eligibility={eligibility} rules={['E1', 'E2']} />
      <Invite projectId={projectId} />
      <NextSection projectId={projectId} current="alliance" />
    </div>
  );
}

function PartnerState({ partner, projectId }: { readonly partner: Partner; readonly projectId: string }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [leaving, setLeaving] = useState(false);
  const touches = [['projects', 'project', projectId]];
  const name = partner.name ?? partner.email ?? '';
  const remind = useAct(() => projectsActs.remind(projectId, partner.partnerId), { onDone: () => toast(t`Rappel envoyé à ${name}`) });
  const remove = useAct(() => projectsActs.removePartner(projectId, partner.partnerId), { touches, onDone: () => setLeaving(false) });
  const confirmed = partner.state === 'CONFIRMED';
  return (
    <div className={styles['state']}>
      <div className="cluster gap-1">
        {confirmed ? <Badge tone="pine">{t`A confirmé et signé`}</Badge> : <Badge tone="waiting">{t`Invitation envoyée`}</Badge>}
        {!confirmed && partner.email && partner.name && <span className="muted small">{partner.email}</span>}
        {!confirmed && partner.invitedAt && (
          <span className="muted small">
            <Trans>le {formats.date(partner.invitedAt)}</Trans>
          </span>
        )}
        {confirmed && partner.contributionCents != null && partner.contributionCents > 0 && (
          <span className="muted small">
            <Trans>apport estimé à {formats.money(partner.contributionCents)}</Trans>
          </span>
        )}
      </div>
      <div className="cluster gap-1">
        {!confirmed && (
          <Button kind="plain" size="small" pending={remind.pending} onPress={() => remind.run()} label={t`Envoyer un rappel : ${name}`}>
            {t`Envoyer un rappel`}
          </Button>
        )}
        <Button kind="plain" size="small" onPress={() => setLeaving(true)} label={confirmed ? t`Retirer de l’alliance : ${name}` : t`Annuler l’invitation : ${name}`}>
          {confirmed ? t`Retirer de l’alliance` : t`Annuler l’invitation`}
        </Button>
      </div>
      <ActFailure error={remind.error} />
      <Confirm
        isOpen={leaving}
        title={confirmed ? t`Retirer ${name} de l’alliance ?` : t`Annuler cette invitation ?`}
        act={confirmed ? t`Retirer de l’alliance` : t`Annuler l’invitation`}
        pending={remove.pending}
        onClose={() => setLeaving(false)}
        onConfirm={() => remove.run()}
      >
        <p>
          {confirmed ? (
            <Trans>Sa part et sa signature ne compteront plus. La personne en sera prévenue ; vous pourrez l’inviter de nouveau.</Trans>
          ) : (
            <Trans>Le lien qu’elle a reçu ne mènera plus à rien. Vous pourrez l’inviter de nouveau, une heure après le dernier message.</Trans>
          )}
        </p>
        <ActFailure error={remove.error} />
      </Confirm>
    </div>
  );
}

function Invite({ projectId }: { readonly projectId: string }) {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const invite = useAct(
    (content: { email: string; organisationName?: string }, key) => projectsActs.invite(projectId, content, key),
    {
      touches: [['projects', 'project', projectId]],
      onDone: (_, content) => {
        setEmail('');
        setName('');
        setTried(false);
        toast(t`Invitation envoyée à ${content.email}`);
      },
    },
  );
  const wrong = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : t`Écrivez une adresse complète, comme prenom@organisation.fr.`;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (wrong !== undefined) {
      focusFirstFault(event.currentTarget);
      return;
    }
    invite.run({ email: email.trim(), ...(name.trim() !== '' && { organisationName: name.trim() }) });
  };
  return (
    <form className={styles['invite']} onSubmit={submit} noValidate>
      <h2 className={styles['title']}>{t`Invitez un partenaire`}</h2>
      <TextField
        label={t`Son adresse e-mail`}
        type="email"
        value={email}
        onChange={setEmail}
        fault={invite.faults['email'] ?? (tried ? wrong : undefined)}
        autoComplete="off"
      />
      <TextField
        label={t`Son organisation`}
        help={<Trans>Pour vous y retrouver ; elle dira son nom exact en répondant.</Trans>}
        isRequired={false}
        value={name}
        onChange={setName}
        fault={invite.faults['organisationName']}
      />
      <ActFailure error={invite.error} />
      <div>
        <Button icon={envelope} type="submit" pending={invite.pending}>{t`Envoyer l’invitation`}</Button>
      </div>
    </form>
  );
}
