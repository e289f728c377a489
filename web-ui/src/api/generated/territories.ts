// Written by npm run api. Do not change by hand.
export interface paths {
    readonly "/api/catalysts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["directory"];
        readonly put?: never;
        readonly post: operations["recognise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalysts/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["me"];
        readonly put: operations["change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalysts/{catalystId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["one_1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/fragilities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["all"];
        readonly put?: never;
        readonly post: operations["post"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/matches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/matches/{matchId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/matches/{matchId}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/matches/{matchId}/decline": {
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
    readonly "/api/matches/{matchId}/opinion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["give"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/observatory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["figures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/territories": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["search"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/territories/source": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["source"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/territories/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["detail"];
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
        readonly BudgetLine: {
            /** Format: int64 */
            readonly amountCents: number;
            readonly confirmed?: boolean;
            /** @enum {string} */
            readonly kind: "MONEY" | "IN_KIND" | "VOLUNTEERING";
            readonly label: string;
            readonly requested?: boolean;
        };
        readonly CatalystArea: {
            readonly code: string;
            readonly context: string;
            readonly level: string;
            readonly name: string;
        };
        readonly CatalystShown: {
            readonly accepting: boolean;
            /** Format: uuid */
            readonly catalystId: string;
            readonly name?: string;
            /** Format: int32 */
            readonly number: number;
            readonly organisation?: components["schemas"]["Employer"];
            readonly roles: readonly ("TERRITORIAL_DIALOGUE" | "COLLECTIVE_EXPERIMENTATION" | "ACCOMPANIMENT" | "PLACE")[];
            readonly sdgs: readonly number[];
            readonly territories: readonly components["schemas"]["CatalystArea"][];
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
        readonly Decline: {
            readonly reason?: string;
        };
        readonly DepartmentFigures: {
            /** Format: int64 */
            readonly amountCents: number;
            readonly code: string;
            readonly name: string;
            /** Format: int32 */
            readonly projects: number;
        };
        readonly Document: {
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
        readonly Employer: {
            readonly name?: string;
            /** Format: uuid */
            readonly organisationId: string;
        };
        readonly FragilityImport: {
            readonly indicator?: components["schemas"]["FragilityIndicator"];
            readonly source?: string;
            readonly values?: {
                readonly [key: string]: number;
            };
            /** Format: int32 */
            readonly year?: number;
        };
        readonly FragilityIndicator: {
            readonly code?: string;
            /** @enum {string} */
            readonly direction?: "HIGHER_IS_WORSE" | "LOWER_IS_WORSE";
            readonly name?: components["schemas"]["IndicatorName"];
            readonly unit?: string;
        };
        readonly FragilityShown: {
            readonly indicator: components["schemas"]["FragilityIndicator"];
            readonly source: string;
            readonly values: {
                readonly [key: string]: number;
            };
            /** Format: int32 */
            readonly year: number;
        };
        readonly IndicatorName: {
            readonly en?: string;
            readonly fr?: string;
        };
        readonly MatchOpinion: {
            /** Format: date-time */
            readonly givenAt: string;
            readonly reasons: string;
            /** @enum {string} */
            readonly verdict: "FAVOURABLE" | "RESERVED" | "UNFAVOURABLE";
            /** Format: int64 */
            readonly version: number;
        };
        readonly MatchReason: {
            /** Format: int32 */
            readonly freeCapacity?: number;
            /** @enum {string} */
            readonly kind: "LEVEL" | "SDGS" | "CAPACITY";
            readonly level?: string;
            readonly sdgs?: readonly number[];
        };
        readonly MatchShown: {
            /** Format: date-time */
            readonly answerBy?: string;
            /** Format: date-time */
            readonly answeredAt?: string;
            /** Format: date-time */
            readonly askedAt?: string;
            readonly catalyst: components["schemas"]["MatchedCatalyst"];
            readonly declineReason?: string;
            readonly dossier?: components["schemas"]["MatchedDossier"];
            /** Format: date-time */
            readonly endedAt?: string;
            readonly leadName: string;
            /** Format: uuid */
            readonly matchId: string;
            readonly number: string;
            readonly opinion?: components["schemas"]["MatchOpinion"];
            /** Format: int32 */
            readonly position: number;
            /** Format: uuid */
            readonly projectId: string;
            readonly reasons: readonly components["schemas"]["MatchReason"][];
            /** @enum {string} */
            readonly state: "PROPOSED" | "ASKED" | "ACCEPTED" | "DECLINED" | "EXPIRED" | "SUPERSEDED";
            readonly summary?: string;
            readonly title: string;
        };
        readonly MatchedCatalyst: {
            /** Format: uuid */
            readonly catalystId: string;
            readonly name?: string;
            /** Format: int32 */
            readonly number: number;
        };
        readonly MatchedDossier: {
            readonly alliance: readonly components["schemas"]["AlliedOrganisation"][];
            readonly dossier: components["schemas"]["Dossier"];
        };
        readonly NewCatalyst: {
            /** Format: int32 */
            readonly capacity?: number;
            /** Format: uuid */
            readonly organisationId?: string;
            /** Format: uuid */
            readonly personId?: string;
            readonly roles?: readonly ("TERRITORIAL_DIALOGUE" | "COLLECTIVE_EXPERIMENTATION" | "ACCOMPANIMENT" | "PLACE")[];
            readonly sdgs?: readonly number[];
            readonly territories?: readonly string[];
        };
        readonly Observatory: {
            /** Format: date-time */
            readonly asOf?: string;
            readonly byDepartment: readonly components["schemas"]["DepartmentFigures"][];
            readonly byProfile: readonly components["schemas"]["ProfileFigures"][];
            readonly bySdg: readonly components["schemas"]["SdgFigures"][];
            /** Format: double */
            readonly medianProfiles?: number;
            /** Format: int32 */
            readonly supportedProjects: number;
            /** Format: int64 */
            readonly totalCents: number;
        };
        readonly OpinionSent: {
            readonly reasons?: string;
            /** @enum {string} */
            readonly verdict?: "FAVOURABLE" | "RESERVED" | "UNFAVOURABLE";
        };
        readonly OpinionShown: {
            /** Format: date-time */
            readonly givenAt: string;
            readonly reasons: string;
            /** @enum {string} */
            readonly verdict: "FAVOURABLE" | "RESERVED" | "UNFAVOURABLE";
            /** Format: int64 */
            readonly version: number;
        };
        readonly OwnCatalyst: {
            /** Format: int32 */
            readonly capacity: number;
            /** Format: uuid */
            readonly catalystId: string;
            readonly name?: string;
            /** Format: int32 */
            readonly number: number;
            readonly organisation?: components["schemas"]["Employer"];
            /** Format: uuid */
            readonly personId: string;
            readonly roles: readonly ("TERRITORIAL_DIALOGUE" | "COLLECTIVE_EXPERIMENTATION" | "ACCOMPANIMENT" | "PLACE")[];
            readonly sdgs: readonly number[];
            /** Format: int32 */
            readonly taken: number;
            readonly territories: readonly components["schemas"]["CatalystArea"][];
            /** Format: int64 */
            readonly version: number;
        };
        readonly PageCatalystShown: {
            readonly items: readonly components["schemas"]["CatalystShown"][];
            readonly next?: string;
        };
        readonly PageMatchShown: {
            readonly items: readonly components["schemas"]["MatchShown"][];
            readonly next?: string;
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
        readonly ProfileChange: {
            /** Format: int32 */
            readonly capacity?: number;
            readonly roles?: readonly ("TERRITORIAL_DIALOGUE" | "COLLECTIVE_EXPERIMENTATION" | "ACCOMPANIMENT" | "PLACE")[];
            readonly sdgs?: readonly number[];
            readonly territories?: readonly string[];
        };
        readonly ProfileFigures: {
            /** @enum {string} */
            readonly profile: "ASSOCIATION" | "COMPANY" | "FOUNDATION" | "LOCAL_AUTHORITY" | "STATE_SERVICE" | "ACADEMIC" | "CITIZEN_INITIATIVE";
            /** Format: int32 */
            readonly projects: number;
        };
        readonly SdgFigures: {
            /** Format: int32 */
            readonly projects: number;
            /** Format: int32 */
            readonly sdg: number;
        };
        readonly TerritoryDetail: {
            readonly ancestors: readonly components["schemas"]["TerritoryFound"][];
            readonly code: string;
            /** Format: int32 */
            readonly communes: number;
            readonly context: string;
            readonly departments: readonly components["schemas"]["TerritoryFound"][];
            readonly inside?: boolean;
            readonly level: string;
            readonly name: string;
            /** Format: int32 */
            readonly population: number;
            readonly regions: readonly components["schemas"]["TerritoryFound"][];
            /** @enum {string} */
            readonly zone: "METROPOLE" | "DROM" | "COM";
        };
        readonly TerritoryFound: {
            readonly code: string;
            readonly context: string;
            readonly level: string;
            readonly name: string;
        };
        readonly TerritorySource: {
            readonly counts: {
                readonly [key: string]: number;
            };
            readonly release: string;
            readonly source: string;
            /** Format: int32 */
            readonly year: number;
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
    readonly directory: {
        readonly parameters: {
            readonly query?: {
                readonly territory?: string;
                readonly sdg?: number;
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
                    readonly "application/json": components["schemas"]["PageCatalystShown"];
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
    readonly recognise: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewCatalyst"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnCatalyst"];
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
                    readonly "application/json": components["schemas"]["OwnCatalyst"];
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
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProfileChange"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnCatalyst"];
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
    readonly one_1: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly catalystId: string;
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
                    readonly "application/json": components["schemas"]["CatalystShown"];
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
    readonly all: {
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
                    readonly "application/json": readonly components["schemas"]["FragilityShown"][];
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
    readonly post: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FragilityImport"];
            };
        };
        readonly responses: {
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FragilityShown"];
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
    readonly list: {
        readonly parameters: {
            readonly query?: {
                readonly mine?: boolean;
                readonly projectId?: string;
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
                    readonly "application/json": components["schemas"]["PageMatchShown"];
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
    readonly one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly matchId: string;
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
                    readonly "application/json": components["schemas"]["MatchShown"];
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
    readonly accept: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly matchId: string;
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
                    readonly "application/json": components["schemas"]["MatchShown"];
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
                readonly matchId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["Decline"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatchShown"];
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
            readonly header?: {
                /** @description The ETag of the version that is changed */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly matchId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpinionSent"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpinionShown"];
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
    readonly figures: {
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
                    readonly "application/json": components["schemas"]["Observatory"];
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
            readonly query?: {
                readonly query?: string;
                readonly level?: readonly string[];
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
                    readonly "application/json": readonly components["schemas"]["TerritoryFound"][];
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
    readonly source: {
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
                    readonly "application/json": components["schemas"]["TerritorySource"];
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
    readonly detail: {
        readonly parameters: {
            readonly query?: {
                readonly inside?: readonly string[];
            };
            readonly header?: never;
            readonly path: {
                readonly code: string;
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
                    readonly "application/json": components["schemas"]["TerritoryDetail"];
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
