import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { EligibilityRule } from '@/api/words';

export type SectionName = 'presentation' | 'alliance' | 'budget' | 'documents' | 'submit';

interface SectionOfDossier {
  readonly name: SectionName;
  readonly title: MessageDescriptor;
  /** The rules that are mended here. */
  readonly rules: readonly EligibilityRule[];
  /** How the platform's names of this section's fields begin. */
  readonly field?: string;
}

export const sections: readonly SectionOfDossier[] = [
  { name: 'presentation', title: msg`Présentation`, rules: ['E3', 'E7'], field: 'presentation' },
  { name: 'alliance', title: msg`Alliance`, rules: ['E1', 'E2'] },
  { name: 'budget', title: msg`Budget`, rules: ['E4', 'E8'], field: 'budget' },
  { name: 'documents', title: msg`Documents`, rules: ['E6'] },
  { name: 'submit', title: msg`Charte et dépôt`, rules: ['E5'] },
];

export function sectionOf(rule: EligibilityRule): SectionName {
  return sections.find(({ rules }) => rules.includes(rule))?.name ?? 'presentation';
}
