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

/** The seven families of actors: how all of one are called, and their picture. */
export const families: Record<ActorProfile, { name: MessageDescriptor; icon: string }> = {
  ASSOCIATION: { name: msg`Associations`, icon: association },
  COMPANY: { name: msg`Entreprises`, icon: company },
  FOUNDATION: { name: msg`Fondations`, icon: foundation },
  LOCAL_AUTHORITY: { name: msg`Collectivités`, icon: authority },
  STATE_SERVICE: { name: msg`Services de l’État`, icon: bank },
  ACADEMIC: { name: msg`Enseignement et recherche`, icon: academic },
  CITIZEN_INITIATIVE: { name: msg`Initiatives citoyennes`, icon: citizens },
};
