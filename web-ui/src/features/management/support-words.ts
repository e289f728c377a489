import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { SupportDossier } from '@/api/projects';
import type { Tone } from '@/design/tone';

/** What each kind of message is about, in a few words; also what waits to be told. */
export const messageKinds: Readonly<Record<string, MessageDescriptor>> = {
  PARTNER_INVITATION: msg`invitation à rejoindre un projet`,
  PARTNER_INVITED: msg`invitation à rejoindre un projet`,
  PARTNER_CONFIRMED: msg`un partenaire confirme sa part`,
  SUBMISSION_RECEIPT: msg`accusé de dépôt`,
  SUBMISSION_OF_ALLIANCE: msg`dépôt d’un dossier de son alliance`,
  PROJECT_SUBMITTED: msg`dépôt d’un dossier`,
  PROJECT_WITHDRAWN: msg`retrait d’un dossier`,
  APPLICATION_RECEIVED: msg`candidature reçue`,
  APPLICATION_INELIGIBLE: msg`candidature non éligible`,
  ELIGIBILITY_OVERRULED: msg`inéligibilité levée`,
  PLACED_ON_AGENDA: msg`dossier à l’ordre du jour`,
  TAKEN_OFF_AGENDA: msg`dossier reporté à une autre séance`,
  CATALYST_ASKED: msg`sollicitation d’un catalyseur`,
  CATALYST_ACCEPTED: msg`un catalyseur accepte`,
  ACCOMPANIMENT_BEGINS: msg`début d’un accompagnement`,
  CATALYST_DECLINED: msg`un catalyseur décline`,
  ANSWER_TIME_PASSED: msg`délai de réponse passé`,
  REQUEST_ENDED: msg`sollicitation close`,
  LOCAL_OPINION_GIVEN: msg`avis local donné`,
  NO_CATALYST_LEFT: msg`plus de catalyseur à solliciter`,
  SESSION_CONVENED: msg`convocation à une séance`,
  BALLOT_CLOSED: msg`empreinte du registre des votes`,
  DECISION: msg`décision du comité`,
  DECISION_TAKEN: msg`décision du comité`,
  DECISION_TO_CATALYST: msg`décision, pour le catalyseur`,
  WITHDRAWAL_REFUSED: msg`retrait arrivé après la décision`,
  WITHDRAWAL_REFUSED_TO_MANAGERS: msg`retrait arrivé après la décision`,
  STAFF_ROLE_GIVEN: msg`rôle confié`,
  STAFF_ROLE_TAKEN: msg`rôle retiré`,
};

export const mailStates: Readonly<Record<string, { readonly name: MessageDescriptor; readonly tone: Tone }>> = {
  WAITING: { name: msg`en attente`, tone: 'waiting' },
  SENDING: { name: msg`envoi en cours`, tone: 'waiting' },
  SENT: { name: msg`parti`, tone: 'pine' },
  FAILED: { name: msg`échoué`, tone: 'fault' },
};

export const mailTroubles: Readonly<Record<string, MessageDescriptor>> = {
  refused: msg`le serveur de courriel a refusé l’adresse`,
  'server-unavailable': msg`le serveur de courriel ne répondait pas`,
  unreadable: msg`le message n’a pas pu être écrit`,
};

export const dossierParts: Record<SupportDossier['part'], MessageDescriptor> = {
  LEAD: msg`porteur`,
  PARTNER: msg`partenaire`,
};

export const membershipRoles: Record<SupportDossier['role'], MessageDescriptor> = {
  OWNER: msg`responsable`,
  EDITOR: msg`rédaction`,
  SIGNATORY: msg`signature`,
  READER: msg`lecture`,
};
