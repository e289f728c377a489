import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import bank from 'icons:bank';
import company from 'icons:briefcase';
import authority from 'icons:buildings';
import academic from 'icons:graduation-cap';
import association from 'icons:hand-heart';
import citizens from 'icons:users-three';
import foundation from 'icons:star';

import type { ActorProfile } from '@/api/words';

/** The seven families of actors: the name of one body, of the family, and its picture. */
export const profileWords: Record<ActorProfile, { one: MessageDescriptor; family: MessageDescriptor; icon: string }> = {
  ASSOCIATION: { one: msg`Association`, family: msg`Associations`, icon: association },
  COMPANY: { one: msg`Entreprise`, family: msg`Entreprises`, icon: company },
  FOUNDATION: { one: msg`Fondation`, family: msg`Fondations`, icon: foundation },
  LOCAL_AUTHORITY: { one: msg`Collectivité territoriale`, family: msg`Collectivités`, icon: authority },
  STATE_SERVICE: { one: msg`Service de l’État`, family: msg`Services de l’État`, icon: bank },
  ACADEMIC: { one: msg`Enseignement et recherche`, family: msg`Enseignement et recherche`, icon: academic },
  CITIZEN_INITIATIVE: { one: msg`Initiative citoyenne`, family: msg`Initiatives citoyennes`, icon: citizens },
};
