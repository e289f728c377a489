import { useLingui } from '@lingui/react/macro';

import type { TimelineStep as Happened } from '@/api/projects';
import type { DecisionOutcome } from '@/api/words';
import type { TimelineStep } from '@/design/Timeline';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

type Data = Readonly<Record<string, unknown>>;

/** Makes a sentence of each step that the services recorded; one that is not known yet is shown as a dated step. */
export function useTimelineSentences(): (happened: readonly Happened[]) => TimelineStep[] {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();

  const text = (data: Data, name: string): string => {
    const value = data[name];
    return typeof value === 'string' ? value : '';
  };
  const amount = (data: Data, name: string): string => {
    const value = data[name];
    return typeof value === 'number' && value > 0 ? formats.money(value) : '';
  };

  const takenOff = (reason: string): string => {
    switch (reason) {
      case 'NO_QUORUM':
        return t`Le quorum n’était pas atteint.`;
      case 'ADJOURNED':
        return t`La séance s’est terminée avant son tour.`;
      default:
        return t`Retiré de l’ordre du jour avant la séance.`;
    }
  };

  const sentence = (step: string, actor: string, data: Data): { title: string; details?: string; state?: TimelineStep['state'] } => {
    const partner = text(data, 'organisationName');
    const catalyst = text(data, 'catalystName');
    const number = text(data, 'number');
    const reason = text(data, 'reason');
    const answerBy = text(data, 'answerBy');
    const at = text(data, 'startsAt');
    switch (step) {
      case 'DRAFT_BEGUN':
        return { title: t`Brouillon commencé` };
      case 'PARTNER_INVITED':
        return { title: partner ? t`${partner} est invité à rejoindre l’alliance` : t`Un partenaire est invité` };
      case 'PARTNER_CONFIRMED':
        return { title: partner ? t`${partner} confirme sa part et signe la charte` : t`Un partenaire confirme sa part et signe la charte` };
      case 'PARTNER_DECLINED':
        return { title: partner ? t`${partner} ne rejoint pas l’alliance` : t`Un partenaire ne rejoint pas l’alliance` };
      case 'INVITATION_TAKEN_BACK':
        return { title: partner ? t`Le porteur reprend son invitation à ${partner}` : t`Le porteur reprend une invitation` };
      case 'PARTNER_LEFT':
        if (actor === 'LEAD') {
          return { title: partner ? t`Le porteur retire ${partner} de l’alliance` : t`Le porteur retire un partenaire de l’alliance` };
        }
        return { title: partner ? t`${partner} quitte l’alliance` : t`Un partenaire quitte l’alliance` };
      case 'CHARTER_SIGNED':
        return { title: partner ? t`${partner} signe la charte` : t`Le porteur signe la charte` };
      case 'SUBMITTED':
        return { title: number ? t`Dossier ${number} déposé` : t`Dossier déposé` };
      case 'RECEIPT_MAILED':
        return { title: t`Reçu envoyé par courriel` };
      case 'APPLICATION_RECEIVED':
        return { title: t`Dossier reçu par le fonds` };
      case 'FOUND_INELIGIBLE':
        return { title: t`Une règle de l’appel n’est pas remplie`, details: t`L’équipe du fonds regarde s’il y a lieu de passer outre.` };
      case 'ELIGIBILITY_OVERRULED':
        return { title: t`L’équipe du fonds admet le dossier`, details: reason };
      case 'CATALYSTS_PROPOSED':
        return { title: t`La plateforme choisit trois catalyseurs de votre territoire` };
      case 'CATALYST_ASKED':
        return {
          title: catalyst ? t`${catalyst}, catalyseur, est sollicité` : t`Un catalyseur est sollicité`,
          ...(answerBy !== '' && { details: t`Sa réponse est attendue avant le ${formats.date(answerBy)}.` }),
        };
      case 'CATALYST_ACCEPTED':
        return { title: catalyst ? t`${catalyst} accompagne le projet` : t`Un catalyseur accompagne le projet` };
      case 'CATALYST_DECLINED':
        return {
          title: data['expired'] === true ? t`Le catalyseur n’a pas répondu à temps` : t`Le catalyseur ne peut pas accompagner le projet`,
          details: t`Le suivant est sollicité aussitôt.`,
        };
      case 'NO_CATALYST_LEFT':
        return { title: t`Aucun catalyseur n’est libre pour l’instant`, details: t`L’équipe du fonds en cherche un avec vous.` };
      case 'LOCAL_OPINION_GIVEN':
        return { title: catalyst ? t`${catalyst} rend son avis local` : t`L’avis local est rendu` };
      case 'PLACED_ON_AGENDA':
        return { title: t`Inscrit à l’ordre du jour du comité`, ...(at !== '' && { details: t`Séance du ${formats.dateTime(at)}` }) };
      case 'TAKEN_OFF_AGENDA':
        return { title: t`Attend une autre séance du comité`, details: takenOff(reason) };
      case 'DECIDED': {
        const outcome = text(data, 'outcome') as DecisionOutcome | '';
        const said = outcome === '' ? '' : words.outcome(outcome).toLocaleLowerCase();
        const money = amount(data, 'amountCents');
        const premium = amount(data, 'premiumCents');
        const title = said === '' ? t`Décision du comité` : t`Décision du comité : ${said}`;
        if (outcome === 'FUNDED' && money !== '') {
          return { title, details: premium === '' ? money : t`${money}, et une prime à l’alliance de ${premium}` };
        }
        return { title, ...(reason !== '' && { details: reason }), ...(outcome === 'REFUSED' && { state: 'stopped' as const }) };
      }
      case 'WITHDRAWN':
        return { title: t`Dossier retiré par le porteur`, details: reason, state: 'stopped' };
      case 'WITHDRAWAL_REFUSED': {
        const outcome = text(data, 'outcome') as DecisionOutcome | '';
        const said = outcome === '' ? '' : words.outcome(outcome).toLocaleLowerCase();
        const decidedAt = text(data, 'decidedAt');
        return {
          title: t`Le retrait est arrivé après la décision, qui tient`,
          ...(said !== '' && decidedAt !== '' && { details: t`Décision du ${formats.dateTime(decidedAt)} : ${said}` }),
        };
      }
      default:
        return { title: step.replaceAll('_', ' ').toLocaleLowerCase() };
    }
  };

  return (happened) =>
    happened.map(({ at, step, actor, data }, index) => {
      const said = sentence(step, actor, data ?? {});
      return {
        id: `${index}-${step}`,
        at,
        title: said.title,
        ...(said.details && { details: said.details }),
        ...(said.state && { state: said.state }),
      };
    });
}
