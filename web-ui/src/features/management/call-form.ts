import type { Call, CallContent, DocumentAsked, PremiumStep } from '@/api/funding';
import { ACTOR_PROFILES, type ActorProfile } from '@/api/words';

export const ALL_OF_FRANCE = 'country-FR';

/** A call as it is being written: what is not filled in yet is null. */
export interface CallForm {
  readonly fundId: string | null;
  readonly committeeId: string | null;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly presentationFr: string;
  readonly presentationEn: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly perimeter: readonly string[];
  readonly profilesAllowed: readonly ActorProfile[];
  readonly minimumCents: number | null;
  readonly maximumCents: number | null;
  readonly budgetSharePercent: number | null;
  readonly shareCents: number | null;
  readonly minimumReviews: number | null;
  readonly premiumTable: readonly { readonly profiles: number | null; readonly points: number | null }[];
  readonly fragilityPoints: number | null;
  readonly premiumCeilingPoints: number | null;
  readonly fragilityIndicator: string | null;
  readonly documentsAsked: readonly DocumentRow[];
}

export interface DocumentRow {
  /** Kept from the draft that was saved; a new one takes it from its label. */
  readonly kind: string | null;
  readonly fr: string;
  readonly en: string;
}

/** A new call, with the ODD 17 Fund's rules as a start. */
export function newCallForm(): CallForm {
  return {
    fundId: null,
    committeeId: null,
    titleFr: '',
    titleEn: '',
    presentationFr: '',
    presentationEn: '',
    opensAt: null,
    closesAt: null,
    perimeter: [ALL_OF_FRANCE],
    profilesAllowed: [...ACTOR_PROFILES],
    minimumCents: null,
    maximumCents: null,
    budgetSharePercent: 50,
    shareCents: null,
    minimumReviews: 0,
    premiumTable: [
      { profiles: 3, points: 5 },
      { profiles: 4, points: 10 },
      { profiles: 5, points: 15 },
    ],
    fragilityPoints: 5,
    premiumCeilingPoints: 20,
    fragilityIndicator: null,
    documentsAsked: [],
  };
}

export function formOf(call: Call): CallForm {
  const { title, presentation, documentsAsked, fragilityIndicator, ...rest } = call;
  return {
    ...newCallForm(),
    ...rest,
    titleFr: title.fr,
    titleEn: title.en ?? '',
    presentationFr: presentation.fr,
    presentationEn: presentation.en ?? '',
    fragilityIndicator: fragilityIndicator ?? null,
    documentsAsked: documentsAsked.map(({ kind, label }) => ({ kind, fr: label.fr, en: label.en ?? '' })),
  };
}

export type RequiredField =
  | 'fundId'
  | 'committeeId'
  | 'title.fr'
  | 'presentation.fr'
  | 'opensAt'
  | 'closesAt'
  | 'perimeter'
  | 'profilesAllowed'
  | 'minimumCents'
  | 'maximumCents'
  | 'shareCents'
  | 'budgetSharePercent';

/** The fields, by the names the platform gives them, that must still be filled in; the rules themselves are the platform's. */
export function missingIn(form: CallForm): RequiredField[] {
  const missing: [RequiredField, boolean][] = [
    ['fundId', form.fundId === null],
    ['committeeId', form.committeeId === null],
    ['title.fr', form.titleFr.trim() === ''],
    ['presentation.fr', form.presentationFr.trim() === ''],
    ['opensAt', form.opensAt === null],
    ['closesAt', form.closesAt === null],
    ['shareCents', form.shareCents === null],
    ['minimumCents', form.minimumCents === null],
    ['maximumCents', form.maximumCents === null],
    ['budgetSharePercent', form.budgetSharePercent === null],
    ['perimeter', form.perimeter.length === 0],
    ['profilesAllowed', form.profilesAllowed.length === 0],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([field]) => field);
}

/** What is sent; undefined while something required is missing. */
export function contentOf(form: CallForm): CallContent | undefined {
  const { fundId, committeeId, opensAt, closesAt, minimumCents, maximumCents, shareCents, budgetSharePercent } = form;
  if (
    missingIn(form).length > 0 ||
    fundId === null ||
    committeeId === null ||
    opensAt === null ||
    closesAt === null ||
    minimumCents === null ||
    maximumCents === null ||
    shareCents === null ||
    budgetSharePercent === null
  ) {
    return undefined;
  }
  return {
    fundId,
    committeeId,
    title: textOf(form.titleFr, form.titleEn),
    presentation: textOf(form.presentationFr, form.presentationEn),
    opensAt,
    closesAt,
    perimeter: form.perimeter,
    profilesAllowed: form.profilesAllowed,
    minimumCents,
    maximumCents,
    budgetSharePercent,
    shareCents,
    minimumReviews: form.minimumReviews ?? 0,
    premiumTable: form.premiumTable.filter((step): step is PremiumStep => step.profiles !== null && step.points !== null),
    fragilityPoints: form.fragilityPoints ?? 0,
    premiumCeilingPoints: form.premiumCeilingPoints ?? 0,
    fragilityIndicator: form.fragilityIndicator,
    documentsAsked: documentsOf(form.documentsAsked),
  };
}

function textOf(fr: string, en: string) {
  return { fr: fr.trim(), en: en.trim() === '' ? null : en.trim() };
}

/** Each document needs a short name of its own that does not change: taken from its label when it is first written. */
function documentsOf(rows: readonly DocumentRow[]): DocumentAsked[] {
  const taken = new Set(rows.flatMap((row) => row.kind ?? []));
  return rows
    .filter((row) => row.fr.trim() !== '')
    .map((row) => ({ kind: row.kind ?? freeKind(row.fr, taken), label: textOf(row.fr, row.en) }));
}

function freeKind(label: string, taken: Set<string>): string {
  const base =
    label
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50)
      .replace(/-$/, '') || 'document';
  let kind = base;
  for (let other = 2; taken.has(kind); other += 1) kind = `${base}-${other}`;
  taken.add(kind);
  return kind;
}
