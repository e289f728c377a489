import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { MyProject, NextStep } from '@/api/projects';

interface Said {
  /** A verb first, as on a button; null where one can only wait. */
  readonly act: MessageDescriptor | null;
  readonly words: MessageDescriptor;
  readonly path: string;
}

const steps: Record<NextStep, Said> = {
  CHOOSE_CALL: { act: msg`Choisir un appel`, words: msg`Dites à quel appel vous répondez.`, path: '/edit/presentation' },
  COMPLETE_PRESENTATION: { act: msg`Compléter la présentation`, words: msg`La présentation n’est pas encore complète.`, path: '/edit/presentation' },
  COMPLETE_BUDGET: { act: msg`Compléter le budget`, words: msg`Le budget n’est pas encore complet.`, path: '/edit/budget' },
  INVITE_PARTNER: { act: msg`Inviter un partenaire`, words: msg`Une alliance se fait au moins à deux.`, path: '/edit/alliance' },
  WAIT_FOR_PARTNERS: { act: msg`Voir l’alliance`, words: msg`Un partenaire invité n’a pas encore répondu.`, path: '/edit/alliance' },
  SIGN_CHARTER: { act: msg`Signer la charte`, words: msg`Il manque une signature de la charte.`, path: '/edit/submit' },
  ATTACH_DOCUMENTS: { act: msg`Joindre les documents`, words: msg`Il manque un document demandé.`, path: '/edit/documents' },
  SUBMIT: { act: msg`Relire et déposer`, words: msg`Tout est prêt : il ne reste qu’à déposer.`, path: '/edit/submit' },
  WAIT_FOR_LEAD: { act: null, words: msg`Le porteur prépare le dossier.`, path: '' },
  WAIT_FOR_REVIEW: { act: null, words: msg`Le dossier est étudié. Nous vous prévenons à chaque étape.`, path: '' },
  WAIT_FOR_COMMITTEE: { act: null, words: msg`Le comité va se prononcer.`, path: '' },
  READ_DECISION: { act: msg`Lire la décision`, words: msg`Le comité s’est prononcé.`, path: '' },
  NONE: { act: null, words: msg`Rien n’est attendu de vous.`, path: '' },
};

/** The next thing to do with a project, and where. */
export function nextStepOf(project: MyProject): Said & { readonly to: string } {
  const said = steps[project.nextStep] ?? steps.NONE;
  return { ...said, to: `/projects/${project.projectId}${said.path}` };
}
