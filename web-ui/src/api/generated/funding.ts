// Written by npm run api. Do not change by hand.
export interface paths {
    readonly "/api/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listApplications"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{applicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getApplication"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/applications/{applicationId}/eligibility-overrule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["overruleEligibility"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/calls": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listCalls"];
        readonly put?: never;
        readonly post: operations["draftCall"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/calls/{callId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getCall"];
        readonly put: operations["changeCall"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/calls/{callId}/publication": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["publishCall"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committees": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listCommittees"];
        readonly put?: never;
        readonly post: operations["createCommittee"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committees/{committeeId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getCommittee"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committees/{committeeId}/declarations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listDeclarations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committees/{committeeId}/declarations/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["declareInterests"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/committees/{committeeId}/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["appointMember"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/decisions/{applicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getDecision"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/funds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listFunds"];
        readonly put?: never;
        readonly post: operations["createFund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/funds/{fundId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getFund"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/funds/{fundId}/contributions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["recordContribution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ledgers/{committeeId}/entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listLedgerEntries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ledgers/{committeeId}/head": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getLedgerHead"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listSessions"];
        readonly put?: never;
        readonly post: operations["planSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getSession"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/attendance/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["attend"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/attendance/{memberNumber}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["recordAttendance"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["closeSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/convocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["conveneSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["placeItem"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/items-order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["orderItems"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/items/{itemId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["takeItemOff"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/items/{itemId}/attestation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["attest"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/items/{itemId}/ballot": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["openBallot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/items/{itemId}/ballot/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["closeBallot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/items/{itemId}/ballot/vote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["castVote"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/items/{itemId}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/items/{itemId}/recusals/{memberNumber}/lifting": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["liftRecusal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/opening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["openSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{sessionId}/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["streamSession"];
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
        readonly ApplicationRow: {
            /** Format: uuid */
            readonly applicationId: string;
            /** Format: uuid */
            readonly callId: string;
            readonly leadName: string;
            /** @enum {string} */
            readonly localOpinion?: "FAVOURABLE" | "RESERVED" | "UNFAVOURABLE";
            readonly number: string;
            /** Format: uuid */
            readonly projectId: string;
            /** Format: int64 */
            readonly requestedCents: number;
            readonly state: string;
            /** Format: date-time */
            readonly submittedAt: string;
            readonly title: string;
            readonly unmetRules: readonly ("E1" | "E2" | "E3" | "E4" | "E5" | "E6" | "E7" | "E8")[];
        };
        readonly ApplicationView: {
            readonly alliance: readonly components["schemas"]["AlliedOrganisation"][];
            /** Format: uuid */
            readonly applicationId: string;
            /** Format: uuid */
            readonly callId: string;
            readonly decision?: components["schemas"]["DecisionRow"];
            readonly dossier: components["schemas"]["Dossier"];
            readonly eligibility: readonly components["schemas"]["EligibilityFinding"][];
            readonly localOpinion?: components["schemas"]["LocalOpinion"];
            readonly number: string;
            readonly overrule?: components["schemas"]["OverruleView"];
            readonly placement?: components["schemas"]["PlacementView"];
            readonly premium: components["schemas"]["PremiumRate"];
            /** Format: uuid */
            readonly projectId: string;
            /** Format: int32 */
            readonly round: number;
            readonly sha256: string;
            readonly state: string;
            /** Format: date-time */
            readonly submittedAt: string;
            readonly unmetRules: readonly ("E1" | "E2" | "E3" | "E4" | "E5" | "E6" | "E7" | "E8")[];
            /** Format: int64 */
            readonly version: number;
        };
        readonly AppointedView: {
            /** Format: int32 */
            readonly memberNumber: number;
        };
        readonly Appointment: {
            /** @enum {string} */
            readonly college?: "STAKEHOLDERS" | "STRATEGIC_PARTNERS" | "INITIATIVES";
            /** Format: date */
            readonly from: string;
            /** @enum {string} */
            readonly office?: "CO_CHAIR" | "SECRETARY";
            /** Format: uuid */
            readonly personId: string;
            /** Format: date */
            readonly until?: string;
        };
        readonly Area: {
            readonly code: string;
            readonly name: string;
        };
        readonly AttendanceView: {
            readonly coChair: boolean;
            /** @enum {string} */
            readonly college?: "STAKEHOLDERS" | "STRATEGIC_PARTNERS" | "INITIATIVES";
            /** Format: int32 */
            readonly memberNumber: number;
            readonly name?: string;
            readonly present: boolean;
            readonly secretary: boolean;
        };
        readonly Attestation: {
            readonly conflict: boolean;
            readonly nature?: string;
        };
        readonly BallotView: {
            /** Format: int64 */
            readonly amountCents: number;
            /** Format: uuid */
            readonly ballotId: string;
            readonly conditions?: string;
            /** @enum {string} */
            readonly motion: "FUND" | "WAITING_LIST";
            /** @enum {string} */
            readonly myChoice?: "FOR" | "AGAINST" | "ABSTAIN";
            readonly myReceipt?: string;
            /** Format: date-time */
            readonly openedAt: string;
            /** Format: int64 */
            readonly premiumCents: number;
            readonly premiumCut: boolean;
            readonly voted: readonly number[];
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
        readonly CallDraft: {
            /** Format: int32 */
            readonly budgetSharePercent?: number;
            /** Format: date-time */
            readonly closesAt: string;
            /** Format: uuid */
            readonly committeeId: string;
            readonly documentsAsked?: readonly components["schemas"]["DocumentDraft"][];
            readonly fragilityIndicator?: string;
            /** Format: int32 */
            readonly fragilityPoints?: number;
            /** Format: uuid */
            readonly fundId: string;
            /** Format: int64 */
            readonly maximumCents: number;
            /** Format: int64 */
            readonly minimumCents: number;
            /** Format: int32 */
            readonly minimumReviews?: number;
            /** Format: date-time */
            readonly opensAt: string;
            readonly perimeter: readonly string[];
            /** Format: int32 */
            readonly premiumCeilingPoints?: number;
            readonly premiumTable?: readonly components["schemas"]["PremiumStepDraft"][];
            readonly presentation: components["schemas"]["LongText"];
            readonly profilesAllowed: readonly ("ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE")[];
            /** Format: int64 */
            readonly shareCents: number;
            readonly title: components["schemas"]["ShortText"];
        };
        readonly CallView: {
            /** Format: int32 */
            readonly budgetSharePercent: number;
            /** Format: uuid */
            readonly callId: string;
            /** Format: date-time */
            readonly closesAt: string;
            /** Format: uuid */
            readonly committeeId: string;
            readonly documentsAsked: readonly components["schemas"]["DocumentAskedView"][];
            readonly fragilityIndicator?: string;
            /** Format: int32 */
            readonly fragilityPoints: number;
            /** Format: uuid */
            readonly fundId: string;
            readonly fundName: string;
            /** Format: int64 */
            readonly maximumCents: number;
            /** Format: int64 */
            readonly minimumCents: number;
            /** Format: int32 */
            readonly minimumReviews: number;
            /** Format: date-time */
            readonly opensAt: string;
            readonly perimeter: readonly string[];
            readonly perimeterAreas: readonly components["schemas"]["PerimeterArea"][];
            /** Format: int32 */
            readonly premiumCeilingPoints: number;
            readonly premiumTable: readonly components["schemas"]["PremiumStepView"][];
            readonly presentation: components["schemas"]["TextView"];
            readonly profilesAllowed: readonly ("ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE")[];
            /** Format: int64 */
            readonly shareCents: number;
            /** @enum {string} */
            readonly state: "DRAFT" | "UPCOMING" | "OPEN" | "CLOSED";
            readonly title: components["schemas"]["TextView"];
            /** Format: int64 */
            readonly version: number;
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
        readonly ClosingDraft: {
            readonly reasons?: string;
        };
        readonly CollegeCount: {
            /** Format: int32 */
            readonly electorate: number;
            /** Format: int32 */
            readonly present: number;
        };
        readonly CollegeVotes: {
            /** Format: int32 */
            readonly abstain: number;
            /** Format: int32 */
            readonly against: number;
            /** @enum {string} */
            readonly college: "STAKEHOLDERS" | "STRATEGIC_PARTNERS" | "INITIATIVES";
            readonly favourable: boolean;
            /** Format: int32 */
            readonly forVotes: number;
        };
        readonly CollegeVotesView: {
            /** Format: int32 */
            readonly abstain: number;
            /** Format: int32 */
            readonly against: number;
            /** @enum {string} */
            readonly college: "STAKEHOLDERS" | "STRATEGIC_PARTNERS" | "INITIATIVES";
            /** Format: int32 */
            readonly forVotes: number;
        };
        readonly CommitteeDraft: {
            /** Format: uuid */
            readonly fundId: string;
            readonly name: string;
        };
        readonly CommitteeOfSession: {
            /** Format: uuid */
            readonly committeeId: string;
            readonly name: string;
        };
        readonly CommitteeSummary: {
            /** Format: uuid */
            readonly committeeId: string;
            /** Format: uuid */
            readonly fundId: string;
            readonly name: string;
        };
        readonly CommitteeView: {
            /** Format: uuid */
            readonly committeeId: string;
            /** Format: uuid */
            readonly fundId: string;
            readonly members: readonly components["schemas"]["MemberView"][];
            readonly myDeclarationHolds: boolean;
            /** Format: date-time */
            readonly myDeclarationMadeAt?: string;
            /** Format: int32 */
            readonly myMemberNumber?: number;
            readonly name: string;
        };
        readonly ContributionDraft: {
            /** Format: int64 */
            readonly amountCents: number;
            readonly from: string;
            /** Format: date */
            readonly receivedOn: string;
        };
        readonly DecisionRow: {
            /** Format: int64 */
            readonly amountCents: number;
            readonly conditions?: string;
            /** Format: date-time */
            readonly decidedAt: string;
            /** Format: uuid */
            readonly decisionId: string;
            readonly explanation: string;
            /** @enum {string} */
            readonly outcome: "FUNDED" | "WAITING_LIST" | "REFUSED" | "DEFERRED";
            /** Format: int64 */
            readonly premiumCents: number;
            readonly premiumCut: boolean;
            readonly reasons?: string;
        };
        readonly DecisionView: {
            /** Format: int64 */
            readonly amountCents: number;
            /** Format: uuid */
            readonly applicationId: string;
            /** Format: uuid */
            readonly callId: string;
            /** Format: date-time */
            readonly decidedAt: string;
            /** Format: uuid */
            readonly decisionId: string;
            readonly explanation: string;
            readonly ledgerHash: string;
            /** Format: int64 */
            readonly ledgerIndex: number;
            readonly number: string;
            /** @enum {string} */
            readonly outcome: "FUNDED" | "WAITING_LIST" | "REFUSED" | "DEFERRED";
            /** Format: int64 */
            readonly premiumCents: number;
            readonly premiumCut: boolean;
            /** Format: uuid */
            readonly projectId: string;
            readonly votesByCollege: readonly components["schemas"]["CollegeVotesView"][];
        };
        readonly DeclarationView: {
            /** Format: date-time */
            readonly madeAt: string;
            /** Format: int32 */
            readonly memberNumber: number;
        };
        readonly DeclaredConflict: {
            /** Format: int32 */
            readonly memberNumber: number;
            readonly nature: string;
        };
        readonly Document: {
            /** Format: uuid */
            readonly documentId: string;
            readonly fileName: string;
            readonly kind: string;
            /** Format: int64 */
            readonly sizeBytes: number;
        };
        readonly DocumentAskedView: {
            readonly kind: string;
            readonly label: components["schemas"]["TextView"];
        };
        readonly DocumentDraft: {
            readonly kind: string;
            readonly label: components["schemas"]["ShortText"];
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
        readonly FileView: {
            readonly alliance: readonly components["schemas"]["AlliedOrganisation"][];
            /** Format: uuid */
            readonly applicationId: string;
            /** Format: uuid */
            readonly callId: string;
            readonly dossier: components["schemas"]["Dossier"];
            readonly eligibility: readonly components["schemas"]["EligibilityFinding"][];
            readonly localOpinion?: components["schemas"]["LocalOpinion"];
            readonly number: string;
            readonly premium: components["schemas"]["PremiumRate"];
            /** Format: uuid */
            readonly projectId: string;
            readonly sha256: string;
            /** Format: date-time */
            readonly submittedAt: string;
        };
        readonly FundDraft: {
            readonly description: string;
            /** @enum {string} */
            readonly kind: "ODD17" | "FONDS_I" | "OTHER";
            readonly name: string;
        };
        readonly FundView: {
            /** Format: int64 */
            readonly availableCents?: number;
            /** Format: int64 */
            readonly committedCents?: number;
            readonly description: string;
            /** Format: uuid */
            readonly fundId: string;
            /** @enum {string} */
            readonly kind: "ODD17" | "FONDS_I" | "OTHER";
            readonly name: string;
            /** Format: int64 */
            readonly receivedCents?: number;
            /** Format: int64 */
            readonly reservedCents?: number;
        };
        readonly InterestsDraft: {
            readonly interests: string;
        };
        readonly InterestsView: {
            readonly holds: boolean;
            readonly interests: string;
            /** Format: date-time */
            readonly madeAt: string;
            /** Format: int32 */
            readonly memberNumber: number;
        };
        readonly ItemDraft: {
            /** Format: uuid */
            readonly applicationId: string;
        };
        readonly ItemView: {
            /** Format: uuid */
            readonly applicationId?: string;
            readonly attested?: boolean;
            readonly attestedMembers?: readonly number[];
            readonly ballot?: components["schemas"]["BallotView"];
            /** Format: uuid */
            readonly callId?: string;
            readonly declaredConflicts?: readonly components["schemas"]["DeclaredConflict"][];
            readonly declaredRecusals?: readonly number[];
            readonly hidden: boolean;
            readonly iChair?: boolean;
            /** Format: uuid */
            readonly itemId: string;
            readonly number?: string;
            readonly organisations?: readonly string[];
            /** Format: int32 */
            readonly position: number;
            /** Format: int32 */
            readonly premiumRatePoints?: number;
            readonly quorum?: components["schemas"]["QuorumView"];
            readonly recusals?: readonly number[];
            /** Format: int64 */
            readonly requestedCents?: number;
            readonly result?: components["schemas"]["ResultView"];
            readonly state?: string;
            readonly territories?: readonly components["schemas"]["Area"][];
            readonly title?: string;
        };
        readonly LedgerEntryView: {
            /** Format: date-time */
            readonly at?: string;
            readonly body?: {
                readonly [key: string]: unknown;
            };
            readonly hash: string;
            readonly hidden: boolean;
            /** Format: int64 */
            readonly index: number;
            readonly kind?: string;
            readonly previousHash?: string;
        };
        readonly LedgerHeadView: {
            /** Format: date-time */
            readonly at?: string;
            /** Format: uuid */
            readonly committeeId: string;
            readonly hash: string;
            /** Format: int64 */
            readonly index: number;
        };
        readonly LiftingDraft: {
            readonly reason: string;
        };
        readonly LocalOpinion: {
            readonly catalystName?: string;
            /** Format: date-time */
            readonly givenAt: string;
            readonly reasons: string;
            /** @enum {string} */
            readonly verdict: "FAVOURABLE" | "RESERVED" | "UNFAVOURABLE";
        };
        readonly LongText: {
            readonly en?: string;
            readonly fr: string;
        };
        readonly Me: {
            /** @enum {string} */
            readonly college?: "STAKEHOLDERS" | "STRATEGIC_PARTNERS" | "INITIATIVES";
            readonly declarationHolds: boolean;
            readonly isChair: boolean;
            readonly isSecretary: boolean;
            /** Format: int32 */
            readonly memberNumber: number;
            readonly present: boolean;
        };
        readonly MemberView: {
            readonly active: boolean;
            /** @enum {string} */
            readonly college?: "STAKEHOLDERS" | "STRATEGIC_PARTNERS" | "INITIATIVES";
            /** Format: date */
            readonly from: string;
            /** Format: int32 */
            readonly memberNumber: number;
            readonly name?: string;
            /** @enum {string} */
            readonly office?: "CO_CHAIR" | "SECRETARY";
            /** Format: date */
            readonly until?: string;
        };
        readonly MotionDraft: {
            /** Format: int64 */
            readonly amountCents: number;
            readonly conditions?: string;
            /** @enum {string} */
            readonly motion: "FUND" | "WAITING_LIST";
        };
        readonly OpenedBallot: {
            /** Format: int64 */
            readonly amountCents: number;
            /** Format: uuid */
            readonly ballotId: string;
            /** @enum {string} */
            readonly motion: "FUND" | "WAITING_LIST";
            /** Format: date-time */
            readonly openedAt: string;
            /** Format: int64 */
            readonly premiumCents: number;
            readonly premiumCut: boolean;
        };
        readonly OverruleDraft: {
            readonly reason: string;
        };
        readonly OverruleView: {
            /** Format: date-time */
            readonly overruledAt: string;
            readonly reason: string;
        };
        readonly PageApplicationRow: {
            readonly items: readonly components["schemas"]["ApplicationRow"][];
            readonly next?: string;
        };
        readonly PageCallView: {
            readonly items: readonly components["schemas"]["CallView"][];
            readonly next?: string;
        };
        readonly PageCommitteeSummary: {
            readonly items: readonly components["schemas"]["CommitteeSummary"][];
            readonly next?: string;
        };
        readonly PageFundView: {
            readonly items: readonly components["schemas"]["FundView"][];
            readonly next?: string;
        };
        readonly PageLedgerEntryView: {
            readonly items: readonly components["schemas"]["LedgerEntryView"][];
            readonly next?: string;
        };
        readonly PageSessionSummary: {
            readonly items: readonly components["schemas"]["SessionSummary"][];
            readonly next?: string;
        };
        readonly PerimeterArea: {
            readonly code: string;
            readonly name: string;
        };
        readonly PlacedItem: {
            /** Format: uuid */
            readonly itemId: string;
        };
        readonly PlacementView: {
            /** Format: uuid */
            readonly itemId: string;
            /** Format: uuid */
            readonly sessionId: string;
        };
        readonly PremiumRate: {
            /** Format: int32 */
            readonly ratePoints: number;
            readonly terms: readonly components["schemas"]["Term"][];
        };
        readonly PremiumStepDraft: {
            /** Format: int32 */
            readonly points: number;
            /** Format: int32 */
            readonly profiles: number;
        };
        readonly PremiumStepView: {
            /** Format: int32 */
            readonly points: number;
            /** Format: int32 */
            readonly profiles: number;
        };
        readonly Presence: {
            readonly present: boolean;
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
        readonly QuorumView: {
            readonly byCollege: {
                readonly [key: string]: components["schemas"]["CollegeCount"];
            };
            /** Format: int32 */
            readonly electorate: number;
            readonly met: boolean;
            readonly missingColleges: readonly ("STAKEHOLDERS" | "STRATEGIC_PARTNERS" | "INITIATIVES")[];
            /** Format: int32 */
            readonly needed: number;
            /** Format: int32 */
            readonly present: number;
        };
        readonly Received: {
            /** Format: int64 */
            readonly amountCents: number;
            /** Format: uuid */
            readonly contributionId: string;
            readonly from: string;
            /** Format: date */
            readonly receivedOn: string;
        };
        readonly ResultView: {
            /** Format: int64 */
            readonly amountCents: number;
            readonly conditions?: string;
            /** Format: date-time */
            readonly decidedAt: string;
            readonly explanation: string;
            readonly ledgerHash?: string;
            /** @enum {string} */
            readonly outcome: "FUNDED" | "WAITING_LIST" | "REFUSED" | "DEFERRED";
            /** Format: int64 */
            readonly premiumCents: number;
            readonly premiumCut: boolean;
            readonly reasons?: string;
            readonly votesByCollege: readonly components["schemas"]["CollegeVotes"][];
        };
        readonly ServerSentEventChanged: unknown;
        readonly SessionDraft: {
            /** Format: uuid */
            readonly committeeId: string;
            /** @enum {string} */
            readonly mode: "IN_ROOM" | "REMOTE" | "BOTH";
            /** Format: int32 */
            readonly openingLeadMinutes?: number;
            readonly place: string;
            /** Format: date-time */
            readonly startsAt: string;
        };
        readonly SessionState: {
            /** Format: uuid */
            readonly sessionId: string;
            readonly state: string;
        };
        readonly SessionSummary: {
            readonly committee: components["schemas"]["CommitteeOfSession"];
            /** Format: int32 */
            readonly items: number;
            /** @enum {string} */
            readonly mode: "IN_ROOM" | "REMOTE" | "BOTH";
            readonly place: string;
            /** Format: uuid */
            readonly sessionId: string;
            /** Format: date-time */
            readonly startsAt: string;
            readonly state: string;
        };
        readonly SessionView: {
            /** Format: int64 */
            readonly agendaVersion: number;
            readonly attendance: readonly components["schemas"]["AttendanceView"][];
            readonly committee: components["schemas"]["CommitteeOfSession"];
            /** Format: date-time */
            readonly iOpenFrom?: string;
            readonly iPrepare: boolean;
            readonly iPreside: boolean;
            readonly iStandBack: boolean;
            readonly items: readonly components["schemas"]["ItemView"][];
            readonly me?: components["schemas"]["Me"];
            /** @enum {string} */
            readonly mode: "IN_ROOM" | "REMOTE" | "BOTH";
            /** Format: date-time */
            readonly opensFrom: string;
            readonly place: string;
            /** Format: uuid */
            readonly sessionId: string;
            /** Format: date-time */
            readonly startsAt: string;
            readonly state: string;
        };
        readonly ShortText: {
            readonly en?: string;
            readonly fr: string;
        };
        readonly Term: {
            readonly detail: string;
            /** @enum {string} */
            readonly kind: "PROFILES" | "FRAGILITY" | "RATE_CEILING" | "CALL_MAXIMUM";
            /** Format: int32 */
            readonly points: number;
        };
        readonly TextView: {
            readonly en?: string;
            readonly fr: string;
        };
        readonly VoteDraft: {
            /** @enum {string} */
            readonly choice: "FOR" | "AGAINST" | "ABSTAIN";
        };
        readonly VoteReceipt: {
            /** Format: date-time */
            readonly castAt: string;
            readonly receipt: string;
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
    readonly listApplications: {
        readonly parameters: {
            readonly query?: {
                readonly callId?: string;
                readonly committeeId?: string;
                readonly state?: string;
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
                    readonly "application/json": components["schemas"]["PageApplicationRow"];
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
    readonly getApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: string;
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
                    readonly "application/json": components["schemas"]["ApplicationView"];
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
    readonly overruleEligibility: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly applicationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OverruleDraft"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationView"];
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
    readonly listCalls: {
        readonly parameters: {
            readonly query?: {
                readonly state?: string;
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
                    readonly "application/json": components["schemas"]["PageCallView"];
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
    readonly draftCall: {
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
                readonly "application/json": components["schemas"]["CallDraft"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
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
    readonly getCall: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly callId: string;
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
                    readonly "application/json": components["schemas"]["CallView"];
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
    readonly changeCall: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The ETag of the version that is changed */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly callId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CallDraft"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
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
    readonly publishCall: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
                /** @description The ETag of the version that is changed */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly callId: string;
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
                    readonly "application/json": components["schemas"]["CallView"];
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
    readonly listCommittees: {
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
                    readonly "application/json": components["schemas"]["PageCommitteeSummary"];
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
    readonly createCommittee: {
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
                readonly "application/json": components["schemas"]["CommitteeDraft"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommitteeSummary"];
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
    readonly getCommittee: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly committeeId: string;
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
                    readonly "application/json": components["schemas"]["CommitteeView"];
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
    readonly listDeclarations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly committeeId: string;
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
                    readonly "application/json": readonly components["schemas"]["InterestsView"][];
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
    readonly declareInterests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly committeeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InterestsDraft"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeclarationView"];
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
    readonly appointMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly committeeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Appointment"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppointedView"];
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
    readonly getDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: string;
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
                    readonly "application/json": components["schemas"]["DecisionView"];
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
    readonly listFunds: {
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
                    readonly "application/json": components["schemas"]["PageFundView"];
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
    readonly createFund: {
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
                readonly "application/json": components["schemas"]["FundDraft"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FundView"];
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
    readonly getFund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fundId: string;
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
                    readonly "application/json": components["schemas"]["FundView"];
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
    readonly recordContribution: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly fundId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ContributionDraft"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Received"];
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
    readonly listLedgerEntries: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the page before */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly committeeId: string;
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
                    readonly "application/json": components["schemas"]["PageLedgerEntryView"];
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
    readonly getLedgerHead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly committeeId: string;
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
                    readonly "application/json": components["schemas"]["LedgerHeadView"];
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
    readonly listSessions: {
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
                    readonly "application/json": components["schemas"]["PageSessionSummary"];
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
    readonly planSession: {
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
                readonly "application/json": components["schemas"]["SessionDraft"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionState"];
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
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly sessionId: string;
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
                    readonly "application/json": components["schemas"]["SessionView"];
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
    readonly attend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly sessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Presence"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionView"];
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
    readonly recordAttendance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly sessionId: string;
                readonly memberNumber: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Presence"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionView"];
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
    readonly closeSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly sessionId: string;
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
                    readonly "application/json": components["schemas"]["SessionState"];
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
    readonly conveneSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly sessionId: string;
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
                    readonly "application/json": components["schemas"]["SessionState"];
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
    readonly placeItem: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly sessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ItemDraft"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlacedItem"];
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
    readonly orderItems: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The ETag of the version that is changed */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly sessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": readonly string[];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionView"];
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
    readonly takeItemOff: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly sessionId: string;
                readonly itemId: string;
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
    readonly attest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly sessionId: string;
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Attestation"];
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
    readonly openBallot: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly sessionId: string;
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MotionDraft"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenedBallot"];
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
    readonly closeBallot: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly sessionId: string;
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClosingDraft"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResultView"];
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
    readonly castVote: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly sessionId: string;
                readonly itemId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoteDraft"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VoteReceipt"];
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
    readonly readFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly sessionId: string;
                readonly itemId: string;
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
                    readonly "application/json": components["schemas"]["FileView"];
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
    readonly liftRecusal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly sessionId: string;
                readonly itemId: string;
                readonly memberNumber: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LiftingDraft"];
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
    readonly openSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly sessionId: string;
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
                    readonly "application/json": components["schemas"]["SessionState"];
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
    readonly streamSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "Last-Event-ID"?: string;
            };
            readonly path: {
                readonly sessionId: string;
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
                    readonly "text/event-stream": readonly components["schemas"]["ServerSentEventChanged"][];
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
