import type { Answered } from './answered';
import type { components } from './generated/projects';
import type * as projects from './projects';

/**
 * Holds the types of projects.ts to what the service describes: a field that it no longer sends, or sends otherwise,
 * stops the compilation here rather than a page in front of somebody. (The description mixes up two records named
 * Member, so a supported project's alliance is left out.)
 */
type Described = { readonly [Name in keyof components['schemas']]: Answered<components['schemas'][Name]> };

type Fits<Wanted, Sent extends Wanted> = Sent;

export type Checked = [
  Fits<Omit<projects.Me, 'locale'>, Described['Me']>,
  Fits<projects.Person, Described['Found']>,
  Fits<projects.Organisation, Described['OrganisationView']>,
  Fits<projects.MyProject, Described['ListedProject']>,
  Fits<projects.Project, Described['ProjectView']>,
  Fits<projects.Invitation, Described['InvitationView']>,
  Fits<projects.Eligibility, Described['EligibilityView']>,
  Fits<projects.Receipt, Described['ReceiptView']>,
  Fits<projects.TimelineStep, Described['Step']>,
  Fits<projects.SupportedProject, Described['Listed']>,
  Fits<Omit<projects.SupportedProjectPage, 'alliance'>, Described['Detailed']>,
];
