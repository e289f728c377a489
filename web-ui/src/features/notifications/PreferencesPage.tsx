import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui as useLinguiRuntime } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { Versioned } from '@/api/calling';
import { notificationsActs, notificationsQueries, type Preferences } from '@/api/notifications';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Checkbox } from '@/design/fields/Checkbox';
import { PageTitle } from '@/design/PageTitle';
import { Loaded } from '@/design/states';
import { toast } from '@/design/Toast';

/** What each kind of mail that one may decline tells, in a few words. */
const kinds: Readonly<Record<string, MessageDescriptor>> = {
  PARTNER_CONFIRMED: msg`un partenaire confirme sa part`,
  SUBMISSION_OF_ALLIANCE: msg`un dossier dont vous êtes partenaire est déposé`,
  PROJECT_WITHDRAWN: msg`un dossier est retiré`,
  ELIGIBILITY_OVERRULED: msg`une inéligibilité est levée`,
  PLACED_ON_AGENDA: msg`un dossier passe à l’ordre du jour du comité`,
  TAKEN_OFF_AGENDA: msg`un dossier attend une autre séance du comité`,
  CATALYST_ACCEPTED: msg`un catalyseur accompagne le projet`,
  ANSWER_TIME_PASSED: msg`le temps de répondre à une sollicitation est passé`,
  LOCAL_OPINION_GIVEN: msg`un avis local est donné`,
  ACCOMPANIMENT_BEGINS: msg`vous commencez à accompagner un projet`,
  REQUEST_ENDED: msg`une sollicitation n’attend plus votre réponse`,
  DECISION_TO_CATALYST: msg`un projet que vous accompagnez est décidé`,
};

export default function PreferencesPage() {
  const { t } = useLingui();
  const preferences = useQuery(notificationsQueries.preferences());
  return (
    <div className="page narrow main stack gap-4">
      <Breadcrumbs items={[{ label: t`Messages`, to: '/notifications' }, { label: t`Ce que je reçois` }]} />
      <PageTitle
        lead={
          <p>
            <Trans>Tout arrive dans vos messages, sur le portail. Ici, vous choisissez ce qui vient aussi par courriel.</Trans>
          </p>
        }
      >{t`Ce que je reçois par courriel`}</PageTitle>
      <Loaded query={preferences}>{(found) => <Choices preferences={found} />}</Loaded>
    </div>
  );
}

function Choices({ preferences: { value, version } }: { readonly preferences: Versioned<Preferences> }) {
  const { t } = useLingui();
  const { i18n } = useLinguiRuntime();
  const choose = useAct((wanted: boolean) => notificationsActs.choose(wanted, version), {
    touches: [['notifications', 'preferences']],
    onDone: () => toast(t`Votre choix est enregistré.`),
  });
  return (
    <div className="stack gap-4">
      <section className="stack" aria-labelledby="always">
        <h2 id="always">{t`Toujours`}</h2>
        <p className="measure">
          <Trans>
            Ce qui vous demande quelque chose avant une date, et ce qui sert de preuve : une invitation, un accusé de
            dépôt, une convocation, une décision.
          </Trans>
        </p>
      </section>
      <section className="stack" aria-labelledby="progress">
        <h2 id="progress">{t`Si vous le voulez`}</h2>
        <Checkbox isSelected={value.mailsOfProgress} isDisabled={choose.pending} onChange={choose.run}>
          {t`Me dire aussi par courriel comment les choses avancent`}
        </Checkbox>
        <p>
          <Trans>Par exemple quand :</Trans>
        </p>
        <ul>
          {value.declinable.flatMap((kind) => {
            const words = kinds[kind];
            return words === undefined ? [] : [<li key={kind}>{i18n._(words)}</li>];
          })}
        </ul>
        <ActFailure error={choose.error} />
      </section>
    </div>
  );
}
