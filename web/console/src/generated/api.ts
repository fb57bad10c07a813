// The types of the API, written by `npm run generate` from openapi.json; changes made here are lost.

export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetSession"];
        put?: never;
        post: operations["SignIn"];
        delete: operations["SignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UseSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/locale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SetLocale"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListStaff"];
        put?: never;
        /** @description Requires the permission ChangeStaff. */
        post: operations["AddStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Requires the permission ChangeStaff. */
        patch: operations["ChangeStaff"];
        trace?: never;
    };
    "/api/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListKeys"];
        put?: never;
        /** @description Requires the permission ChangeStaff. */
        post: operations["AddKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Requires the permission ChangeStaff. */
        delete: operations["DeleteKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadAudit. */
        get: operations["ListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["GetStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["GetHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/background": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetBackground"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetNodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJobs. */
        get: operations["ListJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJobs. */
        get: operations["GetJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeJobs. */
        post: operations["CancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeJobs. */
        post: operations["PauseJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeJobs. */
        post: operations["RetryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListSources"];
        put?: never;
        /** @description Requires the permission ChangeSettings. */
        post: operations["AddSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Requires the permission ChangeSettings. */
        patch: operations["ChangeSource"];
        trace?: never;
    };
    "/api/sources/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeSettings. */
        post: operations["RenewWriteKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["ExplainIdentity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeCustomers. */
        post: operations["SplitProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/split/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ReadCustomers. */
        post: operations["PreviewSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeCustomers. */
        post: operations["MergeProfiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/cuts/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeCustomers. */
        post: operations["UndoCut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetIdentityRules"];
        /** @description Requires the permission ChangeSettings. */
        put: operations["ChangeIdentityRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/identity/bounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetIdentityBounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["ListProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["GetProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/thread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["GetThread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["GetThreadKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/traits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetTraitRules"];
        /** @description Requires the permission ChangeSettings. */
        put: operations["ChangeTraitRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/computed-traits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListComputedTraits"];
        put?: never;
        /** @description Requires the permission ChangeTraits. */
        post: operations["CreateComputedTrait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/computed-traits/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ReadCustomers. */
        post: operations["PreviewComputedTrait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/computed-traits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetComputedTrait"];
        /** @description Requires the permission ChangeTraits. */
        put: operations["ChangeComputedTrait"];
        post?: never;
        /** @description Requires the permission ChangeTraits. */
        delete: operations["DeleteComputedTrait"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadEvents. */
        get: operations["ListEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["GetEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadEvents. */
        get: operations["ListQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadEvents. */
        get: operations["SummariseQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadEvents. */
        get: operations["GetQuarantined"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeEvents. */
        post: operations["ReplayQuarantined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeEvents. */
        post: operations["ReplayAllQuarantined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeEvents. */
        post: operations["DiscardQuarantined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListVocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vocabulary/{name}/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListViolations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vocabulary/{name}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListSeenProperties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vocabulary/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Requires the permission ChangeSettings. */
        put: operations["PlanEvent"];
        post?: never;
        /** @description Requires the permission ChangeSettings. */
        delete: operations["RemovePlannedEvent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission Import. */
        get: operations["ListImports"];
        put?: never;
        /** @description Requires the permission Import. */
        post: operations["StartImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission Import. */
        get: operations["GetImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission Import. */
        post: operations["PreviewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission Import. */
        post: operations["CancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission Import. */
        post: operations["ResumeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApiKeyView: {
            /** Format: int32 */
            id: number;
            name: string;
            role: string;
            prefix: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: null | string;
        };
        /** @description One entry of the audit. */
        AuditEntry: {
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            at: string;
            actor: string;
            action: string;
            /** @description What it was done to: a kind and an id (`job:2`), or a name that says all. */
            subject: string;
            detail: string;
            /** @description What people call the subject now; null when it has no name or is gone. */
            subjectName?: null | string;
        };
        BackgroundView: {
            consumers: components["schemas"]["ConsumerView"][];
            intake: components["schemas"]["IntakeView"];
        };
        ChannelEventsView: {
            channel: string;
            /** Format: int64 */
            events: number;
        };
        /** @description A definition. */
        ComputedTrait: {
            /** @description As other traits: letters and digits, a small letter first. */
            name: string;
            description: null | string;
            aggregate: components["schemas"]["TraitAggregate"];
            /** @description The kinds of events that count. */
            events: string[];
            /** @description A path to the value; for `count` and `daysSince` none. */
            property: null | string;
            /** @description All have to hold for an event to count. */
            filters: null | components["schemas"]["EventFilter"][];
            /**
             * Format: int32
             * @description Only events of the last so many hours count, to the millisecond; null for all time.
             */
            windowHours: null | number;
        };
        ComputedTraitView: {
            name: string;
            aggregate: components["schemas"]["TraitAggregate"];
            /** Format: int32 */
            windowHours: null | number;
            value: null | components["schemas"]["JsonElement"];
            /** @description False while the past is being taken in. */
            ready: boolean;
            /** @description False when there was more than is kept: over 5,000 values in a window or 1,000 different ones, through one identifier. */
            whole: boolean;
        };
        ConsumerView: {
            name: string;
            /** Format: int64 */
            position: number;
            /** Format: int64 */
            lag: number;
            status: string;
            error: null | string;
            /** Format: double */
            batchMs: number;
            /** Format: date-time */
            lastAt: null | string;
        };
        DayView: {
            day: string;
            /** Format: int64 */
            events: number;
            /** Format: int64 */
            newProfiles: number;
            byChannel: {
                [key: string]: number;
            };
        };
        /** @description A condition on one property. Where a list gives several values, one that fits is enough; `isNot` wants that none is equal. */
        EventFilter: {
            /** @description A PropertyPath. */
            property: string;
            operator: components["schemas"]["FilterOperator"];
            /** @description For `is`, `isNot` and `contains` at least one, for comparisons one number; none for the others. */
            values: null | string[];
        };
        EventRowView: {
            id: string;
            messageId: null | string;
            /** @description stored, duplicate or quarantined. */
            outcome: string;
            reason: null | string;
            type: null | string;
            event: null | string;
            channel: string;
            touchpoint: string;
            source: string;
            /** Format: uuid */
            profileId: null | string;
            profileName: null | string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            occurredAt: string;
            /**
             * Format: int32
             * @description How many differences from the tracking plan.
             */
            violations: number;
        };
        EventView: {
            messageId: string;
            /** @description stored, duplicate, quarantined or pending. A stored event that came again stays stored; `duplicates` counts. */
            status: string;
            reason: null | string;
            detail: null | string;
            /** Format: uuid */
            profileId: null | string;
            profileName: null | string;
            source: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            occurredAt: null | string;
            type: null | string;
            event: null | string;
            channel: null | string;
            touchpoint: null | string;
            stage: null | string;
            violations: components["schemas"]["Violation"][];
            /** Format: int32 */
            duplicates: number;
            original: components["schemas"]["JsonElement"];
        };
        /** @description Where a field's value comes from: a column, or the same value for every row. */
        FieldMapping: {
            column?: null | string;
            columns?: null | string[];
            value?: null | string;
            /** @description For times: a .NET format such as `dd/MM/yyyy HH:mm`; ISO 8601 when it is left out. */
            format?: null | string;
            /** @description For times without an offset: the zone they are in, such as `Europe/Athens`. */
            zone?: null | string;
        };
        /**
         * @description How a property is compared.
         * @enum {unknown}
         */
        FilterOperator: "is" | "isNot" | "contains" | "above" | "atLeast" | "below" | "atMost" | "present" | "absent";
        HomeView: {
            stats: components["schemas"]["StatsView"];
            today: components["schemas"]["TodayView"];
            days: components["schemas"]["DayView"][];
            channels: components["schemas"]["ChannelEventsView"][];
            stages: components["schemas"]["StageEventsView"][];
            topEvents: components["schemas"]["NamedEventsView"][];
        };
        /** @description At most so many identifiers of a type on one profile. */
        IdentifierLimit: {
            /** Format: int32 */
            max: number;
            period: components["schemas"]["LimitPeriod"];
        };
        IdentifierRef: {
            type: string;
            value: string;
        };
        IdentifierView: {
            type: string;
            value: string;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: null | string;
            shared: boolean;
            /** Format: int64 */
            events: number;
        };
        IdentityBoundsView: {
            /** @description The limit of a type that the rules do not name. */
            defaultLimit: components["schemas"]["IdentifierLimit"];
            limit: components["schemas"]["SettingBounds"];
            maxMergesPerProfile: components["schemas"]["SettingBounds"];
            maxIdentifiersPerProfile: components["schemas"]["SettingBounds"];
            sharedAfter: components["schemas"]["SettingBounds"];
            /**
             * Format: int32
             * @description How many values may be blocked.
             */
            mostBlocked: number;
            /**
             * Format: int32
             * @description Characters of one of them.
             */
            longestBlocked: number;
        };
        IdentityCutView: {
            a: components["schemas"]["IdentifierRef"];
            b: components["schemas"]["IdentifierRef"];
            by: string;
            /** Format: date-time */
            at: string;
        };
        IdentityEdgeView: {
            a: components["schemas"]["IdentifierRef"];
            b: components["schemas"]["IdentifierRef"];
            /** @description sameEvent, alias or manual. */
            rule: string;
            messageId: null | string;
            /** Format: date-time */
            at: string;
            admitted: boolean;
            /** @description Why it was not admitted: limit, userIds, shared, cap or cut. */
            reason: null | string;
        };
        IdentityNodeView: {
            type: string;
            value: string;
            shared: boolean;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: uuid */
            profileId: string;
            inside: boolean;
        };
        /**
         * @description The settings of identity. Defaults after Segment Unify: one userId, five of anything else, the blocked values, 100 merges and 1,000
         *     identifiers a profile. Changing them applies to new evidence; a rebuild applies them to the past.
         */
        IdentityRules: {
            /** @description Types from the strongest to the weakest, where they differ from the built-in order. */
            priorities?: string[];
            limits?: {
                [key: string]: components["schemas"]["IdentifierLimit"];
            };
            /** @description Values that are no identifiers: exact texts, or patterns between slashes. */
            blocked?: string[];
            /** Format: int32 */
            maxMergesPerProfile?: number;
            /** Format: int32 */
            maxIdentifiersPerProfile?: number;
            /** @description Whether an alias call may join two userIds. Off: only a person may. */
            aliasMergesUserIds?: boolean;
            /**
             * Format: int32
             * @description A device seen with so many people is shared, and then belongs to none of them.
             */
            sharedAfter?: number;
        };
        /** @description The evidence about a profile, with that which joins it to others and was not admitted. */
        IdentityView: {
            nodes: components["schemas"]["IdentityNodeView"][];
            edges: components["schemas"]["IdentityEdgeView"][];
            cuts: components["schemas"]["IdentityCutView"][];
        };
        /** Format: binary */
        IFormFile: string;
        /** @description The mapping of a CSV or NDJSON file. */
        ImportMapping: {
            type?: string;
            event?: null | components["schemas"]["FieldMapping"];
            messageId?: null | components["schemas"]["FieldMapping"];
            userId?: null | components["schemas"]["FieldMapping"];
            anonymousId?: null | components["schemas"]["FieldMapping"];
            email?: null | components["schemas"]["FieldMapping"];
            phone?: null | components["schemas"]["FieldMapping"];
            timestamp?: null | components["schemas"]["FieldMapping"];
            traits?: null | {
                [key: string]: components["schemas"]["FieldMapping"];
            };
            properties?: null | {
                [key: string]: components["schemas"]["FieldMapping"];
            };
        };
        ImportPreviewView: {
            columns: string[];
            rows: {
                [key: string]: string;
            }[];
            suggested: components["schemas"]["ImportMapping"];
        };
        ImportView: {
            /** Format: int32 */
            id: number;
            kind: string;
            file: string;
            /** @description running, paused, done, failed or cancelled. */
            status: string;
            /** Format: int64 */
            rowsDone: number;
            /** Format: int64 */
            rowsTotal: null | number;
            /** Format: int64 */
            bytesDone: number;
            /** Format: int64 */
            bytesTotal: number;
            /**
             * Format: int64
             * @description Events that were not in the log before.
             */
            eventsNew: number;
            /**
             * Format: int64
             * @description Events that were: importing the same file twice changes nothing.
             */
            eventsKnown: number;
            /**
             * Format: int64
             * @description Rows that went to quarantine.
             */
            rejected: number;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: null | string;
            error: null | string;
        };
        IntakeView: {
            /**
             * Format: int64
             * @description Events accepted and not yet processed.
             */
            pending: number;
            /**
             * Format: int64
             * @description Request bodies in memory, waiting for their commit.
             */
            bytes: number;
            /**
             * Format: double
             * @description How long the oldest unprocessed input has waited; null when nothing waits.
             */
            oldestSeconds: null | number;
            storageFailing: boolean;
        };
        JobView: {
            /** Format: int64 */
            id: number;
            kind: string;
            /** @description waiting, running, paused, done, failed or cancelled. */
            status: string;
            /**
             * Format: int64
             * @description Of Total, in a unit of the kind's own; null while the total is not known.
             */
            done: number;
            /** Format: int64 */
            total: null | number;
            message: null | string;
            /**
             * Format: int32
             * @description Since the job last moved on.
             */
            attempts: number;
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When a waiting job begins, at the earliest.
             */
            dueAt: string;
            /** Format: date-time */
            startedAt: null | string;
            /** Format: date-time */
            finishedAt: null | string;
            error: null | string;
        };
        JsonElement: unknown;
        KeptTraitView: {
            /** Format: int32 */
            id: number;
            definition: components["schemas"]["ComputedTrait"];
            /** @description `backfilling` while the past is taken in, then `ready`. */
            status: string;
            /**
             * Format: int64
             * @description The job that takes the past in.
             */
            job: number;
            /**
             * Format: int64
             * @description Of Total customers, while the past is taken in.
             */
            done: null | number;
            /** Format: int64 */
            total: null | number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
        };
        KindsView: {
            items: components["schemas"]["KindView"][];
        };
        KindView: {
            kind: string;
            /** Format: int64 */
            events: number;
        };
        /**
         * @description Over what time a limit counts.
         * @enum {unknown}
         */
        LimitPeriod: "ever" | "annually" | "monthly" | "weekly";
        LinkRequest: {
            token: string;
        };
        LinkView: {
            needsPassword: boolean;
            session: components["schemas"]["SessionView"];
        };
        LocaleRequest: {
            locale: string;
        };
        MatchView: {
            /** @description email, phone, name, order, id or identifier: why the search found it. */
            kind: string;
            value: string;
        };
        MergeRequest: {
            /** Format: uuid */
            with: string;
            reason?: null | string;
        };
        MergeResult: {
            /** Format: uuid */
            id: string;
        };
        NamedEventsView: {
            name: string;
            /** Format: int64 */
            events: number;
        };
        NewKeyRequest: {
            name: string;
            role: string;
        };
        NewKeyView: {
            /** Format: int32 */
            id: number;
            key: string;
        };
        NewSourceRequest: {
            name: string;
            kind: components["schemas"]["SourceKind"];
        };
        NewSourceView: {
            /** Format: int32 */
            id: number;
            writeKey: string;
        };
        NewStaffRequest: {
            email: string;
            name: string;
            role: string;
        };
        NewStaffView: {
            /** Format: int32 */
            id: number;
            link: string;
        };
        NodesView: {
            shared: boolean;
            nodes: components["schemas"]["NodeView"][];
            partitions: components["schemas"]["PartitionView"][];
            /**
             * Format: int64
             * @description Events accepted and not yet processed, in the intake and in all partitions.
             */
            pending: number;
            /** Format: double */
            oldestSeconds: null | number;
        };
        NodeView: {
            id: string;
            name: string;
            version: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            seenAt: string;
            /** @description False when it was not seen for five seconds; others take over what it did. */
            alive: boolean;
            /** @description Whether it is the node that answers. */
            this: boolean;
            /**
             * Format: int32
             * @description How many partitions of customers it works for.
             */
            partitions: number;
            /** @description Whether it takes accepted requests into the log. */
            order: boolean;
        };
        OrdersView: {
            /** Format: int32 */
            count: number;
            /** Format: double */
            total: number;
            currency: null | string;
        };
        /** @description A page of a list. */
        PageOfApiKeyView: {
            items: components["schemas"]["ApiKeyView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfAuditEntry: {
            items: components["schemas"]["AuditEntry"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfEventRowView: {
            items: components["schemas"]["EventRowView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfImportView: {
            items: components["schemas"]["ImportView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfJobView: {
            items: components["schemas"]["JobView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfKeptTraitView: {
            items: components["schemas"]["KeptTraitView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfProfileRowView: {
            items: components["schemas"]["ProfileRowView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfQuarantineRowView: {
            items: components["schemas"]["QuarantineRowView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfSetting: {
            items: components["schemas"]["Setting"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfSourceView: {
            items: components["schemas"]["SourceView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfStaffView: {
            items: components["schemas"]["StaffView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfThreadItemView: {
            items: components["schemas"]["ThreadItemView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfViolationView: {
            items: components["schemas"]["ViolationView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfVocabularyEntryView: {
            items: components["schemas"]["VocabularyEntryView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        PartitionView: {
            /** Format: int32 */
            partition: number;
            /** @description The id of the node that works for it; null while nobody does. */
            node: null | string;
            /**
             * Format: int64
             * @description Events in the log that are not on their customers' threads yet.
             */
            lag: number;
            /**
             * Format: double
             * @description How long the oldest of them has waited; null when none does.
             */
            oldestSeconds: null | number;
        };
        PasswordRequest: {
            current?: null | string;
            password: string;
            email?: null | string;
            name?: null | string;
        };
        /**
         * @description A permission, named on each endpoint.
         * @enum {unknown}
         */
        Permission: "ReadCustomers" | "ChangeCustomers" | "ReadEvents" | "ChangeEvents" | "Import" | "ReadSettings" | "ChangeSettings" | "ChangeStaff" | "ReadAudit" | "Operate" | "ReadJobs" | "ChangeJobs" | "ChangeTraits";
        PlanEventRequest: {
            description?: null | string;
            properties?: null | components["schemas"]["PropertyView"][];
        };
        PreviewItemView: {
            /** Format: uuid */
            id: string;
            /** @description Null for a visitor without one. */
            name: null | string;
            trait: components["schemas"]["ComputedTraitView"];
        };
        PreviewView: {
            /** @description Customers with a value first. */
            items: components["schemas"]["PreviewItemView"][];
            /**
             * Format: int32
             * @description How many of the most recently active customers were looked at.
             */
            looked: number;
            /**
             * Format: int32
             * @description How many of those have a value that says something: not nothing, and not zero.
             */
            withValue: number;
        };
        ProblemDetails: {
            type?: null | string;
            title?: null | string;
            /** Format: int32 */
            status?: null | number;
            detail?: null | string;
            instance?: null | string;
        };
        ProfileIdentifierView: {
            type: string;
            value: string;
        };
        ProfileRef: {
            /** Format: uuid */
            id: string;
            name: null | string;
        };
        ProfileRowView: {
            /** Format: uuid */
            id: string;
            name: null | string;
            known: boolean;
            city: null | string;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            lastChannel: string;
            lastStage: string;
            /** Format: int64 */
            events: number;
            channels: string[];
            identifiers: components["schemas"]["ProfileIdentifierView"][];
            matched: null | components["schemas"]["MatchView"];
        };
        ProfileView: {
            /** Format: uuid */
            id: string;
            name: null | string;
            known: boolean;
            city: null | string;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            lastChannel: string;
            lastStage: string;
            /** Format: int64 */
            events: number;
            channels: string[];
            identifiers: components["schemas"]["IdentifierView"][];
            mergedIds: string[];
            traits: Record<string, never>;
            traitDetails: components["schemas"]["TraitView"][];
            computedTraits: components["schemas"]["ComputedTraitView"][];
            consent: {
                [key: string]: boolean;
            };
            channelCounts: {
                [key: string]: number;
            };
            orders: components["schemas"]["OrdersView"];
        };
        PropertyView: {
            name: string;
            type: string;
            required: boolean;
        };
        QuarantineRowView: {
            /** Format: int64 */
            id: number;
            messageId: null | string;
            source: string;
            reason: string;
            detail: string;
            /** Format: date-time */
            receivedAt: string;
            status: string;
            /** Format: int32 */
            size: number;
        };
        QuarantineSummaryView: {
            items: components["schemas"]["ReasonView"][];
        };
        QuarantineView: {
            /** Format: int64 */
            id: number;
            messageId: null | string;
            source: string;
            reason: string;
            detail: string;
            advice: string;
            /** Format: date-time */
            receivedAt: string;
            status: string;
            /** Format: int32 */
            size: number;
            payload: string;
        };
        ReasonView: {
            reason: string;
            /** Format: int64 */
            open: number;
        };
        ReplayAllRequest: {
            reason: string;
        };
        ReplayAllView: {
            /** Format: int32 */
            replayed: number;
            /** Format: int32 */
            failed: number;
        };
        ReplayRequest: {
            payload?: null | string;
        };
        ReplayView: {
            status: string;
            messageId: null | string;
        };
        SeenPropertiesView: {
            /**
             * Format: int32
             * @description How many events were looked at.
             */
            events: number;
            properties: components["schemas"]["PropertyView"][];
        };
        SessionUser: {
            /** Format: int32 */
            id: number;
            email: null | string;
            name: string;
            role: string;
            locale: null | string;
            /** @description What the role may do, by the names that the guide lists. */
            permissions: components["schemas"]["Permission"][];
        };
        SessionView: {
            user: null | components["schemas"]["SessionUser"];
            setupRequired: boolean;
            version: string;
            demo: boolean;
        };
        Setting: {
            /** @description Its group and its name: `staff.sessionDays`. Stable. */
            name: string;
            title: components["schemas"]["SettingText"];
            meaning: components["schemas"]["SettingText"];
            /** @description As text; null when nothing is set, and for a secret, which is never shown. */
            value: null | string;
            /** @description What holds when nobody sets it. */
            default: null | string;
            origin: components["schemas"]["SettingOrigin"];
            bounds: null | components["schemas"]["SettingBounds"];
            /** @description The environment variable that sets it; null for what is changed in the console. */
            variable: null | string;
            isSecret: boolean;
            /** @description Whether somebody gave it; for a secret the only thing that is told. */
            isSet: boolean;
        };
        /** @description The smallest and the greatest value that a number may have, both allowed. */
        SettingBounds: {
            /** Format: int64 */
            min: number;
            /** Format: int64 */
            max: number;
        };
        /**
         * @description Where a value comes from; a later one overrules an earlier one.
         * @enum {unknown}
         */
        SettingOrigin: "default" | "file" | "environment" | "flag" | "console";
        /** @description A text in both languages of the program. */
        SettingText: {
            el: string;
            en: string;
        };
        SignInRequest: {
            email: string;
            password: string;
        };
        SourceChange: {
            name?: null | string;
            kind?: null | components["schemas"]["SourceKind"];
            disabled?: null | boolean;
        };
        /**
         * @description The kind of a source: it decides the channel of its events, and whether its devices are one person's. Stored as a number: append only.
         * @enum {unknown}
         */
        SourceKind: "web" | "app" | "server" | "store" | "kiosk" | "callcentre" | "social" | "import" | "email" | "chat" | "mitos";
        SourceView: {
            /** Format: int32 */
            id: number;
            name: string;
            kind: components["schemas"]["SourceKind"];
            keyPrefix: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the newest input of this source came in, stored, refused or a duplicate; null when there is none.
             */
            lastHeardAt: null | string;
            /** Format: int64 */
            events: number;
            disabled: boolean;
        };
        SplitPreview: {
            kept: components["schemas"]["SplitSideView"];
            moved: components["schemas"]["SplitSideView"];
        };
        SplitRequest: {
            identifiers: components["schemas"]["IdentifierRef"][];
            reason?: null | string;
        };
        SplitResult: {
            kept: components["schemas"]["ProfileRef"];
            moved: components["schemas"]["ProfileRef"][];
        };
        SplitSideView: {
            /** Format: int32 */
            identifiers: number;
            /** Format: int64 */
            events: number;
        };
        StaffChange: {
            role?: null | string;
            disabled?: null | boolean;
        };
        StaffView: {
            /** Format: int32 */
            id: number;
            email: null | string;
            name: string;
            role: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: null | string;
            disabled: boolean;
        };
        StageEventsView: {
            stage: string;
            /** Format: int64 */
            events: number;
        };
        StatsView: {
            /** Format: int64 */
            events: number;
            /** Format: int64 */
            profiles: number;
            /** Format: int64 */
            quarantined: number;
            /**
             * Format: int64
             * @description Events accepted and not yet processed.
             */
            pending: number;
        };
        /**
         * @description How a trait's value is chosen among those that were said.
         * @enum {unknown}
         */
        SurvivorshipRule: "mostRecent" | "mostFrequent" | "sourcePriority";
        ThreadItemView: {
            messageId: string;
            type: string;
            event: null | string;
            channel: string;
            touchpoint: string;
            stage: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            receivedAt: string;
            source: string;
            properties: components["schemas"]["JsonElement"];
        };
        TitleView: {
            el: string;
            en: string;
        };
        TodayView: {
            /** Format: int64 */
            events: number;
            /** Format: int64 */
            activeProfiles: number;
            /** Format: int64 */
            newProfiles: number;
            /** Format: int64 */
            orders: number;
            /** Format: double */
            revenue: number;
            currency: string;
        };
        /**
         * @description What is made of the events that count.
         * @enum {unknown}
         */
        TraitAggregate: "count" | "sum" | "min" | "max" | "average" | "first" | "last" | "mostFrequent" | "uniqueList" | "uniqueCount" | "daysSince";
        TraitCandidateView: {
            value: components["schemas"]["JsonElement"];
            /** Format: int32 */
            count: number;
            /** Format: date-time */
            at: string;
            source: string;
        };
        /** @description The rule of one trait; sources from the most to the least trusted, by name. */
        TraitRule: {
            trait: string;
            rule: components["schemas"]["SurvivorshipRule"];
            sources?: null | string[];
        };
        /** @description The rules of all traits. */
        TraitRules: {
            rules?: components["schemas"]["TraitRule"][];
            default?: components["schemas"]["SurvivorshipRule"];
        };
        TraitView: {
            name: string;
            value: components["schemas"]["JsonElement"];
            rule: components["schemas"]["SurvivorshipRule"];
            /** Format: date-time */
            at: string;
            source: string;
            others: components["schemas"]["TraitCandidateView"][];
        };
        UndoCutRequest: {
            a: components["schemas"]["IdentifierRef"];
            b: components["schemas"]["IdentifierRef"];
        };
        /** @description A difference between an event and the tracking plan. */
        Violation: {
            /** @description Such as `properties.total`. */
            path: string;
            /** @description `missing_property`, `wrong_type` or `unknown_event`. */
            code: string;
            message: string;
        };
        ViolationView: {
            path: string;
            code: string;
            message: string;
            /** Format: int64 */
            count: number;
            lastMessageId: string;
            /** Format: date-time */
            lastAt: string;
        };
        VocabularyEntryView: {
            name: string;
            /** @description In the plan: known to Mitos by itself, or added by the business (`Own`). */
            known: boolean;
            own: boolean;
            title: null | components["schemas"]["TitleView"];
            description: null | string;
            channel: null | string;
            stage: null | string;
            properties: components["schemas"]["PropertyView"][];
            /** Format: int64 */
            seen: number;
            /** Format: date-time */
            lastSeenAt: null | string;
            /** Format: int64 */
            violations: number;
        };
        WriteKeyView: {
            writeKey: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type ApiKeyView = components['schemas']['ApiKeyView'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type BackgroundView = components['schemas']['BackgroundView'];
export type ChannelEventsView = components['schemas']['ChannelEventsView'];
export type ComputedTrait = components['schemas']['ComputedTrait'];
export type ComputedTraitView = components['schemas']['ComputedTraitView'];
export type ConsumerView = components['schemas']['ConsumerView'];
export type DayView = components['schemas']['DayView'];
export type EventFilter = components['schemas']['EventFilter'];
export type EventRowView = components['schemas']['EventRowView'];
export type EventView = components['schemas']['EventView'];
export type FieldMapping = components['schemas']['FieldMapping'];
export type FilterOperator = components['schemas']['FilterOperator'];
export type HomeView = components['schemas']['HomeView'];
export type IdentifierLimit = components['schemas']['IdentifierLimit'];
export type IdentifierRef = components['schemas']['IdentifierRef'];
export type IdentifierView = components['schemas']['IdentifierView'];
export type IdentityBoundsView = components['schemas']['IdentityBoundsView'];
export type IdentityCutView = components['schemas']['IdentityCutView'];
export type IdentityEdgeView = components['schemas']['IdentityEdgeView'];
export type IdentityNodeView = components['schemas']['IdentityNodeView'];
export type IdentityRules = components['schemas']['IdentityRules'];
export type IdentityView = components['schemas']['IdentityView'];
export type IFormFile = components['schemas']['IFormFile'];
export type ImportMapping = components['schemas']['ImportMapping'];
export type ImportPreviewView = components['schemas']['ImportPreviewView'];
export type ImportView = components['schemas']['ImportView'];
export type IntakeView = components['schemas']['IntakeView'];
export type JobView = components['schemas']['JobView'];
export type JsonElement = components['schemas']['JsonElement'];
export type KeptTraitView = components['schemas']['KeptTraitView'];
export type KindsView = components['schemas']['KindsView'];
export type KindView = components['schemas']['KindView'];
export type LimitPeriod = components['schemas']['LimitPeriod'];
export type LinkRequest = components['schemas']['LinkRequest'];
export type LinkView = components['schemas']['LinkView'];
export type LocaleRequest = components['schemas']['LocaleRequest'];
export type MatchView = components['schemas']['MatchView'];
export type MergeRequest = components['schemas']['MergeRequest'];
export type MergeResult = components['schemas']['MergeResult'];
export type NamedEventsView = components['schemas']['NamedEventsView'];
export type NewKeyRequest = components['schemas']['NewKeyRequest'];
export type NewKeyView = components['schemas']['NewKeyView'];
export type NewSourceRequest = components['schemas']['NewSourceRequest'];
export type NewSourceView = components['schemas']['NewSourceView'];
export type NewStaffRequest = components['schemas']['NewStaffRequest'];
export type NewStaffView = components['schemas']['NewStaffView'];
export type NodesView = components['schemas']['NodesView'];
export type NodeView = components['schemas']['NodeView'];
export type OrdersView = components['schemas']['OrdersView'];
export type PageOfApiKeyView = components['schemas']['PageOfApiKeyView'];
export type PageOfAuditEntry = components['schemas']['PageOfAuditEntry'];
export type PageOfEventRowView = components['schemas']['PageOfEventRowView'];
export type PageOfImportView = components['schemas']['PageOfImportView'];
export type PageOfJobView = components['schemas']['PageOfJobView'];
export type PageOfKeptTraitView = components['schemas']['PageOfKeptTraitView'];
export type PageOfProfileRowView = components['schemas']['PageOfProfileRowView'];
export type PageOfQuarantineRowView = components['schemas']['PageOfQuarantineRowView'];
export type PageOfSetting = components['schemas']['PageOfSetting'];
export type PageOfSourceView = components['schemas']['PageOfSourceView'];
export type PageOfStaffView = components['schemas']['PageOfStaffView'];
export type PageOfThreadItemView = components['schemas']['PageOfThreadItemView'];
export type PageOfViolationView = components['schemas']['PageOfViolationView'];
export type PageOfVocabularyEntryView = components['schemas']['PageOfVocabularyEntryView'];
export type PartitionView = components['schemas']['PartitionView'];
export type PasswordRequest = components['schemas']['PasswordRequest'];
export type Permission = components['schemas']['Permission'];
export type PlanEventRequest = components['schemas']['PlanEventRequest'];
export type PreviewItemView = components['schemas']['PreviewItemView'];
export type PreviewView = components['schemas']['PreviewView'];
export type ProblemDetails = components['schemas']['ProblemDetails'];
export type ProfileIdentifierView = components['schemas']['ProfileIdentifierView'];
export type ProfileRef = components['schemas']['ProfileRef'];
export type ProfileRowView = components['schemas']['ProfileRowView'];
export type ProfileView = components['schemas']['ProfileView'];
export type PropertyView = components['schemas']['PropertyView'];
export type QuarantineRowView = components['schemas']['QuarantineRowView'];
export type QuarantineSummaryView = components['schemas']['QuarantineSummaryView'];
export type QuarantineView = components['schemas']['QuarantineView'];
export type ReasonView = components['schemas']['ReasonView'];
export type ReplayAllRequest = components['schemas']['ReplayAllRequest'];
export type ReplayAllView = components['schemas']['ReplayAllView'];
export type ReplayRequest = components['schemas']['ReplayRequest'];
export type ReplayView = components['schemas']['ReplayView'];
export type SeenPropertiesView = components['schemas']['SeenPropertiesView'];
export type SessionUser = components['schemas']['SessionUser'];
export type SessionView = components['schemas']['SessionView'];
export type Setting = components['schemas']['Setting'];
export type SettingBounds = components['schemas']['SettingBounds'];
export type SettingOrigin = components['schemas']['SettingOrigin'];
export type SettingText = components['schemas']['SettingText'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type SourceChange = components['schemas']['SourceChange'];
export type SourceKind = components['schemas']['SourceKind'];
export type SourceView = components['schemas']['SourceView'];
export type SplitPreview = components['schemas']['SplitPreview'];
export type SplitRequest = components['schemas']['SplitRequest'];
export type SplitResult = components['schemas']['SplitResult'];
export type SplitSideView = components['schemas']['SplitSideView'];
export type StaffChange = components['schemas']['StaffChange'];
export type StaffView = components['schemas']['StaffView'];
export type StageEventsView = components['schemas']['StageEventsView'];
export type StatsView = components['schemas']['StatsView'];
export type SurvivorshipRule = components['schemas']['SurvivorshipRule'];
export type ThreadItemView = components['schemas']['ThreadItemView'];
export type TitleView = components['schemas']['TitleView'];
export type TodayView = components['schemas']['TodayView'];
export type TraitAggregate = components['schemas']['TraitAggregate'];
export type TraitCandidateView = components['schemas']['TraitCandidateView'];
export type TraitRule = components['schemas']['TraitRule'];
export type TraitRules = components['schemas']['TraitRules'];
export type TraitView = components['schemas']['TraitView'];
export type UndoCutRequest = components['schemas']['UndoCutRequest'];
export type Violation = components['schemas']['Violation'];
export type ViolationView = components['schemas']['ViolationView'];
export type VocabularyEntryView = components['schemas']['VocabularyEntryView'];
export type WriteKeyView = components['schemas']['WriteKeyView'];
export type $defs = Record<string, never>;
export interface operations {
    GetSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UseSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SetLocale: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocaleRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfStaffView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AddStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaffRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewStaffView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ChangeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfApiKeyView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AddKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKeyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKeyView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DeleteKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListAudit: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAuditEntry"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatsView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetHome: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetBackground: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetNodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodesView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSetting"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListJobs: {
        parameters: {
            query?: {
                kind?: string;
                status?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfJobView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PauseJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RetryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSourceView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AddSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSourceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSourceView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ChangeSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RenewWriteKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteKeyView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExplainIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SplitProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SplitResult"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PreviewSplit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SplitPreview"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    MergeProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeResult"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    UndoCut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoCutRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetIdentityRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityRules"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ChangeIdentityRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityRules"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetIdentityBounds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityBoundsView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListProfiles: {
        parameters: {
            query?: {
                search?: string;
                known?: boolean;
                channel?: string;
                stage?: string;
                activeSince?: null | string;
                newSince?: null | string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfProfileRowView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetThread: {
        parameters: {
            query?: {
                channel?: string;
                kind?: string;
                from?: null | string;
                to?: null | string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfThreadItemView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetThreadKinds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindsView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetTraitRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraitRules"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ChangeTraitRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TraitRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraitRules"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListComputedTraits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfKeptTraitView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CreateComputedTrait: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComputedTrait"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptTraitView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PreviewComputedTrait: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComputedTrait"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetComputedTrait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptTraitView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ChangeComputedTrait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComputedTrait"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptTraitView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DeleteComputedTrait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListEvents: {
        parameters: {
            query?: {
                outcome?: string;
                name?: string;
                source?: string;
                search?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfEventRowView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListQuarantine: {
        parameters: {
            query?: {
                reason?: string;
                status?: string;
                search?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfQuarantineRowView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SummariseQuarantine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineSummaryView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GetQuarantined: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ReplayQuarantined: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ReplayAllQuarantined: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayAllRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayAllView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DiscardQuarantined: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListVocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfVocabularyEntryView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListViolations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfViolationView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListSeenProperties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenPropertiesView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PlanEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanEventRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyEntryView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RemovePlannedEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfImportView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StartImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: components["schemas"]["IFormFile"];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    GetImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PreviewImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: components["schemas"]["IFormFile"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ResumeImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
}
