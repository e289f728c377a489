// Written by npm run api. Do not change by hand.
export interface paths {
    readonly "/api/catalogue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["search_3"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/{projectId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["read_5"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/charter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["read_4"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["mine_1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invitations/{invitationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["read_3"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invitations/{invitationId}/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["confirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/invitations/{invitationId}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["decline"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["search_2"];
        readonly put?: never;
        readonly post: operations["register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/organisations/{organisationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["read_1"];
        readonly put: operations["change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["me"];
        readonly put: operations["welcome"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["search_1"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/staff": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["staff"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/staff/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["trace"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{personId}/staff-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["traceOf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{personId}/staff-roles/{staffRole}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["give"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{personId}/staff-roles/{staffRole}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["take"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["mine"];
        readonly put?: never;
        readonly post: operations["create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["read_2"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/call": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["chooseCall"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/charter-signature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["signCharter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/documents/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["read"];
        readonly put: operations["attach"];
        readonly post?: never;
        readonly delete: operations["remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/eligibility": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["eligibility"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/partners": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["invite"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/partners/{partnerId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["part"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/partners/{partnerId}/reminder": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["remind"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/receipt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["receipt"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/sections/budget": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["budget"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/sections/presentation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["presentation"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/submissions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["submit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/submissions/{submissionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["dossier"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["timeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/projects/{projectId}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/support/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["search"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/support/people/lookups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["lookups"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/support/people/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["stand"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Account: {
            readonly displayName: string;
            readonly email: string;
            readonly emailVerified: boolean;
            readonly hasAccount: boolean;
            /** Format: date-time */
            readonly knownSince?: string;
            readonly locale?: string;
            /** Format: uuid */
            readonly personId: string;
            readonly staffRoles: readonly ("FUND_MANAGER" | "FOUNDATION_ADMIN")[];
        };
        readonly Allied: {
            readonly name: string;
            /** @enum {string} */
            readonly profile: "ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE";
        };
        readonly AlliedOrganisation: {
            readonly confirmed: boolean;
            readonly contribution?: string;
            /** Format: int64 */
            readonly contributionCents: number;
            readonly name: string;
            /** Format: uuid */
            readonly organisationId: string;
            /** @enum {string} */
            readonly profile: "ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE";
            /** @enum {string} */
            readonly role: "LEAD" | "PARTNER";
        };
        readonly Ally: {
            readonly name: string;
            /** @enum {string} */
            readonly profile: "ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE";
            /** @enum {string} */
            readonly role: "LEAD" | "PARTNER";
        };
        readonly AnswerBody: {
            readonly charterVersion: string;
            readonly contribution?: string;
            /** Format: int64 */
            readonly contributionCents?: number;
            /** Format: uuid */
            readonly organisationId: string;
        };
        readonly Article: {
            readonly text: string;
            readonly title: string;
        };
        readonly BudgetBody: {
            readonly expenses?: readonly components["schemas"]["Line"][];
            /** Format: int64 */
            readonly requestedCents?: number;
            readonly resources?: readonly components["schemas"]["Line"][];
        };
        readonly BudgetLine: {
            /** Format: int64 */
            readonly amountCents: number;
            readonly confirmed?: boolean;
            /** @enum {string} */
            readonly kind: "MONEY" | "IN_KIND" | "VOLUNTEERING";
            readonly label: string;
            readonly requested?: boolean;
        };
        readonly BudgetView: {
            readonly expenses: readonly components["schemas"]["ExpenseView"][];
            /** Format: int64 */
            readonly requestedCents: number;
            readonly resources: readonly components["schemas"]["ResourceView"][];
            /** Format: date-time */
            readonly savedAt: string;
            /** Format: int64 */
            readonly version: number;
        };
        readonly CallView: {
            /** Format: uuid */
            readonly callId: string;
            /** Format: date-time */
            readonly closesAt: string;
            readonly documentsAsked: readonly components["schemas"]["DocumentAsked"][];
            /** Format: date-time */
            readonly opensAt: string;
            readonly title: string;
        };
        readonly CharterSignature: {
            readonly charterVersion: string;
            /** Format: uuid */
            readonly organisationId: string;
            /** Format: date-time */
            readonly signedAt: string;
            /** Format: uuid */
            readonly signedBy: string;
        };
        readonly ChosenCall: {
            /** Format: uuid */
            readonly callId: string;
        };
        readonly CollegeVotes: {
            /** Format: int32 */
            readonly abstain: number;
            /** Format: int32 */
            readonly against: number;
            /** @enum {string} */
            readonly college: "STAKEHOLDERS" | "STRATEGIC_PARTNERS" | "INITIATIVES";
            /** Format: int32 */
            readonly forVotes: number;
        };
        readonly DecisionView: {
            /** Format: int64 */
            readonly amountCents: number;
            /** Format: date-time */
            readonly decidedAt: string;
            /** @enum {string} */
            readonly outcome: "FUNDED" | "WAITING_LIST" | "REFUSED" | "DEFERRED";
            /** Format: int64 */
            readonly premiumCents: number;
        };
        readonly Described: {
            readonly communeCode?: string;
            readonly name?: string;
            /** @enum {string} */
            readonly profile?: "ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE";
            readonly rna?: string;
            readonly siret?: string;
        };
        readonly Detailed: {
            readonly alliance: readonly components["schemas"]["Ally"][];
            /** Format: int64 */
            readonly amountCents: number;
            /** Format: uuid */
            readonly applicationId: string;
            /** Format: date-time */
            readonly decidedAt: string;
            readonly explanation: string;
            readonly leadName: string;
            readonly ledgerHash: string;
            /** Format: int64 */
            readonly ledgerIndex: number;
            readonly number: string;
            /** Format: int64 */
            readonly premiumCents: number;
            readonly profiles: readonly ("ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE")[];
            /** Format: uuid */
            readonly projectId: string;
            readonly sdgs: readonly number[];
            readonly summary: string;
            readonly territories: readonly components["schemas"]["NamedArea"][];
            readonly timeline: readonly components["schemas"]["Step"][];
            readonly title: string;
            readonly votes: readonly components["schemas"]["CollegeVotes"][];
            /** Format: int32 */
            readonly year: number;
        };
        readonly Document: {
            /** Format: uuid */
            readonly documentId: string;
            readonly fileName: string;
            readonly kind: string;
            /** Format: int64 */
            readonly sizeBytes: number;
        };
        readonly DocumentAsked: {
            readonly kind: string;
            readonly label: string;
        };
        readonly DocumentView: {
            /** Format: uuid */
            readonly documentId: string;
            readonly fileName: string;
            readonly kind: string;
            /** Format: int64 */
            readonly sizeBytes: number;
        };
        readonly Dossier: {
            readonly charterSignatures?: readonly components["schemas"]["CharterSignature"][];
            readonly documents: readonly components["schemas"]["Document"][];
            readonly expenses: readonly components["schemas"]["BudgetLine"][];
            /** @enum {string} */
            readonly objective: "BALANCE_PERFORMANCE_AND_ENGAGEMENT" | "HYBRIDISE_SOCIO_ECONOMIC_MODEL" | "SPEED_UP_SOCIETAL_INNOVATION" | "BUILD_SOLUTIONS_TOGETHER";
            readonly partnershipKinds: readonly ("PATRONAGE" | "RESPONSIBLE_PRACTICES" | "ECONOMIC_COOPERATION" | "SOCIETAL_INNOVATION")[];
            /** Format: int64 */
            readonly requestedCents: number;
            readonly resources: readonly components["schemas"]["BudgetLine"][];
            readonly sdgs: readonly number[];
            readonly summary: string;
            readonly territories: readonly string[];
            readonly title: string;
        };
        readonly DossierState: {
            /** Format: date-time */
            readonly changedAt: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly number?: string;
            /** @enum {string} */
            readonly part: "LEAD" | "PARTNER";
            /** Format: uuid */
            readonly projectId: string;
            /** @enum {string} */
            readonly role: "OWNER" | "EDITOR" | "SIGNATORY" | "READER";
            readonly state: string;
            /** Format: date-time */
            readonly submittedAt?: string;
        };
        readonly EligibilityFinding: {
            readonly arguments: {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly outcome: "MET" | "MISSING" | "NOT_MET";
            readonly reasonCode: string;
            /** @enum {string} */
            readonly rule: "E1" | "E2" | "E3" | "E4" | "E5" | "E6" | "E7" | "E8";
        };
        readonly EligibilityView: {
            readonly canSubmit: boolean;
            readonly needsConfirmation: boolean;
            readonly premium?: components["schemas"]["PremiumView"];
            readonly rules: readonly components["schemas"]["RuleView"][];
            readonly unfinished: readonly components["schemas"]["UnfinishedView"][];
        };
        readonly ExpenseView: {
            /** Format: int64 */
            readonly amountCents: number;
            /** @enum {string} */
            readonly kind: "MONEY" | "IN_KIND" | "VOLUNTEERING";
            readonly label: string;
        };
        readonly Found: {
            readonly displayName: string;
            readonly email: string;
            /** Format: uuid */
            readonly personId: string;
        };
        readonly FoundAccount: {
            readonly displayName: string;
            readonly email: string;
            readonly hasAccount: boolean;
            /** Format: uuid */
            readonly personId: string;
        };
        readonly FoundAccounts: {
            readonly people: readonly components["schemas"]["FoundAccount"][];
        };
        readonly GuestBody: {
            readonly email?: string;
            /** Format: uuid */
            readonly organisationId?: string;
            readonly organisationName?: string;
        };
        readonly InvitationView: {
            readonly forYou: boolean;
            /** Format: uuid */
            readonly invitationId: string;
            /** Format: date-time */
            readonly invitedAt: string;
            readonly invitedEmailHint: string;
            readonly leadName: string;
            readonly open: boolean;
            readonly organisationName?: string;
            readonly project?: components["schemas"]["Offered"];
            readonly projectTitle: string;
            /** @enum {string} */
            readonly state: "INVITED" | "CONFIRMED" | "DECLINED" | "LEFT";
        };
        readonly LeadView: {
            readonly name: string;
            /** Format: uuid */
            readonly organisationId: string;
            /** @enum {string} */
            readonly profile: "ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE";
            /** Format: date-time */
            readonly signedAt?: string;
        };
        readonly Line: {
            /** Format: int64 */
            readonly amountCents?: number;
            readonly confirmed?: boolean;
            /** @enum {string} */
            readonly kind?: "MONEY" | "IN_KIND" | "VOLUNTEERING";
            readonly label?: string;
        };
        readonly Listed: {
            /** Format: int64 */
            readonly amountCents: number;
            /** Format: date-time */
            readonly decidedAt: string;
            readonly leadName: string;
            /** Format: int64 */
            readonly premiumCents: number;
            readonly profiles: readonly ("ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE")[];
            /** Format: uuid */
            readonly projectId: string;
            readonly sdgs: readonly number[];
            readonly summary: string;
            readonly territories: readonly components["schemas"]["NamedArea"][];
            readonly title: string;
            /** Format: int32 */
            readonly year: number;
        };
        readonly ListedProject: {
            /** Format: uuid */
            readonly callId?: string;
            readonly callTitle?: string;
            /** Format: date-time */
            readonly closesAt?: string;
            readonly leadName: string;
            /** @enum {string} */
            readonly nextStep: "CHOOSE_CALL" | "COMPLETE_PRESENTATION" | "COMPLETE_BUDGET" | "INVITE_PARTNER" | "WAIT_FOR_PARTNERS" | "SIGN_CHARTER" | "ATTACH_DOCUMENTS" | "SUBMIT" | "WAIT_FOR_LEAD" | "WAIT_FOR_REVIEW" | "WAIT_FOR_COMMITTEE" | "READ_DECISION" | "NONE";
            readonly number?: string;
            /** Format: uuid */
            readonly projectId: string;
            /** @enum {string} */
            readonly role: "LEAD" | "PARTNER";
            /** @enum {string} */
            readonly state: "DRAFT" | "SUBMITTED" | "UNDER_REVIEW" | "INELIGIBLE" | "IN_COMMITTEE" | "FUNDED" | "WAITING_LIST" | "REFUSED" | "DEFERRED" | "WITHDRAWN";
            readonly title: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly Lookup: {
            /** Format: date-time */
            readonly at: string;
            /** Format: int32 */
            readonly found?: number;
            /** Format: uuid */
            readonly lookedBy: string;
            readonly lookedByName?: string;
            /** Format: int64 */
            readonly lookupId: number;
            /** Format: uuid */
            readonly personId?: string;
            readonly personName?: string;
        };
        readonly Me: {
            readonly displayName: string;
            readonly email: string;
            readonly emailVerified: boolean;
            readonly locale: string;
            readonly memberships: readonly components["schemas"]["Mine"][];
            /** Format: uuid */
            readonly personId: string;
            readonly roles: readonly ("FUND_MANAGER" | "FOUNDATION_ADMIN")[];
        };
        readonly Member: {
            readonly name: string;
            /** Format: uuid */
            readonly personId: string;
            /** @enum {string} */
            readonly role: "OWNER" | "EDITOR" | "SIGNATORY" | "READER";
        };
        readonly Membership: {
            readonly name: string;
            readonly number: string;
            /** Format: uuid */
            readonly organisationId: string;
            /** @enum {string} */
            readonly role: "OWNER" | "EDITOR" | "SIGNATORY" | "READER";
            /** Format: date-time */
            readonly since: string;
        };
        readonly Mine: {
            readonly name: string;
            /** Format: uuid */
            readonly organisationId: string;
            /** @enum {string} */
            readonly profile: "ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE";
            /** @enum {string} */
            readonly role: "OWNER" | "EDITOR" | "SIGNATORY" | "READER";
        };
        readonly NamedArea: {
            readonly code: string;
            readonly name: string;
        };
        readonly NewProject: {
            /** Format: uuid */
            readonly callId?: string;
            /** Format: uuid */
            readonly organisationId: string;
            readonly title: string;
        };
        readonly Offered: {
            readonly alliance: readonly components["schemas"]["Allied"][];
            /** @enum {string} */
            readonly objective?: "BALANCE_PERFORMANCE_AND_ENGAGEMENT" | "HYBRIDISE_SOCIO_ECONOMIC_MODEL" | "SPEED_UP_SOCIETAL_INNOVATION" | "BUILD_SOLUTIONS_TOGETHER";
            readonly partnershipKinds: readonly ("PATRONAGE" | "RESPONSIBLE_PRACTICES" | "ECONOMIC_COOPERATION" | "SOCIETAL_INNOVATION")[];
            readonly places: readonly components["schemas"]["Place"][];
            /** Format: uuid */
            readonly projectId: string;
            /** @enum {string} */
            readonly projectState: "DRAFT" | "SUBMITTED" | "UNDER_REVIEW" | "INELIGIBLE" | "IN_COMMITTEE" | "FUNDED" | "WAITING_LIST" | "REFUSED" | "DEFERRED" | "WITHDRAWN";
            /** Format: int64 */
            readonly requestedCents: number;
            readonly sdgs: readonly number[];
            readonly summary: string;
        };
        readonly OrganisationView: {
            readonly communeCode: string;
            readonly communeName: string;
            readonly members?: readonly components["schemas"]["Member"][];
            readonly name: string;
            readonly number: string;
            /** Format: uuid */
            readonly organisationId: string;
            /** @enum {string} */
            readonly profile: "ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE";
            readonly rna?: string;
            readonly siret?: string;
            /** Format: int64 */
            readonly version: number;
        };
        readonly PageFound: {
            readonly items: readonly components["schemas"]["Found"][];
            readonly next?: string;
        };
        readonly PageInvitationView: {
            readonly items: readonly components["schemas"]["InvitationView"][];
            readonly next?: string;
        };
        readonly PageListed: {
            readonly items: readonly components["schemas"]["Listed"][];
            readonly next?: string;
        };
        readonly PageListedProject: {
            readonly items: readonly components["schemas"]["ListedProject"][];
            readonly next?: string;
        };
        readonly PageLookup: {
            readonly items: readonly components["schemas"]["Lookup"][];
            readonly next?: string;
        };
        readonly PageOrganisationView: {
            readonly items: readonly components["schemas"]["OrganisationView"][];
            readonly next?: string;
        };
        readonly PageTraceLine: {
            readonly items: readonly components["schemas"]["TraceLine"][];
            readonly next?: string;
        };
        readonly Parked: {
            readonly consumer: string;
            /** Format: int64 */
            readonly events: number;
            readonly key: string;
            /** Format: date-time */
            readonly since: string;
            readonly topic: string;
        };
        readonly PartnerView: {
            readonly contribution?: string;
            /** Format: int64 */
            readonly contributionCents?: number;
            readonly email?: string;
            /** Format: uuid */
            readonly invitationId?: string;
            /** Format: date-time */
            readonly invitedAt: string;
            readonly name?: string;
            /** Format: uuid */
            readonly organisationId?: string;
            /** Format: uuid */
            readonly partnerId: string;
            /** @enum {string} */
            readonly profile?: "ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE";
            /** Format: date-time */
            readonly signedAt?: string;
            /** @enum {string} */
            readonly state: "INVITED" | "CONFIRMED" | "DECLINED" | "LEFT";
        };
        readonly PeopleSearch: {
            readonly query?: string;
        };
        readonly Place: {
            readonly code: string;
            readonly context: string;
            readonly name: string;
        };
        readonly PremiumRate: {
            /** Format: int32 */
            readonly ratePoints: number;
            readonly terms: readonly components["schemas"]["Term"][];
        };
        readonly PremiumView: {
            /** Format: int64 */
            readonly baseCents: number;
            readonly cut: boolean;
            /** Format: int64 */
            readonly premiumCents: number;
            /** Format: int32 */
            readonly ratePoints: number;
            readonly terms: readonly components["schemas"]["TermView"][];
        };
        readonly PresentationBody: {
            /** @enum {string} */
            readonly objective?: "BALANCE_PERFORMANCE_AND_ENGAGEMENT" | "HYBRIDISE_SOCIO_ECONOMIC_MODEL" | "SPEED_UP_SOCIETAL_INNOVATION" | "BUILD_SOLUTIONS_TOGETHER";
            readonly partnershipKinds?: readonly ("PATRONAGE" | "RESPONSIBLE_PRACTICES" | "ECONOMIC_COOPERATION" | "SOCIETAL_INNOVATION")[];
            readonly sdgs?: readonly number[];
            readonly summary?: string;
            readonly territories?: readonly string[];
            readonly title?: string;
        };
        readonly PresentationView: {
            /** @enum {string} */
            readonly objective?: "BALANCE_PERFORMANCE_AND_ENGAGEMENT" | "HYBRIDISE_SOCIO_ECONOMIC_MODEL" | "SPEED_UP_SOCIETAL_INNOVATION" | "BUILD_SOLUTIONS_TOGETHER";
            readonly partnershipKinds: readonly ("PATRONAGE" | "RESPONSIBLE_PRACTICES" | "ECONOMIC_COOPERATION" | "SOCIETAL_INNOVATION")[];
            readonly places: readonly components["schemas"]["Place"][];
            /** Format: date-time */
            readonly savedAt: string;
            readonly sdgs: readonly number[];
            readonly summary: string;
            readonly territories: readonly string[];
            readonly title: string;
            /** Format: int64 */
            readonly version: number;
        };
        readonly Problem: {
            readonly arguments?: {
                readonly [key: string]: unknown;
            };
            readonly code: string;
            readonly detail: string;
            readonly faults?: readonly {
                readonly code: string;
                readonly field: string;
                readonly message: string;
            }[];
            readonly instance: string;
            /** Format: int32 */
            readonly status: number;
            readonly title: string;
            readonly traceId?: string;
            readonly type: string;
        };
        readonly ProjectSubmitted: {
            readonly alliance: readonly components["schemas"]["AlliedOrganisation"][];
            /** Format: uuid */
            readonly callId: string;
            readonly dossier: components["schemas"]["Dossier"];
            readonly eligibility: readonly components["schemas"]["EligibilityFinding"][];
            readonly number: string;
            readonly premium: components["schemas"]["PremiumRate"];
            /** Format: uuid */
            readonly projectId: string;
            /** Format: int32 */
            readonly round: number;
            readonly sha256: string;
            /** Format: uuid */
            readonly submissionId: string;
            /** Format: date-time */
            readonly submittedAt: string;
            /** Format: uuid */
            readonly submittedBy: string;
        };
        readonly ProjectView: {
            readonly call?: components["schemas"]["CallView"];
            /** Format: uuid */
            readonly callId?: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly decision?: components["schemas"]["DecisionView"];
            readonly documents: readonly components["schemas"]["DocumentView"][];
            readonly lead: components["schemas"]["LeadView"];
            readonly number?: string;
            readonly partners: readonly components["schemas"]["PartnerView"][];
            /** Format: uuid */
            readonly projectId: string;
            readonly receipt?: components["schemas"]["ReceiptView"];
            readonly rights: readonly ("VIEW" | "EDIT" | "SIGN" | "SUBMIT")[];
            /** @enum {string} */
            readonly role: "LEAD" | "PARTNER";
            readonly sections: components["schemas"]["Sections"];
            /** Format: date-time */
            readonly sessionAt?: string;
            /** @enum {string} */
            readonly state: "DRAFT" | "SUBMITTED" | "UNDER_REVIEW" | "INELIGIBLE" | "IN_COMMITTEE" | "FUNDED" | "WAITING_LIST" | "REFUSED" | "DEFERRED" | "WITHDRAWN";
            readonly unmetRules: readonly ("E1" | "E2" | "E3" | "E4" | "E5" | "E6" | "E7" | "E8")[];
            /** Format: date-time */
            readonly updatedAt: string;
            /** Format: int64 */
            readonly version: number;
            /** Format: date-time */
            readonly withdrawnAt?: string;
        };
        readonly Reasoned: {
            readonly reason?: string;
        };
        readonly ReceiptView: {
            /** Format: uuid */
            readonly callId: string;
            readonly number: string;
            /** Format: uuid */
            readonly projectId: string;
            /** Format: int32 */
            readonly round: number;
            readonly sha256: string;
            /** Format: uuid */
            readonly submissionId: string;
            /** Format: date-time */
            readonly submittedAt: string;
        };
        readonly ResourceView: {
            /** Format: int64 */
            readonly amountCents: number;
            readonly confirmed: boolean;
            /** @enum {string} */
            readonly kind: "MONEY" | "IN_KIND" | "VOLUNTEERING";
            readonly label: string;
        };
        readonly RuleView: {
            readonly arguments: {
                readonly [key: string]: unknown;
            };
            readonly blocking: boolean;
            readonly fields: readonly string[];
            /** @enum {string} */
            readonly outcome: "MET" | "MISSING" | "NOT_MET";
            readonly reason: string;
            readonly reasonCode: string;
            /** @enum {string} */
            readonly rule: "E1" | "E2" | "E3" | "E4" | "E5" | "E6" | "E7" | "E8";
        };
        readonly Sections: {
            readonly budget: components["schemas"]["BudgetView"];
            readonly presentation: components["schemas"]["PresentationView"];
        };
        readonly SignatureBody: {
            readonly charterVersion: string;
        };
        readonly Staff: {
            readonly people: readonly components["schemas"]["StaffMember"][];
        };
        readonly StaffMember: {
            readonly displayName: string;
            readonly email: string;
            /** Format: uuid */
            readonly personId: string;
            readonly roles: readonly ("FUND_MANAGER" | "FOUNDATION_ADMIN")[];
        };
        readonly Stand: {
            readonly account: components["schemas"]["Account"];
            readonly dossiers: readonly components["schemas"]["DossierState"][];
            readonly organisations: readonly components["schemas"]["Membership"][];
            readonly parked: readonly components["schemas"]["Parked"][];
            readonly visits: readonly string[];
        };
        readonly Step: {
            /** @enum {string} */
            readonly actor: "LEAD" | "PARTNER" | "CATALYST" | "FUND_MANAGER" | "COMMITTEE" | "PLATFORM";
            /** Format: date-time */
            readonly at: string;
            readonly data: {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly step: "DRAFT_BEGUN" | "PARTNER_INVITED" | "PARTNER_CONFIRMED" | "PARTNER_DECLINED" | "INVITATION_TAKEN_BACK" | "PARTNER_LEFT" | "CHARTER_SIGNED" | "SUBMITTED" | "RECEIPT_MAILED" | "APPLICATION_RECEIVED" | "FOUND_INELIGIBLE" | "ELIGIBILITY_OVERRULED" | "CATALYSTS_PROPOSED" | "CATALYST_ASKED" | "CATALYST_DECLINED" | "CATALYST_ACCEPTED" | "NO_CATALYST_LEFT" | "LOCAL_OPINION_GIVEN" | "PLACED_ON_AGENDA" | "TAKEN_OFF_AGENDA" | "DECIDED" | "WITHDRAWN" | "WITHDRAWAL_REFUSED";
        };
        readonly SubmissionBody: {
            readonly confirmIneligible?: boolean;
        };
        readonly SupportSearch: {
            readonly query?: string;
        };
        readonly Term: {
            readonly detail: string;
            /** @enum {string} */
            readonly kind: "PROFILES" | "FRAGILITY" | "RATE_CEILING" | "CALL_MAXIMUM";
            /** Format: int32 */
            readonly points: number;
        };
        readonly TermView: {
            /** Format: int64 */
            readonly amountCents: number;
            /** @enum {string} */
            readonly kind: "PROFILES" | "FRAGILITY" | "RATE_CEILING" | "CALL_MAXIMUM";
            readonly label: string;
            /** Format: int32 */
            readonly points: number;
        };
        readonly Text: {
            readonly articles: readonly components["schemas"]["Article"][];
            readonly preamble: string;
            readonly title: string;
            readonly version: string;
        };
        readonly TraceLine: {
            /** Format: date-time */
            readonly at: string;
            /** @enum {string} */
            readonly change: "GIVEN" | "TAKEN";
            /** Format: uuid */
            readonly changeId: string;
            /** Format: uuid */
            readonly changedBy?: string;
            readonly changedByName?: string;
            /** Format: uuid */
            readonly personId: string;
            readonly personName?: string;
            readonly reason: string;
            /** @enum {string} */
            readonly role: "FUND_MANAGER" | "FOUNDATION_ADMIN";
            /** @enum {string} */
            readonly state: "UNDER_WAY" | "DONE" | "NOT_DONE";
        };
        readonly UnfinishedView: {
            readonly code: string;
            readonly field: string;
            readonly message: string;
        };
        readonly Welcome: {
            readonly locale?: string;
        };
        readonly Withdrawal: {
            readonly reason?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly search_3: {
        readonly parameters: {
            readonly query?: {
                readonly query?: string;
                readonly territory?: string;
                readonly sdg?: number;
                readonly profile?: "ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE";
                /** @description `next` of the page before */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageListed"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly read_5: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Detailed"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly read_4: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Text"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly mine_1: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageInvitationView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly read_3: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly invitationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly confirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly invitationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnswerBody"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly decline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly invitationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly search_2: {
        readonly parameters: {
            readonly query?: {
                readonly query?: string;
                /** @description `next` of the page before */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOrganisationView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly register: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Described"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly read_1: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organisationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly change: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The ETag of the version that is changed */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly organisationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Described"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly me: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly welcome: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["Welcome"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly search_1: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PeopleSearch"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageFound"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly staff: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Staff"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly trace: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageTraceLine"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly traceOf: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageTraceLine"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly give: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
                readonly staffRole: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Reasoned"];
            };
        };
        readonly responses: {
            /** @description No Content */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly take: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
                readonly staffRole: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Reasoned"];
            };
        };
        readonly responses: {
            /** @description No Content */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly mine: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageListedProject"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewProject"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly read_2: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly chooseCall: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The ETag of the version that is changed */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChosenCall"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly signCharter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignatureBody"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly attach: {
        readonly parameters: {
            readonly query?: {
                readonly fileName?: string;
            };
            readonly header?: {
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly projectId: string;
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/pdf": string;
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly remove: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly projectId: string;
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description No Content */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly eligibility: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EligibilityView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly invite: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GuestBody"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartnerView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly part: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
                readonly partnerId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description No Content */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly remind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
                readonly partnerId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description No Content */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly receipt: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly budget: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The ETag of the version that is changed */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BudgetBody"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BudgetView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly presentation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The ETag of the version that is changed */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PresentationBody"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PresentationView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly submit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SubmissionBody"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dossier: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
                readonly submissionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectSubmitted"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly timeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Step"][];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly projectId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["Withdrawal"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly search: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SupportSearch"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoundAccounts"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly lookups: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageLookup"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly stand: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Stand"];
                };
            };
            /** @description Refused, with a stable code and a sentence in the reader's language */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
