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
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ChangeAccount"];
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSessions"];
        put?: never;
        post?: never;
        delete: operations["EndOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["EndSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CompleteSecondFactor"];
        post: operations["BeginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RemoveSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NewRecoveryCodes"];
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
    "/api/staff/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeStaff. */
        post: operations["MakeSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeStaff. */
        post: operations["ReleaseStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeStaff. */
        post: operations["SignStaffOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeStaff. */
        post: operations["RemoveStaffSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListTeams"];
        put?: never;
        /** @description Requires the permission ChangeStaff. */
        post: operations["AddTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}": {
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
        delete: operations["DeleteTeam"];
        options?: never;
        head?: never;
        /** @description Requires the permission ChangeStaff. */
        patch: operations["ChangeTeam"];
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Requires the permission ChangeStaff. */
        put: operations["ChangeRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeStaff. */
        post: operations["RotateKey"];
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
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadAudit. */
        get: operations["ExportAudit"];
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
    "/api/profiles/{id}/audiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["ListAudiencesOfProfile"];
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
    "/api/profiles/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadMessages. */
        get: operations["ListMessagesOfProfile"];
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
    "/api/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListConnections"];
        put?: never;
        /** @description Requires the permission ChangeSettings. */
        post: operations["AddConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}": {
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
        patch: operations["ChangeConnection"];
        trace?: never;
    };
    "/api/connections/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeSettings. */
        post: operations["RotateConnectionSecret"];
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
        /** @description Requires the permission ChangeTraits. */
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
    "/api/privacy/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetRetention"];
        /** @description Requires the permission ManagePrivacy. */
        put: operations["ChangeRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoint-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListTouchpointRules"];
        /** @description Requires the permission ChangeTraits. */
        put: operations["ChangeTouchpointRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoint-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeTraits. */
        post: operations["PreviewTouchpointRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["ListAudiences"];
        put?: never;
        /** @description Requires the permission ChangeAudiences. */
        post: operations["CreateAudience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audiences/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeAudiences. */
        post: operations["PreviewAudience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audiences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetAudience"];
        /** @description Requires the permission ChangeAudiences. */
        put: operations["ChangeAudience"];
        post?: never;
        /** @description Requires the permission ChangeAudiences. */
        delete: operations["DeleteAudience"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audiences/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ChangeAudiences. */
        get: operations["ListAudienceMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audiences/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ChangeAudiences. */
        get: operations["ListAudienceChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audiences/{id}/overlap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetAudienceOverlap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["ListDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeCustomers. */
        post: operations["ConfirmDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeCustomers. */
        post: operations["RefuseDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeCustomers. */
        post: operations["ReopenDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetDuplicateSettings"];
        /** @description Requires the permission ChangeSettings. */
        put: operations["ChangeDuplicateSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeSettings. */
        post: operations["RunDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["ListPurposes"];
        /** @description Requires the permission ChangeSettings. */
        put: operations["ChangePurposes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/purposes/{key}/wordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["ListWordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/trusted-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetTrustedSources"];
        /** @description Requires the permission ChangeSettings. */
        put: operations["ChangeTrustedSources"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["GetConsent"];
        put?: never;
        /** @description Requires the permission ChangeCustomers. */
        post: operations["ChangeConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/consent/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeCustomers. */
        post: operations["CreateConsentLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ManagePrivacy. */
        get: operations["GetArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ManagePrivacy. */
        post: operations["EraseProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetRegister"];
        /** @description Requires the permission ManagePrivacy. */
        put: operations["ChangeRegister"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ManagePrivacy. */
        get: operations["ListErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/erasures/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ManagePrivacy. */
        post: operations["EraseAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ManagePrivacy. */
        get: operations["ListPrivacyRequests"];
        put?: never;
        /** @description Requires the permission ManagePrivacy. */
        post: operations["OpenPrivacyRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/requests/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ManagePrivacy. */
        post: operations["CompletePrivacyRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ManagePrivacy. */
        post: operations["RefusePrivacyRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/requests/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetPrivacyRequestRule"];
        /** @description Requires the permission ManagePrivacy. */
        put: operations["ChangePrivacyRequestRule"];
        post?: never;
        delete?: never;
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
    "/api/imports/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission Import. */
        get: operations["DownloadRefusedRows"];
        put?: never;
        post?: never;
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
    "/api/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetBrand"];
        /** @description Requires the permission ChangeSettings. */
        put: operations["ChangeBrand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadMessages. */
        get: operations["ListTemplates"];
        put?: never;
        /** @description Requires the permission ChangeMessages. */
        post: operations["AddTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadMessages. */
        get: operations["ListReadyTemplates"];
        put?: never;
        /** @description Requires the permission ChangeMessages. */
        post: operations["PutReadyTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadMessages. */
        get: operations["GetTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Requires the permission ChangeMessages. */
        patch: operations["ChangeTemplate"];
        trace?: never;
    };
    "/api/templates/{key}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeMessages. */
        post: operations["PublishTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{key}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ReadMessages. */
        post: operations["PreviewTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{key}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeMessages. */
        post: operations["TestTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadMessages. */
        get: operations["ListChannelKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadMessages. */
        get: operations["ListChannels"];
        put?: never;
        /** @description Requires the permission ChangeSettings. */
        post: operations["AddChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}": {
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
        patch: operations["ChangeChannel"];
        trace?: never;
    };
    "/api/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeSettings. */
        post: operations["TestChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadMessages. */
        get: operations["ListMessages"];
        put?: never;
        /** @description Requires the permission ChangeMessages. */
        post: operations["SendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadMessages. */
        get: operations["GetMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeMessages. */
        post: operations["CancelMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arbiter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadMessages. */
        get: operations["GetArbiter"];
        /** @description Requires the permission ChangeSettings. */
        put: operations["ChangeArbiter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arbiter/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadMessages. */
        get: operations["ListSuppressions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arbiter/suppressions/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeSettings. */
        post: operations["LiftSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJourneys. */
        get: operations["ListJourneys"];
        put?: never;
        /** @description Requires the permission ChangeJourneys. */
        post: operations["CreateJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeJourneys. */
        post: operations["CheckJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJourneys. */
        get: operations["ListJourneyTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJourneys. */
        get: operations["GetJourney"];
        /** @description Requires the permission ChangeJourneys. */
        put: operations["SaveJourney"];
        post?: never;
        /** @description Requires the permission ChangeJourneys. */
        delete: operations["DeleteJourney"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJourneys. */
        get: operations["GetJourneyVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission RunJourneys. */
        post: operations["PublishJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission RunJourneys. */
        post: operations["PauseJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission RunJourneys. */
        post: operations["ResumeJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission RunJourneys. */
        post: operations["StopJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission RunJourneys. */
        post: operations["EnterJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission RunJourneys. */
        get: operations["GetJourneySecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJourneys. */
        get: operations["GetJourneyCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJourneys. */
        get: operations["ListJourneyCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/customers/{profile}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJourneys. */
        get: operations["GetJourneyPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadSettings. */
        get: operations["GetJourneySettings"];
        /** @description Requires the permission ChangeSettings. */
        put: operations["ChangeJourneySettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["GetCustomerJourneys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJourneys. */
        get: operations["ListFailedJourneyCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/calls/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission RunJourneys. */
        post: operations["RepeatJourneyCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission WorkTasks. */
        get: operations["ListTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission WorkTasks. */
        get: operations["GetTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission WorkTasks. */
        post: operations["TakeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission WorkTasks. */
        post: operations["ReleaseTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission WorkTasks. */
        post: operations["CompleteTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJourneys. */
        get: operations["GetJourneyResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{id}/backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadJourneys. */
        get: operations["GetJourneyBacktest"];
        put?: never;
        /** @description Requires the permission ChangeJourneys. */
        post: operations["BacktestJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCampaigns. */
        get: operations["ListCampaigns"];
        put?: never;
        /** @description Requires the permission ChangeCampaigns. */
        post: operations["CreateCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeCampaigns. */
        post: operations["CheckCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCampaigns. */
        get: operations["GetCampaign"];
        /** @description Requires the permission ChangeCampaigns. */
        put: operations["SaveCampaign"];
        post?: never;
        /** @description Requires the permission ChangeCampaigns. */
        delete: operations["DeleteCampaign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ReadCampaigns. */
        post: operations["EstimateCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission SendCampaigns. */
        post: operations["LaunchCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission SendCampaigns. */
        post: operations["StopCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission SendCampaigns. */
        post: operations["PauseCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission SendCampaigns. */
        post: operations["ResumeCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Requires the permission ChangeCampaigns. */
        post: operations["ArchiveCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCampaigns. */
        get: operations["GetCampaignResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["ListProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requires the permission ReadCustomers. */
        get: operations["GetProduct"];
        put?: never;
        post?: never;
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
        AccountChange: {
            name?: null | string;
            email?: null | string;
            /** @description The password; needed to change the e-mail address. */
            current?: null | string;
        };
        AccountView: {
            email: null | string;
            name: string;
            role: string;
            locale: null | string;
            shops: string[];
            brands: string[];
            teams: string[];
            /**
             * Format: date-time
             * @description Null when there is none.
             */
            secondFactorSince: null | string;
            /** @description Her role demands one, so it cannot be removed. */
            secondFactorRequired: boolean;
            /** Format: int32 */
            recoveryCodesLeft: number;
            /** Format: int32 */
            minPasswordLength: number;
            maySetPasswordFreely: boolean;
        };
        ApiKeyView: {
            /** Format: int32 */
            id: number;
            name: string;
            /** @description Empty for a key with permissions of its own. */
            role: string;
            permissions: components["schemas"]["Permission"][];
            prefix: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: null | string;
            /**
             * Format: date-time
             * @description Null for a key without an end.
             */
            expiresAt: null | string;
            expired: boolean;
            /**
             * Format: date-time
             * @description Until when the key before the last rotation works; null when none does.
             */
            oldUntil: null | string;
        };
        ArbiterRules: {
            quiet: components["schemas"]["QuietHours"];
            caps: components["schemas"]["FrequencyCap"][];
            /**
             * Format: int32
             * @description A message that a cap has held for so long is refused: it would be stale.
             */
            longestHoldHours: number;
            /**
             * Format: int32
             * @description An address from which so many messages in a row came back, though it exists, is left alone.
             * @default 5
             */
            softBounces: number;
            /**
             * @description Whether a reply such as START takes back the no that she said on that channel.
             * @default false
             */
            startGivesBack: boolean;
        };
        ArmView: {
            name: string;
            /**
             * Format: int64
             * @description Whose time for the goal is over, each once.
             */
            customers: number;
            /** Format: int64 */
            converted: number;
            /**
             * Format: double
             * @description Of them, how many reached the goal; null while there is nobody.
             */
            rate: null | number;
            rateInterval: null | components["schemas"]["IntervalView"];
            /**
             * Format: double
             * @description What they bought within the time, less what they gave back, in the currency of the events.
             */
            revenuePerCustomer: null | number;
        };
        AudienceChangeView: {
            /** Format: uuid */
            id: null | string;
            name: null | string;
            /** Format: date-time */
            at: string;
            /** @description She came in; or else left. */
            isEntry: boolean;
            cause: components["schemas"]["MembershipCause"];
            event: null | string;
        };
        AudienceCustomerView: {
            /** Format: uuid */
            id: string;
            /** @description Null for a visitor without one. */
            name: null | string;
        };
        /** @description What people give. */
        AudienceDefinition: {
            name: string;
            description: null | string;
            condition: components["schemas"]["Condition"];
        };
        AudienceMemberView: {
            /** Format: uuid */
            id: string;
            name: null | string;
            /**
             * Format: date-time
             * @description When it became true.
             */
            since: string;
            cause: components["schemas"]["MembershipCause"];
            /** @description Of the event that brought it; null where none did. */
            messageId: null | string;
            event: null | string;
        };
        AudienceOverlapView: {
            /** Format: int64 */
            size: number;
            /** Format: int64 */
            withSize: number;
            /**
             * Format: int64
             * @description How many are in this one and in the other.
             */
            both: number;
        };
        AudiencePreviewRequest: {
            /** @description As a definition has it. */
            condition: components["schemas"]["Condition"];
            /**
             * Format: int32
             * @description The audience that would have it, which it may not name; null for a new one.
             */
            audience?: null | number;
        };
        AudiencePreviewView: {
            /**
             * Format: int64
             * @description Of all customers; an estimate where not all were asked.
             */
            size: number;
            /**
             * Format: int64
             * @description How many customers were asked.
             */
            asked: number;
            /**
             * Format: int64
             * @description How many there are.
             */
            total: number;
            /** @description Whether all were asked. */
            isExact: boolean;
            /** @description Some who belong. */
            sample: components["schemas"]["AudienceCustomerView"][];
        };
        AudienceView: {
            /** Format: int32 */
            id: number;
            name: string;
            description: null | string;
            condition: components["schemas"]["Condition"];
            /**
             * Format: int64
             * @description Customers in it now.
             */
            size: number;
            /** @description `backfilling` while the past is taken in, then `ready`. */
            status: string;
            /**
             * Format: int64
             * @description The job that takes the past in.
             */
            job: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
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
        BacktestCollision: {
            /** Format: int32 */
            journey: number;
            name: string;
            /**
             * Format: int64
             * @description Who would have been on both at once.
             */
            customers: number;
            /**
             * Format: int64
             * @description Messages of the two, less than a day apart, to the same customer.
             */
            messagesWithinADay: number;
        };
        BacktestDay: {
            /** @description In the zone of the business. */
            day: string;
            /** Format: int64 */
            entered: number;
            /** Format: int64 */
            messages: number;
        };
        BacktestMessage: {
            node: string;
            /** Format: int64 */
            planned: number;
            /** @description What the arbiter would have let through, by channel. */
            sent: {
                [key: string]: number;
            };
            /**
             * Format: int64
             * @description What would have gone later than planned, such as behind the quiet hours.
             */
            held: number;
            /** @description What it would not, by its reason. */
            refused: {
                [key: string]: number;
            };
            /** Format: double */
            cost: number;
        };
        BacktestNew: {
            /**
             * Format: int32
             * @description How far back, from now.
             */
            days: number;
        };
        BacktestNode: {
            node: string;
            /**
             * Format: int64
             * @description How often somebody came to the node.
             */
            reached: number;
            /** @description By which branch, or for which reason where she left the journey. */
            left: {
                [key: string]: number;
            };
        };
        /** @description The same draft, log and settings give the same text, byte by byte. */
        BacktestResult: {
            /**
             * Format: int64
             * @description Who were looked at: those who are known by more than a device.
             */
            customers: number;
            /** Format: int64 */
            events: number;
            /** Format: int64 */
            enteredCustomers: number;
            /** Format: int64 */
            entered: number;
            /** Format: int64 */
            holdout: number;
            /** @description Who did what lets one in, and would not have entered, by the reason. */
            refused: {
                [key: string]: number;
            };
            /** @description How ways would have ended, by the reason. */
            ended: {
                [key: string]: number;
            };
            /**
             * Format: int64
             * @description Ways that would not be over at the end of the time.
             */
            stillOn: number;
            /** Format: int64 */
            converted: number;
            /** Format: double */
            revenue: number;
            nodes: components["schemas"]["BacktestNode"][];
            messages: components["schemas"]["BacktestMessage"][];
            /** Format: int64 */
            tasks: number;
            /** Format: int64 */
            calls: number;
            /** Format: double */
            cost: number;
            days: components["schemas"]["BacktestDay"][];
            collisions: components["schemas"]["BacktestCollision"][];
            /** @description What was asked as it is now and not as it was then: `consent`, `audience`, `address`, `trait:NAME`. */
            today: string[];
            /** @description The first customers who would have entered. */
            first: string[];
        };
        BacktestView: {
            /** Format: int32 */
            id: number;
            /** @description Of its job: waiting, running, done, failed… */
            status: string;
            /**
             * Format: int64
             * @description Customers looked at so far.
             */
            looked: number;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Format: date-time */
            madeAt: string;
            madeBy: string;
            /** @description Whether the draft is still the one that was run. */
            isOfDraft: boolean;
            result: null | components["schemas"]["BacktestResult"];
        };
        BrandProfile: {
            /** @description As it stands in messages. */
            name: string;
            /** @description For the foot of e-mails; the law wants one. */
            postalAddress: string;
            /** @description Where customers reach this Mitos from outside: the addresses of preference pages, unsubscriptions and tracked links begin with it. Empty while nobody has said it. */
            publicUrl: string;
            /** @description Of customers who have not said theirs: `el` or `en`. */
            language: string;
            /** @description Of customers whose time zone is not known, such as `Europe/Athens`. */
            zoneId: string;
            /** @description Of buttons and links in e-mails, `#RRGGBB`. */
            colour: string;
            /** @description The address of a picture for the head of e-mails; null for the name in words. */
            logo: null | string;
        };
        CampaignArchive: {
            isArchived: boolean;
        };
        CampaignChange: {
            name: string;
            definition: components["schemas"]["CampaignDefinition"];
        };
        CampaignChecked: {
            /** @description What would keep it from being launched. */
            faults: components["schemas"]["CampaignFault"][];
        };
        /** @description A campaign as its author gives it. It does not change any more once it is launched. */
        CampaignDefinition: {
            /**
             * Format: int32
             * @description Whoever is in it when the run begins.
             */
            audience: number;
            /**
             * Format: int32
             * @description Whoever is in this audience too gets nothing.
             */
            except: null | number;
            /** @description Of consent, such as `marketing`. */
            purpose: string;
            /** @description Marketing or service; what a customer waits for is no campaign. */
            class: components["schemas"]["MessageClass"];
            /**
             * Format: int32
             * @description Of messages that compete for the last place under a cap, those with the higher priority go.
             */
            priority: number;
            variants: components["schemas"]["CampaignVariant"][];
            test: null | components["schemas"]["CampaignTest"];
            when: components["schemas"]["CampaignTime"];
            /**
             * Format: int32
             * @description At most so many messages in any hour; null for as fast as the providers take them.
             */
            perHour: null | number;
            /**
             * Format: int32
             * @description Of no use to her so many hours after it was to leave; null for never.
             */
            expiresHours: null | number;
            goal: null | components["schemas"]["CampaignGoal"];
        };
        CampaignEstimate: {
            /**
             * Format: int64
             * @description Of the audience now.
             */
            members: number;
            /**
             * Format: int64
             * @description Customers who were asked about: all of them, or a sample by chance that is the same each time.
             */
            sampled: number;
            /** @description Whether everybody was asked about. */
            isExact: boolean;
            /** @description Who are in the audience that is left out. */
            excluded: components["schemas"]["EstimatedCount"];
            sent: components["schemas"]["EstimatedCount"];
            held: components["schemas"]["EstimatedCount"];
            refused: components["schemas"]["EstimatedCount"];
            outcomes: components["schemas"]["EstimatedOutcome"][];
            channels: components["schemas"]["EstimatedChannel"][];
            variants: components["schemas"]["EstimatedVariant"][];
            /** Format: date-time */
            beginsAt: null | string;
            /**
             * Format: date-time
             * @description When the last message would leave, quiet hours and the throttle included; null when none would.
             */
            leavesAt: null | string;
            /** Format: double */
            cost: null | number;
        };
        CampaignFault: {
            /** @description A stable word; the console has its own words for each. */
            code: string;
            /** @description The key of the variant that it is about; null for the campaign as a whole. */
            variant: null | string;
            /** @description What it names, such as a channel; null where there is nothing to name. */
            detail: null | string;
            /** @description For people who have no console. */
            sentence: string;
        };
        /** @description What it is for. */
        CampaignGoal: {
            /** @description Any of them, such as `Order Completed`. */
            events: string[];
            /**
             * Format: int32
             * @description Within so many days of the message.
             */
            days: number;
        };
        CampaignNew: {
            name: string;
            definition?: null | components["schemas"]["CampaignDefinition"];
        };
        CampaignResultsView: {
            /**
             * Format: int32
             * @description Null for all of them.
             */
            run: null | number;
            total: components["schemas"]["OutcomeView"];
            conversion: null | components["schemas"]["ConversionView"];
            /**
             * Format: int64
             * @description Messages of people who were erased since: of them nobody can say which variant they were.
             */
            erased: number;
            variants: components["schemas"]["VariantResultView"][];
            reasons: components["schemas"]["OutcomeReasonView"][];
            tests: components["schemas"]["TestResultView"][];
            /** Format: date-time */
            at: string;
        };
        CampaignRowView: {
            /** Format: int32 */
            id: number;
            name: string;
            /** @description `draft`, `scheduled`, `sending`, `testing`, `paused`, `stopping`, `stopped` or `done`. */
            state: string;
            /** @description Null when the audience does not exist any more. */
            audienceName: null | string;
            kind: components["schemas"]["CampaignTimeKind"];
            /** Format: date-time */
            nextAt: null | string;
            /** Format: int32 */
            runs: number;
            /**
             * Format: int64
             * @description Messages, of all runs.
             */
            planned: number;
            /**
             * Format: int64
             * @description Of them, those that left and did not come back.
             */
            sent: number;
            /**
             * Format: double
             * @description Of those that left; null while there are none.
             */
            openRate: null | number;
            /** Format: double */
            clickRate: null | number;
            isArchived: boolean;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            launchedAt: null | string;
        };
        CampaignRunView: {
            /** Format: int32 */
            number: number;
            /** @description `planning`, `testing`, `rest`, `done`, `stopped` or `failed`. */
            phase: string;
            /** Format: date-time */
            begunAt: string;
            /**
             * Format: int64
             * @description Of the audience that were looked at so far.
             */
            members: number;
            /**
             * Format: int64
             * @description Of them, those who are in the audience that is left out.
             */
            excluded: number;
            /**
             * Format: int64
             * @description Messages.
             */
            planned: number;
            /**
             * Format: date-time
             * @description When the last of them is to leave.
             */
            lastSendAt: null | string;
            /**
             * Format: date-time
             * @description When the test is decided.
             */
            decideAt: null | string;
            /** Format: date-time */
            decidedAt: null | string;
            /** @description The variant that goes to the rest. */
            winner: null | string;
            /** @description `better`: it was shown to be; `noise`: none was, and this is the one that was named for that; `nobody`: of some variant nothing was sent. */
            verdict: null | string;
            /** Format: date-time */
            endedAt: null | string;
        };
        /** @description Some of the audience first; the variant that did better with them goes to the rest. */
        CampaignTest: {
            /**
             * Format: int32
             * @description Of the audience, from 1 to 90.
             */
            percent: number;
            /**
             * Format: int32
             * @description After the last message of the test was to leave.
             */
            hours: number;
            by: components["schemas"]["TestMeasure"];
            /** @description The variant that goes to the rest when none was shown to be better; null for the first. */
            otherwise: null | string;
        };
        /** @description When it goes. */
        CampaignTime: {
            kind: components["schemas"]["CampaignTimeKind"];
            /** @description With `once`: `2026-12-01`. */
            day: null | string;
            /** @description With `once` and `repeat`: `10:00`, in the zone of the business. */
            time: string;
            /** @description With `repeat`: 1 is Monday; none for every day. */
            weekdays: null | number[];
            /**
             * Format: int32
             * @description With `repeat`: only on this day of the month; 31 is its last.
             */
            dayOfMonth: null | number;
            /** @description With `repeat`: the last day on which it goes; null for no end. */
            lastDay: null | string;
            /** @description The time is that of each customer's own clock. */
            inLocalTime: boolean;
            /** @description Whose clock has passed the time when the run begins gets it the next day at that time; else at once. */
            lateNextDay: boolean;
        };
        /** @enum {unknown} */
        CampaignTimeKind: "now" | "once" | "repeat";
        /** @description One wording, for a share of the audience. */
        CampaignVariant: {
            /** @description Names it in the ledger: one to eight small letters and digits. */
            key: string;
            name: string;
            /**
             * Format: int32
             * @description In percent; those of all variants make 100.
             */
            share: number;
            /** @description The key of a published template, which has content for each of the channels that name none of their own. */
            template: string;
            /** @description In the order in which they are tried. */
            channels: components["schemas"]["ChannelTry"][];
        };
        CampaignView: {
            /** Format: int32 */
            id: number;
            name: string;
            /** @description `draft`, `live`, `paused`, `stopped` or `done`. */
            status: string;
            /** @description The same, and what a live one is at: `scheduled`, `sending`, `testing`; of a stopped one `stopping` while messages are taken back. */
            state: string;
            definition: components["schemas"]["CampaignDefinition"];
            /** @description What keeps a draft from being launched. */
            faults: components["schemas"]["CampaignFault"][];
            /** @description Of the business: in it times of day are meant that are not each customer's own. */
            zone: string;
            /** Format: date-time */
            nextAt: null | string;
            runs: components["schemas"]["CampaignRunView"][];
            /**
             * Format: int64
             * @description Messages that the stop took back.
             */
            takenBack: number;
            isArchived: boolean;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            launchedAt: null | string;
            launchedBy: null | string;
            /** Format: date-time */
            endedAt: null | string;
        };
        CandidateView: {
            /** Format: date-time */
            at: string;
            event: string;
            /** @description The filters that the event does not pass. */
            misses: string[];
            tooOld: boolean;
        };
        /**
         * @description Over what a cap counts.
         * @enum {unknown}
         */
        CapPeriod: "calendarDays" | "hours";
        ChannelConnectionChange: {
            name?: null | string;
            enabled?: null | boolean;
            /** Format: int32 */
            place?: null | number;
            /** Format: int32 */
            perSecond?: null | number;
            /** @description Those that change; the others stay. An empty text takes one away. */
            fields?: null | {
                [key: string]: string;
            };
        };
        ChannelConnectionView: {
            /** Format: int32 */
            id: number;
            kind: string;
            channel: string;
            name: string;
            /** Format: int32 */
            place: number;
            enabled: boolean;
            /** Format: int32 */
            perSecond: number;
            /** @description Without what is secret. */
            fields: {
                [key: string]: string;
            };
            /** @description The names of secrets that are set. */
            secretsSet: string[];
            /** @description False when the secrets were sealed with another MITOS_SECRET. */
            isReadable: boolean;
            /** @description Whether it is the one that its channel sends by. */
            sends: boolean;
            /** @description Where the provider calls, below the public address; null where it does not. */
            hookPath: null | string;
            /**
             * Format: date-time
             * @description While the provider is away, on this node.
             */
            restsUntil: null | string;
            /** Format: date-time */
            createdAt: string;
        };
        ChannelEventsView: {
            channel: string;
            /** Format: int64 */
            events: number;
        };
        ChannelKindView: {
            kind: string;
            channel: string;
            /** @description Whether the provider calls back, at the connection's path. */
            hasHook: boolean;
            fields: components["schemas"]["ConnectionField"][];
        };
        /** @description Of one channel: each try counts, so a message that went to a second channel counts at both. */
        ChannelOutcomeView: {
            channel: string;
            outcome: components["schemas"]["OutcomeView"];
        };
        /** @description One channel of the order in which they are tried. */
        ChannelTry: {
            /** @description As the channels are called: `email`, `sms`, `push`, `viber`, `whatsapp`, `messenger`, `telegram`, `webhook`. */
            channel: string;
            /**
             * Format: int32
             * @description How long the next channel waits for FallbackUnless. Null: the next one is tried only when this one failed or could not be used.
             */
            fallbackAfterMinutes: null | number;
            /**
             * @description string ChannelTry.Delivered or string ChannelTry.Opened: what makes the next channel needless.
             * @default delivered
             */
            fallbackUnless: string;
            /** @description The key of the template that this channel is written with; null for that of the message. */
            template: null | string;
        };
        /** @description For Viber, WhatsApp, Messenger and Telegram. */
        ChatContent: {
            text: string;
            button?: null | string;
            url?: null | string;
            template?: null | components["schemas"]["WhatsAppTemplate"];
        };
        CompletePrivacyRequest: {
            /**
             * Format: uuid
             * @description For an erasure, the id of the profile once more: it cannot be undone.
             */
            confirm?: null | string;
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
        /** @description One condition; some hold others. */
        Condition: components["schemas"]["ConditionAllOf"] | components["schemas"]["ConditionAnyOf"] | components["schemas"]["ConditionNotOf"] | components["schemas"]["ConditionTraitIs"] | components["schemas"]["ConditionDid"] | components["schemas"]["ConditionOccurrence"] | components["schemas"]["ConditionFollowed"] | components["schemas"]["ConditionInAudience"] | components["schemas"]["ConditionShare"] | components["schemas"]["ConditionHasIdentifier"] | components["schemas"]["ConditionConsentIs"];
        /** @description All hold; without any it holds for everybody. */
        ConditionAllOf: {
            /** @enum {string} */
            type: "all";
            of: components["schemas"]["Condition"][];
        };
        /** @description One holds; without any it holds for nobody. */
        ConditionAnyOf: {
            /** @enum {string} */
            type: "any";
            of: components["schemas"]["Condition"][];
        };
        ConditionBranch: {
            name: string;
            condition: null | components["schemas"]["JourneyCondition"];
        };
        ConditionConsentIs: {
            /** @enum {string} */
            type: "consent";
            purpose: string;
            /** @description Null for the purpose as a whole. */
            channel: null | string;
            status: components["schemas"]["ConsentStatus"];
        };
        /** @description She did something so often. What counts is in the period; "did not" is at most 0. */
        ConditionDid: {
            /** @enum {string} */
            type: "did";
            event: components["schemas"]["EventSelector"];
            /**
             * Format: int32
             * @description 1 when neither bound is given.
             */
            atLeast: null | number;
            /** Format: int32 */
            atMost: null | number;
            during: null | components["schemas"]["Period"];
        };
        /**
         * @description She did one thing, and within so many minutes another, or did not. For "did not" it holds from the moment at which the time is over. An event at
         *     the same millisecond follows when it is later in the log.
         */
        ConditionFollowed: {
            /** @enum {string} */
            type: "sequence";
            first: components["schemas"]["EventSelector"];
            then: components["schemas"]["EventSelector"];
            happened: boolean;
            /** Format: int32 */
            withinMinutes: number;
            same: null | components["schemas"]["SameValue"];
            during: null | components["schemas"]["Period"];
        };
        ConditionHasIdentifier: {
            /** @enum {string} */
            type: "identifier";
            /** @description userId, email, phone, anonymousId or another type of identifier. */
            identifier: string;
            present: boolean;
        };
        ConditionInAudience: {
            /** @enum {string} */
            type: "audience";
            /** Format: int32 */
            audience: number;
            is: boolean;
        };
        ConditionNotOf: {
            /** @enum {string} */
            type: "not";
            of: components["schemas"]["Condition"];
        };
        /** @description The first, or the last, time that she ever did something lies in the period. */
        ConditionOccurrence: {
            /** @enum {string} */
            type: "occurrence";
            event: components["schemas"]["EventSelector"];
            which: components["schemas"]["WhichTime"];
            during: components["schemas"]["Period"];
        };
        /** @description A part of all customers, the same ones every time: those whose number between 0 and 100 lies at or above the one and below the other. */
        ConditionShare: {
            /** @enum {string} */
            type: "share";
            /** Format: double */
            fromPercent: number;
            /** Format: double */
            toPercent: number;
            /** @description Another word makes another draw. */
            salt: null | string;
        };
        /** @description A trait, of a source or computed; behind a dot what is inside it: `address.city`. */
        ConditionTraitIs: {
            /** @enum {string} */
            type: "trait";
            trait: string;
            operator: components["schemas"]["TraitOperator"];
            /** @description As EventFilter takes them; for `inLast`, `beforeLast` and `inNext` one number of minutes. */
            values: null | string[];
        };
        ConfirmRequest: {
            password: string;
            code?: null | string;
        };
        ConnectionChange: {
            name?: null | string;
            disabled?: null | boolean;
        };
        ConnectionField: {
            /** @description As the API calls it. */
            name: string;
            /**
             * @description Sealed in the store, and never shown again.
             * @default false
             */
            isSecret: boolean;
            /** @default false */
            isRequired: boolean;
            /** @description Null where there is none. */
            default?: null | string;
            /** @description All that it may be; null where any text may stand. */
            choices?: null | string[];
        };
        ConnectionView: {
            /** Format: int32 */
            id: number;
            channel: string;
            name: string;
            /** @description Where the provider calls, below the address of this Mitos. */
            path: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: int64
             * @description Stored from it.
             */
            events: number;
            disabled: boolean;
        };
        ConsentLinkRequest: {
            kind?: null | string;
            purpose?: null | string;
            channel?: null | string;
        };
        ConsentLinkView: {
            url: string;
        };
        /** @description A purpose. */
        ConsentPurpose: {
            /** @description Stable; what sources, audiences and messages name. */
            key: string;
            title: components["schemas"]["ConsentText"];
            /** @description What the customer reads before she answers. */
            text: components["schemas"]["ConsentText"];
            basis: components["schemas"]["LegalBasis"];
            /** @description Asked for apart; none for a purpose that needs no channel, such as analytics. */
            channels: string[];
            /** @description A yes counts once she has confirmed it by a link that only she gets. */
            doubleOptIn: boolean;
            /**
             * Format: int32
             * @description The number of the present title and text; Mitos counts it up when they change.
             * @default 0
             */
            wording: number;
        };
        ConsentRequest: {
            purpose: string;
            channel?: null | string;
            status: components["schemas"]["ConsentStatus"];
            /** @description What proves it, such as the number of a signed form; at most 500 characters. */
            evidence?: null | string;
        };
        ConsentResult: {
            /** @description As it stands now: `pending` when she has to confirm it. */
            status: components["schemas"]["ConsentStatus"];
            /** @description The page on which she confirms; only she may get it. */
            confirmUrl: null | string;
        };
        /**
         * @description Where consent stands. What is not known is no consent.
         * @enum {unknown}
         */
        ConsentStatus: "unknown" | "pending" | "granted" | "denied";
        /** @description A text in the languages in which customers are asked. */
        ConsentText: {
            el: string;
            en: string;
        };
        ConsentView: {
            purpose: string;
            /** @description Null for a purpose as a whole. */
            channel: null | string;
            status: components["schemas"]["ConsentStatus"];
            /** Format: date-time */
            at: null | string;
            source: null | string;
            /** @description The event that says so. */
            messageId: null | string;
            /** Format: int32 */
            wording: null | number;
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
        ConversionView: {
            /**
             * Format: int64
             * @description Messages behind which she did what the campaign is for.
             */
            converted: number;
            convertedRate: null | components["schemas"]["RateView"];
            /** Format: int64 */
            orders: number;
            /**
             * Format: double
             * @description Of the orders within the time, in the currency of the events.
             */
            revenue: number;
        };
        /** @description Who answers for the data. Each at most 500 characters; empty until somebody fills it in. */
        DataController: {
            name: string;
            address: string;
            contact: string;
            dataProtectionOfficer: string;
            recipients: string;
            transfers: string;
            security: string;
            isTooLong?: boolean;
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
        DuplicatePersonView: {
            /**
             * Format: uuid
             * @description The profile's id now.
             */
            id: string;
            name: null | string;
            details: null | components["schemas"]["PersonDetails"];
            /** Format: date-time */
            lastSeenAt: null | string;
        };
        DuplicateReasonView: {
            field: components["schemas"]["MatchField"];
            level: components["schemas"]["MatchLevel"];
            /**
             * Format: double
             * @description Bits; below 0 it speaks against.
             */
            weight: number;
            /** @description The reason in words. */
            says: string;
        };
        DuplicateRunView: {
            /** Format: int64 */
            job: number;
        };
        DuplicateSettingsView: {
            /** Format: double */
            reviewFrom: number;
            /** Format: double */
            strongFrom: number;
            /**
             * Format: int64
             * @description Pairs that wait at the thresholds in force.
             */
            open: number;
            /**
             * Format: date-time
             * @description Null before the first run.
             */
            learntAt: null | string;
            /** Format: int64 */
            customers: number;
            /** @description At each threshold, how many pairs the last run found and what the model expects of them; empty before the first run. */
            expected: components["schemas"]["ExpectedQuality"][];
        };
        /** @description From which probability a pair stands in the list, and from which it counts as strong. */
        DuplicateThresholds: {
            /** Format: double */
            reviewFrom: number;
            /** Format: double */
            strongFrom: number;
            isFit?: boolean;
        };
        DuplicateView: {
            id: string;
            /** @description `open`, `confirmed` or `refused`. */
            status: string;
            /**
             * Format: double
             * @description That the two are one customer, by the model.
             */
            probability: number;
            /** @description `strong` from the administrator's second threshold, else `review`. */
            strength: string;
            /** Format: double */
            weight: number;
            one: components["schemas"]["DuplicatePersonView"];
            other: components["schemas"]["DuplicatePersonView"];
            reasons: components["schemas"]["DuplicateReasonView"][];
            /** Format: date-time */
            foundAt: string;
            /** Format: date-time */
            decidedAt: null | string;
            decidedBy: null | string;
        };
        /** @description A part of an e-mail. Which fields count depends on the kind; all texts are Liquid, and take light markup: **bold**, [text](address), lines that begin with a hyphen. */
        EmailBlock: {
            /** @description `heading`, `text`, `image`, `button`, `columns`, `products`, `divider` or `footer`. */
            kind: string;
            /** @description Of a heading, a text, a button; the address of the business in a footer. */
            text?: null | string;
            /** @description Where a button or an image leads. */
            url?: null | string;
            /** @description The address of a picture. */
            image?: null | string;
            /** @description What a picture shows, for those who do not see it. */
            alt?: null | string;
            /** @description Of products: where they are in the data, such as `event.products`. */
            list?: null | string;
            /**
             * Format: int32
             * @description Of products: how many at most.
             */
            limit?: null | number;
            /** @description Two or three of them, each a list of blocks without columns. */
            columns?: null | components["schemas"]["EmailBlock"][][];
        };
        EmailContent: {
            subject: string;
            /** @description The line that a mailbox shows behind the subject. */
            preheader: null | string;
            blocks: components["schemas"]["EmailBlock"][];
        };
        EraseAgainRequest: {
            /** @description As `GET /api/privacy/erasures` gave them. */
            erasures: components["schemas"]["ErasureView"][];
        };
        EraseAgainResult: {
            /** Format: int32 */
            profiles: number;
        };
        EraseRequest: {
            /**
             * Format: uuid
             * @description The id of the profile once more: an erasure cannot be undone.
             */
            confirm: string;
            /** @description For the audit; at most 300 characters, without personal data. */
            reason?: null | string;
        };
        EraseResult: {
            /**
             * Format: int64
             * @description How many events of the log say nothing of her any more.
             */
            events: number;
            /**
             * Format: int32
             * @description How much input that had been put aside was deleted.
             */
            quarantined: number;
        };
        ErasureView: {
            /** Format: date-time */
            at: string;
            ids: string[];
        };
        EstimatedChannel: {
            channel: string;
            messages: components["schemas"]["EstimatedCount"];
            parts: null | components["schemas"]["EstimatedCount"];
            /**
             * Format: double
             * @description By the prices of the settings; null where none is set.
             */
            cost: null | number;
        };
        /** @description How many of the audience, counted or worked out of a sample; with both ends of the interval at 95 per cent. */
        EstimatedCount: {
            /** Format: int64 */
            value: number;
            /** Format: int64 */
            low: number;
            /** Format: int64 */
            high: number;
        };
        EstimatedOutcome: {
            /** @description `send`, `hold`: it would wait and leave later, or `refuse`. */
            verdict: string;
            /** @description The word that the ledger would keep: `allowed`, `quiet_hours`, `no_address`, `consent_none`… */
            reason: string;
            /** @description By which it would leave, or the last that could not be used. */
            channel: null | string;
            count: components["schemas"]["EstimatedCount"];
            /**
             * Format: date-time
             * @description When the first of them would leave; null for what is refused.
             */
            from: null | string;
            /**
             * Format: date-time
             * @description When the last of them would.
             */
            to: null | string;
        };
        EstimatedVariant: {
            key: string;
            messages: components["schemas"]["EstimatedCount"];
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
        /** @description Which events: of these kinds, where all filters hold. */
        EventSelector: {
            /** @description Names; `*` is any. */
            events: string[];
            filters: null | {
                /** @description A PropertyPath. */
                property: string;
                /**
                 * @description How a property is compared.
                 * @enum {unknown}
                 */
                operator: "is" | "isNot" | "contains" | "above" | "atLeast" | "below" | "atMost" | "present" | "absent";
                /** @description For `is`, `isNot` and `contains` at least one, for comparisons one number; none for the others. */
                values: null | string[];
            }[];
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
            /** @description It carries a shop or a brand that the caller does not see: its source and original are left out. */
            withheld: boolean;
        };
        /** @description Whoever does this, or is so, leaves at once. With events and a condition both, both have to hold. */
        ExitRule: {
            name: string;
            events: null | string[];
            filters: null | components["schemas"]["EventFilter"][];
            condition: null | components["schemas"]["JourneyCondition"];
            /**
             * @description Of a journey with a key: whatever key the event has, or none.
             * @default false
             */
            anyKey: boolean;
        };
        ExpectedQuality: {
            /** Format: double */
            probability: number;
            /**
             * Format: int64
             * @description At or above the threshold.
             */
            pairs: number;
            /**
             * Format: double
             * @description The share of them that is expected to be one person.
             */
            precision: number;
            /**
             * Format: double
             * @description Of all pairs of one person that were compared, the share that is expected among them.
             */
            recall: number;
            /** Format: double */
            f1?: number;
        };
        ExperimentView: {
            node: string;
            arms: components["schemas"]["ArmView"][];
            /** @description Null while it is not decided. */
            winner: null | string;
            /** Format: date-time */
            decidedAt: null | string;
        };
        FailedCallView: {
            /** @description The call's `webhook-id`, which stays the same however often it is tried. */
            id: string;
            /** @description The step that calls. */
            node: string;
            nodeName: null | string;
            /** @description Where it calls, without what may be secret: scheme, host and path. */
            address: null | string;
            /** @description `status_500`, `no_connection`, `no_answer`, `gone` or `no_secret`. */
            error: string;
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description Null when she was erased since.
             */
            profile: null | string;
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
        /** @description At most so many marketing messages. */
        FrequencyCap: {
            /** Format: int32 */
            count: number;
            period: components["schemas"]["CapPeriod"];
            /**
             * Format: int32
             * @description How many days or hours.
             */
            length: number;
            /** @description Null for all channels together. */
            channel?: null | string;
        };
        GraphCheck: {
            faults: components["schemas"]["JourneyFault"][];
        };
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
            /** @description The kind of the file by its head. */
            kind: string;
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
        /** @description Both ends, at 95 per cent. */
        IntervalView: {
            /** Format: double */
            low: number;
            /** Format: double */
            high: number;
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
        JourneyChange: {
            name: string;
            draft: components["schemas"]["JourneyGraph"];
        };
        JourneyCondition: components["schemas"]["JourneyConditionTraitCondition"] | components["schemas"]["JourneyConditionConsentCondition"] | components["schemas"]["JourneyConditionAudienceCondition"] | components["schemas"]["JourneyConditionEventCondition"] | components["schemas"]["JourneyConditionGroupCondition"];
        JourneyConditionAudienceCondition: {
            /** @enum {string} */
            kind: "audience";
            /** Format: int32 */
            audience: number;
            isIn: boolean;
        };
        /** @description Whether she has said yes to a purpose, by a channel or at all. */
        JourneyConditionConsentCondition: {
            /** @enum {string} */
            kind: "consent";
            purpose: string;
            channel: null | string;
            isGranted: boolean;
        };
        /** @description The data of the event by which she entered, or of the last one that moved her on. */
        JourneyConditionEventCondition: {
            /** @enum {string} */
            kind: "event";
            ofLast: boolean;
            filters: components["schemas"]["EventFilter"][];
        };
        /** @description All of these, or one of them; or not. */
        JourneyConditionGroupCondition: {
            /** @enum {string} */
            kind: "group";
            /** @description True when one is enough. */
            isAny: boolean;
            /** @description True when it must not hold. */
            isNot: boolean;
            conditions: components["schemas"]["JourneyCondition"][];
        };
        /** @description A trait, also one that is computed of events. Compared as properties of events are. */
        JourneyConditionTraitCondition: {
            /** @enum {string} */
            kind: "trait";
            trait: string;
            operator: components["schemas"]["FilterOperator"];
            values: null | string[];
        };
        JourneyCountsView: {
            /** Format: int64 */
            now: number;
            /**
             * Format: int64
             * @description Of those on it, who wait for the journey to go on.
             */
            held: number;
            /**
             * Format: int64
             * @description Entries that were only watched.
             */
            holdout: number;
            /** Format: int64 */
            entered: number;
            /**
             * Format: int64
             * @description Events and calls of the journey that are on their way out.
             */
            leaving: number;
            /**
             * Format: int64
             * @description Calls that were not answered in all their attempts.
             */
            failed: number;
            nodes: components["schemas"]["NodeCountView"][];
        };
        /** @description Where a branch of a node leads. */
        JourneyEdge: {
            from: string;
            /** @description One of the branches that the node has: `next`, `timeout`, `else`, or a name that its author gave. */
            branch: string;
            to: string;
        };
        JourneyEntry: {
            /** Format: uuid */
            profile: string;
            /** @description Of a journey with a key. */
            key: null | string;
            properties: null | components["schemas"]["JsonElement"];
        };
        /** @description A fault keeps a draft from being published, and from nothing else. */
        JourneyFault: {
            /** @description Stable; the console has words of its own for each. */
            code: string;
            /** @description Where; null for the rules of the whole journey. */
            node: null | string;
            /** @description What it is about, such as a branch or a field; null where the code says it all. */
            detail: null | string;
            /** @description In English, for programs and their authors. */
            sentence: string;
        };
        /** @description What the journey is for. */
        JourneyGoal: {
            events: string[];
            filters: null | components["schemas"]["EventFilter"][];
            /**
             * Format: int32
             * @description It counts when it happens within so many hours after she entered.
             */
            windowHours: number;
            /**
             * @description Whether she leaves when she has reached it.
             * @default true
             */
            ends: boolean;
            /**
             * @description As in ExitRule.
             * @default false
             */
            anyKey: boolean;
        };
        /** @description A definition, as it is drawn and stored. */
        JourneyGraph: {
            nodes: components["schemas"]["JourneyNode"][];
            edges: components["schemas"]["JourneyEdge"][];
            rules: components["schemas"]["JourneyRules"];
        };
        JourneyNew: {
            name: string;
            draft?: null | components["schemas"]["JourneyGraph"];
            /** @description One of the ready journeys, by its key; null for an empty one. */
            template?: null | string;
            /** @description In which a ready one is written: `el` or `en`. */
            language?: null | string;
        };
        /** @description A step of a journey. */
        JourneyNode: components["schemas"]["JourneyNodeEntryNode"] | components["schemas"]["JourneyNodeWaitNode"] | components["schemas"]["JourneyNodeWaitTimeNode"] | components["schemas"]["JourneyNodeWaitDateNode"] | components["schemas"]["JourneyNodeWaitForNode"] | components["schemas"]["JourneyNodeBranchNode"] | components["schemas"]["JourneyNodeSplitNode"] | components["schemas"]["JourneyNodeExperimentNode"] | components["schemas"]["JourneyNodeMessageNode"] | components["schemas"]["JourneyNodeTaskNode"] | components["schemas"]["JourneyNodeWebhookNode"] | components["schemas"]["JourneyNodeTraitNode"] | components["schemas"]["JourneyNodeEmitNode"] | components["schemas"]["JourneyNodeJumpNode"] | components["schemas"]["JourneyNodeEndNode"];
        /** @description The first condition that holds. */
        JourneyNodeBranchNode: {
            /** @enum {string} */
            kind: "branch";
            when: components["schemas"]["ConditionBranch"][];
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Lets an event happen to the customer. */
        JourneyNodeEmitNode: {
            /** @enum {string} */
            kind: "emit";
            event: string;
            properties: null | {
                [key: string]: string;
            };
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        JourneyNodeEndNode: {
            /** @enum {string} */
            kind: "end";
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Where one begins. Every journey has one. */
        JourneyNodeEntryNode: {
            /** @enum {string} */
            kind: "entry";
            trigger: null | components["schemas"]["JourneyTrigger"];
            only: null | components["schemas"]["JourneyCondition"];
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description By chance until one arm is shown to reach the goal more often; from then on everybody takes that one. */
        JourneyNodeExperimentNode: {
            /** @enum {string} */
            kind: "experiment";
            arms: components["schemas"]["SplitArm"][];
            /**
             * Format: int32
             * @description No arm wins before each has had so many customers whose time for the goal is over.
             */
            leastPerArm: number;
            /**
             * Format: double
             * @description How sure: 0.95 is usual. Divided among the arms that are compared.
             */
            confidence: number;
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Leaves this journey and enters another one. */
        JourneyNodeJumpNode: {
            /** @enum {string} */
            kind: "jump";
            /** Format: int32 */
            journey: number;
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Plans a message and goes on. */
        JourneyNodeMessageNode: {
            /** @enum {string} */
            kind: "message";
            template: string;
            /** @description Of consent. */
            purpose: string;
            /** @description marketing, service or transactional. */
            class: string;
            /** @description In the order in which they are tried. */
            channels: components["schemas"]["MessageChannel"][];
            /**
             * Format: int64
             * @description Of no use to her after so long; none for never.
             */
            expiresSeconds: null | number;
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description By chance, always the same for one customer. */
        JourneyNodeSplitNode: {
            /** @enum {string} */
            kind: "split";
            arms: components["schemas"]["SplitArm"][];
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Something for a person to do; what came of it is a branch. */
        JourneyNodeTaskNode: {
            /** @enum {string} */
            kind: "task";
            title: string;
            instructions: null | string;
            /** @description The role whose list it appears in: agent, associate… */
            role: string;
            outcomes: string[];
            /**
             * Format: int64
             * @description Until then it should be done, and when it is not she goes on by `timeout`.
             */
            timeoutSeconds: number;
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Sets a trait of the customer. */
        JourneyNodeTraitNode: {
            /** @enum {string} */
            kind: "trait";
            trait: string;
            /** @description A text, number, or true or false, as it is written; null to take string? TraitNode.From. */
            value: null | string;
            /** @description A property of the event by which she entered. */
            from: null | string;
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Waits until a day that a trait names, or so many days before or after it. Who has no such date, or for whom it has passed, goes on by `missing`. */
        JourneyNodeWaitDateNode: {
            /** @enum {string} */
            kind: "waitDate";
            trait: string;
            /** Format: int32 */
            offsetDays: number;
            at: string;
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Waits until the first of several things happens, or until the time is over. */
        JourneyNodeWaitForNode: {
            /** @enum {string} */
            kind: "waitFor";
            for: components["schemas"]["WaitBranch"][];
            /** Format: int64 */
            timeoutSeconds: number;
            /** @description When one of these happens the time begins anew, at most a hundred times. */
            resetOn: null | string[];
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Waits so long. */
        JourneyNodeWaitNode: {
            /** @enum {string} */
            kind: "wait";
            /** Format: int64 */
            seconds: number;
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Waits until a time of day in the customer's own zone, on one of these days. */
        JourneyNodeWaitTimeNode: {
            /** @enum {string} */
            kind: "waitTime";
            /** @description Such as `10:30`. */
            at: string;
            /** @description 1 is Monday, 7 is Sunday; none for any day. */
            weekdays: null | number[];
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description Tells another system by a signed call, which is repeated until it is answered, and goes on at once. */
        JourneyNodeWebhookNode: {
            /** @enum {string} */
            kind: "webhook";
            url: string;
            /** @description Of its author's making, unique in the journey; it stays when the node is changed, and counts and paths hang on it. */
            id: string;
            /** @description What people call it; null for its kind's own name. */
            name: null | string;
            /**
             * Format: double
             * @description Where it is drawn.
             */
            x: number;
            /** Format: double */
            y: number;
        };
        JourneyPublish: {
            /** @description Whether those who are on older versions go on by this one. */
            moves: boolean;
        };
        JourneyResultsView: {
            /**
             * Format: int32
             * @description The time for the goal; null when the journey has none, and then nothing is measured.
             */
            windowHours: null | number;
            /** Format: int64 */
            entered: number;
            journey: components["schemas"]["ArmView"];
            holdout: components["schemas"]["ArmView"];
            lift: null | components["schemas"]["LiftView"];
            experiments: components["schemas"]["ExperimentView"][];
        };
        JourneyRowView: {
            /** Format: int32 */
            id: number;
            name: string;
            /** @description `draft`, `live`, `paused` or `stopped`. */
            status: string;
            /** Format: int32 */
            version: number;
            /** @description The kind of its entry, in the draft: `event`, `audience`, `schedule`, `date`, `api`; null while there is none. */
            entry: null | string;
            /**
             * Format: int64
             * @description Customers who are on it.
             */
            now: number;
            /**
             * Format: int64
             * @description Entries since it was first published.
             */
            entered: number;
            /** @description Whether the draft differs from what is published. */
            hasChanges: boolean;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            publishedAt: null | string;
        };
        /** @description What holds for the journey as a whole. */
        JourneyRules: {
            /** @description The property that tells apart the instances of one customer, such as `cart_id`; none: she is in it once at a time. */
            keyPath: null | string;
            reentry: components["schemas"]["Reentry"];
            /**
             * Format: int32
             * @description With Reentry.After: hours since she last entered.
             */
            reentryHours: null | number;
            /**
             * Format: double
             * @description Of those who would enter, so many are only watched: what they do without the journey is what it is measured by.
             */
            holdoutPercent: number;
            exits: null | components["schemas"]["ExitRule"][];
            goal: null | components["schemas"]["JourneyGoal"];
            /** @description Who would enter while it is paused enters when it goes on, in the order of time; otherwise she does not. */
            keepsEntries: boolean;
            /**
             * Format: int32
             * @description Of messages that compete for the last place under a cap, those with the higher priority go.
             */
            priority: number;
        };
        JourneySecretView: {
            /** @description Signs the journey's calls; `whsec_…`. */
            secret: string;
        };
        JourneyTerms: {
            /**
             * Format: double
             * @description Of the customers, always the same ones, so many are in no journey that holds anybody back.
             */
            holdoutPercent: number;
            /** @description Of the business, and of customers who have no `timezone`: `Europe/Athens`. */
            zone: string;
            /** @description What one message costs, by channel, in the currency of the business; what is not named costs nothing. */
            prices: {
                [key: string]: number;
            };
        };
        JourneyTrigger: components["schemas"]["JourneyTriggerEventTrigger"] | components["schemas"]["JourneyTriggerAudienceTrigger"] | components["schemas"]["JourneyTriggerScheduleTrigger"] | components["schemas"]["JourneyTriggerDateTrigger"] | components["schemas"]["JourneyTriggerApiTrigger"];
        /** @description Whoever another system, or somebody of the staff, sends in. */
        JourneyTriggerApiTrigger: {
            /** @enum {string} */
            kind: "api";
        };
        /** @description Whoever comes into an audience, or leaves it. */
        JourneyTriggerAudienceTrigger: {
            /** @enum {string} */
            kind: "audience";
            /** Format: int32 */
            audience: number;
            onExit: boolean;
            /** @description Also those who are in it when the journey is published. */
            withPresent: boolean;
        };
        /** @description A day that a trait names, or so many days before (less than 0) or after it, at a time of day in the customer's zone. */
        JourneyTriggerDateTrigger: {
            /** @enum {string} */
            kind: "date";
            trait: string;
            /** Format: int32 */
            offsetDays: number;
            at: string;
            /** @description Each year again, as birthdays do. */
            yearly: boolean;
        };
        /** @description Whoever does this. */
        JourneyTriggerEventTrigger: {
            /** @enum {string} */
            kind: "event";
            events: string[];
            filters: null | components["schemas"]["EventFilter"][];
        };
        /** @description Everybody who is in an audience, again and again at a time of day. */
        JourneyTriggerScheduleTrigger: {
            /** @enum {string} */
            kind: "schedule";
            /** Format: int32 */
            audience: number;
            /** @description In the zone of the business. */
            at: string;
            /** @description 1 is Monday; none for every day. */
            weekdays: null | number[];
            /**
             * Format: int32
             * @description Only on this day of the month; 31 is its last.
             */
            dayOfMonth: null | number;
        };
        JourneyView: {
            /** Format: int32 */
            id: number;
            name: string;
            status: string;
            draft: components["schemas"]["JourneyGraph"];
            /** Format: int32 */
            version: number;
            hasChanges: boolean;
            /** @description What keeps the draft from being published. */
            faults: components["schemas"]["JourneyFault"][];
            versions: components["schemas"]["VersionView"][];
            /** Format: date-time */
            nextAt: null | string;
            /** @description Whether a published version calls other systems, and so has a secret by which it signs. */
            callsOut: boolean;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            publishedAt: null | string;
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
        /** @description One language. */
        LanguageContent: {
            email?: null | components["schemas"]["EmailContent"];
            sms?: null | components["schemas"]["SmsContent"];
            push?: null | components["schemas"]["PushContent"];
            chat?: null | components["schemas"]["ChatContent"];
            webhook?: null | components["schemas"]["WebhookContent"];
        };
        /**
         * @description Why the business may use data for a purpose (GDPR, article 6).
         * @enum {unknown}
         */
        LegalBasis: "consent" | "contract" | "legitimateInterest" | "legalObligation";
        LiftSuppressionRequest: {
            channel: string;
            address: string;
        };
        LiftView: {
            /**
             * Format: double
             * @description The share with the journey less the share without it.
             */
            difference: number;
            interval: components["schemas"]["IntervalView"];
            /** @description Whether the interval leaves zero out. */
            isCertain: boolean;
            /**
             * Format: double
             * @description The same of the money per customer.
             */
            revenue: number;
            revenueInterval: components["schemas"]["IntervalView"];
        };
        /**
         * @description Over what time a limit counts.
         * @enum {unknown}
         */
        LimitPeriod: "ever" | "annually" | "monthly" | "weekly";
        LinkRequest: {
            token: string;
            /** @description A recovery code, where the account has a second factor. */
            code?: null | string;
        };
        LinkView: {
            /** @description The account has no password yet, or the link is there to set a new one. */
            needsPassword: boolean;
            session: components["schemas"]["SessionView"];
        };
        LocaleRequest: {
            locale: string;
        };
        /**
         * @description The number is a place in the model: append only.
         * @enum {unknown}
         */
        MatchField: "given" | "family" | "email" | "phone" | "birthDate" | "address";
        /**
         * @description How alike two values are. What each means for a field stands in Comparison. The number is a place in the model: append only.
         * @enum {unknown}
         */
        MatchLevel: "missing" | "same" | "sameForm" | "swapped" | "close" | "near" | "far" | "different";
        MatchView: {
            /** @description email, phone, name, order, id or identifier: why the search found it. */
            kind: string;
            value: string;
        };
        /**
         * @description Why a membership began or ended. The numbers are stored.
         * @enum {unknown}
         */
        MembershipCause: "event" | "time" | "joined" | "parted" | "defined" | "audience";
        MembershipChangeView: {
            /** Format: int32 */
            audience: number;
            name: null | string;
            /** Format: date-time */
            at: string;
            isEntry: boolean;
            cause: components["schemas"]["MembershipCause"];
            messageId: null | string;
            event: null | string;
        };
        MembershipsView: {
            /** @description The audiences that she is in. */
            items: components["schemas"]["MembershipView"][];
            /** @description Her newest entries and exits, those of profiles that were joined with hers too. */
            history: components["schemas"]["MembershipChangeView"][];
        };
        MembershipView: {
            /** Format: int32 */
            audience: number;
            name: string;
            /** Format: date-time */
            since: string;
            cause: components["schemas"]["MembershipCause"];
            messageId: null | string;
            event: null | string;
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
        MessageChannel: {
            channel: string;
            /**
             * Format: int32
             * @description The next channel is tried when, so long after this one, the message was not Unless; none: only when it failed.
             */
            fallbackAfterMinutes: null | number;
            /**
             * @description `delivered` or `opened`.
             * @default delivered
             */
            unless: string;
        };
        /**
         * @description What kind of message it is; stored as a number.
         * @enum {unknown}
         */
        MessageClass: "marketing" | "service" | "transactional";
        MessageDecisionView: {
            /** Format: int32 */
            number: number;
            /** Format: date-time */
            at: string;
            /** @description What was done: `held`, `refused`, `sending`, `sent`, `fallback`, `delivered`… */
            what: string;
            /** @description Why, as a stable word. */
            reason: string;
            channel: null | string;
            /**
             * Format: date-time
             * @description Of what was held.
             */
            until: null | string;
            detail: null | string;
        };
        MessageRowView: {
            id: string;
            template: string;
            /** @description Null when there is no such template any more. */
            templateName: null | string;
            purpose: string;
            class: components["schemas"]["MessageClass"];
            /** @description The last one that was tried, or the first of the plan. */
            channel: string;
            status: components["schemas"]["MessageStatus"];
            reason: null | string;
            originKind: string;
            originId: string;
            /** @description Of the journey or campaign that wanted it; null where that has no name. */
            originName: null | string;
            originStep: null | string;
            /**
             * Format: uuid
             * @description Whose it is now; null for somebody who was erased.
             */
            profile: null | string;
            customerName: null | string;
            /** Format: date-time */
            plannedAt: string;
            /** Format: date-time */
            sendAt: string;
            /**
             * Format: date-time
             * @description When it is looked at next; null when nothing is left to do.
             */
            dueAt: null | string;
            /** Format: date-time */
            changedAt: string;
        };
        /**
         * @description The status of a message. Of those that answer to what a provider told, the order is that of the numbers and never goes backwards. Stored as a number.
         * @enum {unknown}
         */
        MessageStatus: "planned" | "held" | "sending" | "sent" | "delivered" | "opened" | "clicked" | "refused" | "failed" | "bounced" | "unknown" | "cancelled";
        MessageTryView: {
            /** Format: int32 */
            number: number;
            channel: string;
            /** Format: int32 */
            connection: number;
            /**
             * Format: int32
             * @description With which it was written.
             */
            templateVersion: number;
            language: string;
            status: components["schemas"]["MessageStatus"];
            reason: null | string;
            /** @description The provider's own words. */
            detail: null | string;
            providerId: null | string;
            /** Format: date-time */
            sendingAt: string;
            /** Format: date-time */
            changedAt: string;
        };
        MessageView: {
            message: components["schemas"]["MessageRowView"];
            key: string;
            /** @description As they were planned. */
            channels: components["schemas"]["ChannelTry"][];
            /** Format: int32 */
            priority: number;
            /** Format: date-time */
            expiresAt: null | string;
            tries: components["schemas"]["MessageTryView"][];
            decisions: components["schemas"]["MessageDecisionView"][];
        };
        NamedEventsView: {
            name: string;
            /** Format: int64 */
            events: number;
        };
        NewChannelConnectionRequest: {
            kind: string;
            name: string;
            /** Format: int32 */
            perSecond?: null | number;
            fields?: null | {
                [key: string]: string;
            };
        };
        NewConnectionRequest: {
            channel: string;
            name: string;
            /** @description As the provider gave it; null for one that Mitos makes. */
            secret?: null | string;
        };
        NewConnectionView: {
            /** Format: int32 */
            id: number;
            path: string;
            /** @description Shown this once. */
            secret: string;
        };
        NewKeyRequest: {
            name: string;
            /** @description A role, or null and Permissions. */
            role?: null | string;
            /** @description What the key may do; only without a role. */
            permissions?: null | components["schemas"]["Permission"][];
            /** Format: date-time */
            expiresAt?: null | string;
        };
        NewKeyView: {
            /** Format: int32 */
            id: number;
            key: string;
        };
        /** @description A secret that is shown once; it is in force when its first code has come. */
        NewSecondFactorView: {
            /** @description For typing, in base 32. */
            secret: string;
            /** @description The same as an address (otpauth:…), which a telephone opens. */
            address: string;
            /** @description The address as a QR code: an SVG path of unit squares. */
            picture: string;
            /**
             * Format: int32
             * @description How many units the picture is wide and high, its quiet zone included.
             */
            pictureSize: number;
        };
        NewSecretRequest: {
            secret?: null | string;
        };
        NewSecretView: {
            secret: string;
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
            shops?: null | string[];
            brands?: null | string[];
        };
        NewStaffView: {
            /** Format: int32 */
            id: number;
            link: string;
        };
        NewTeamRequest: {
            name: string;
            members?: null | number[];
        };
        NewTemplateRequest: {
            key: string;
            name: string;
            content?: null | components["schemas"]["TemplateContent"];
        };
        NodeCountView: {
            node: string;
            /**
             * Format: int64
             * @description Customers who are at the node.
             */
            now: number;
            /** @description How many left it by each branch, and by each reason where they left the journey. */
            passed: {
                [key: string]: number;
            };
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
        NotEnteredView: {
            /** Format: date-time */
            at: string;
            key: string;
            /** @description A stable word: why she did not enter the last time that she might have. */
            why: string;
            /** Format: int64 */
            event: null | number;
        };
        OpenPrivacyRequest: {
            /** Format: uuid */
            profile: string;
            /** @description export or erasure. */
            kind: string;
            /** @description How it was asked for; at most 300 characters, without personal data. */
            note?: null | string;
        };
        OrdersView: {
            /** Format: int32 */
            count: number;
            /** Format: double */
            total: number;
            currency: null | string;
        };
        OutcomeReasonView: {
            /** @description `held`, `refused`, `failed`, `bounced` or `unknown`. */
            status: components["schemas"]["MessageStatus"];
            reason: string;
            /** Format: int64 */
            count: number;
        };
        OutcomeView: {
            /**
             * Format: int64
             * @description All of them.
             */
            planned: number;
            /**
             * Format: int64
             * @description For their instant or their turn.
             */
            waiting: number;
            /**
             * Format: int64
             * @description By the arbiter, for now.
             */
            held: number;
            /** Format: int64 */
            refused: number;
            /**
             * Format: int64
             * @description Left and did not come back; what was delivered, opened or clicked is among them.
             */
            sent: number;
            /** Format: int64 */
            delivered: number;
            /** Format: int64 */
            opened: number;
            /** Format: int64 */
            clicked: number;
            /** Format: int64 */
            bounced: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            unknown: number;
            /**
             * Format: int64
             * @description Taken back by the stop.
             */
            cancelled: number;
            deliveredRate: null | components["schemas"]["RateView"];
            openedRate: null | components["schemas"]["RateView"];
            clickedRate: null | components["schemas"]["RateView"];
        };
        /** @description A page of a list. */
        PageOfApiKeyView: {
            items: components["schemas"]["ApiKeyView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfAudienceChangeView: {
            items: components["schemas"]["AudienceChangeView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfAudienceMemberView: {
            items: components["schemas"]["AudienceMemberView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfAudienceView: {
            items: components["schemas"]["AudienceView"][];
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
        PageOfCampaignRowView: {
            items: components["schemas"]["CampaignRowView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfChannelConnectionView: {
            items: components["schemas"]["ChannelConnectionView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfChannelKindView: {
            items: components["schemas"]["ChannelKindView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfConnectionView: {
            items: components["schemas"]["ConnectionView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfConsentPurpose: {
            items: components["schemas"]["ConsentPurpose"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfConsentView: {
            items: components["schemas"]["ConsentView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfDuplicateView: {
            items: components["schemas"]["DuplicateView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfErasureView: {
            items: components["schemas"]["ErasureView"][];
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
        PageOfFailedCallView: {
            items: components["schemas"]["FailedCallView"][];
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
        PageOfJourneyRowView: {
            items: components["schemas"]["JourneyRowView"][];
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
        PageOfMessageRowView: {
            items: components["schemas"]["MessageRowView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfPrivacyRequestView: {
            items: components["schemas"]["PrivacyRequestView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfProductView: {
            items: components["schemas"]["ProductView"][];
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
        PageOfReadyJourneyView: {
            items: components["schemas"]["ReadyJourneyView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfReadyTemplate: {
            items: components["schemas"]["ReadyTemplate"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfRoleView: {
            items: components["schemas"]["RoleView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfSessionItemView: {
            items: components["schemas"]["SessionItemView"][];
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
        PageOfSuppressionCountView: {
            items: components["schemas"]["SuppressionCountView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfTaskView: {
            items: components["schemas"]["TaskView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfTeamView: {
            items: components["schemas"]["TeamView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfTemplateRowView: {
            items: components["schemas"]["TemplateRowView"][];
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
        PageOfTouchpointRule: {
            items: components["schemas"]["TouchpointRule"][];
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
        /** @description A page of a list. */
        PageOfWayRowView: {
            items: components["schemas"]["WayRowView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfWayView: {
            items: components["schemas"]["WayView"][];
            /** @description Hand it back as `cursor`; null at the end. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfWordingView: {
            items: components["schemas"]["WordingView"][];
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
        PathStepView: {
            node: string;
            /** @description Of the node; null where her version has it no more. */
            kind: null | string;
            /** @description As its author calls it; null for its kind's own name. */
            name: null | string;
            /** Format: date-time */
            enteredAt: string;
            /** Format: date-time */
            leftAt: null | string;
            branch: null | string;
            /** @description A stable word, and behind a colon what it names. */
            reason: null | string;
            /**
             * Format: int64
             * @description The place in the log of the event that moved her; null where none did.
             */
            event: null | number;
        };
        /** @description When. All bounds that are given hold; the rolling ones move with the clock, to the millisecond. */
        Period: {
            /**
             * Format: int32
             * @description Less than so long ago.
             */
            lastMinutes: null | number;
            /**
             * Format: int32
             * @description So long ago, or longer.
             */
            olderThanMinutes: null | number;
            /**
             * Format: date-time
             * @description At this instant or later.
             */
            from: null | string;
            /**
             * Format: date-time
             * @description Before this instant.
             */
            to: null | string;
        };
        /**
         * @description A permission, named on each endpoint.
         * @enum {unknown}
         */
        Permission: "ReadCustomers" | "ChangeCustomers" | "ReadEvents" | "ChangeEvents" | "Import" | "ReadSettings" | "ChangeSettings" | "ChangeStaff" | "ReadAudit" | "Operate" | "ReadJobs" | "ChangeJobs" | "ChangeTraits" | "ManagePrivacy" | "ReadContacts" | "ReadMessages" | "ChangeMessages" | "SendTransactional" | "ChangeAudiences" | "ReadJourneys" | "ChangeJourneys" | "RunJourneys" | "WorkTasks" | "ReadCampaigns" | "ChangeCampaigns" | "SendCampaigns";
        /** @description Texts as they were given; what is not known is null or empty. */
        PersonDetails: {
            given: null | string;
            family: null | string;
            /** @description Normalised. */
            emails: string[];
            /** @description E.164. */
            phones: string[];
            /** Format: date */
            birthDate: null | string;
            /** @description With the number. */
            street: null | string;
            postcode: null | string;
            city: null | string;
        };
        PlaceView: {
            channel: string;
            touchpoint: string;
            stage: string;
        };
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
        /** @description When requests for erasure complete themselves. */
        PrivacyRequestRule: {
            /**
             * Format: int32
             * @description Days after a request came from a platform; null when a person has to complete each.
             */
            eraseAfterDays: null | number;
            /**
             * Format: int32
             * @description Counted up with each change.
             * @default 0
             */
            version: number;
            isFit?: boolean;
        };
        PrivacyRequestView: {
            /** Format: int32 */
            id: number;
            kind: string;
            origin: string;
            /**
             * Format: uuid
             * @description Null for a wish about a whole shop, or where nobody was found.
             */
            profile: null | string;
            /** @description Her name now, as lists show it; null when there is none. */
            name: null | string;
            /** @description Whether there was such a profile and is none any more. */
            isErased: boolean;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            dueAt: string;
            status: string;
            /** Format: date-time */
            decidedAt: null | string;
            /** @description Who completed or refused it: a member of staff, a key, or `rule`. */
            decidedBy: null | string;
            /** @description Why it was refused, or what is to be known; without personal data. */
            note: string;
        };
        ProblemDetails: {
            type?: null | string;
            title?: null | string;
            /** Format: int32 */
            status?: null | number;
            detail?: null | string;
            instance?: null | string;
        };
        ProductView: {
            /** Format: int32 */
            id: number;
            platform: string;
            /** @description Names it on its platform. */
            handle: string;
            title: string;
            vendor: null | string;
            category: null | string;
            tags: string[];
            /** @description False for drafts and what was taken off the shelf. */
            isForSale: boolean;
            variants: components["schemas"]["VariantView"][];
            /**
             * Format: date-time
             * @description When it came, or last came with another content.
             */
            changedAt: string;
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
        PushContent: {
            title: string;
            body: string;
            url?: null | string;
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
        QuietHours: {
            on: boolean;
            /** @description Of the evening, her local time, `21:00`. */
            from: string;
            /** @description Of the morning, `09:00`; what was held goes then. */
            until: string;
            /** @description On which channels they hold; none for all. */
            channels: string[];
            /** @description Whether service messages keep them too. */
            forService: boolean;
        };
        /** @description A share with both ends of its interval at 95 per cent (Wilson). */
        RateView: {
            /** Format: double */
            value: number;
            /** Format: double */
            low: number;
            /** Format: double */
            high: number;
        };
        /** @description A journey that is ready to be looked at, changed and published. */
        ReadyJourneyView: {
            key: string;
            name: components["schemas"]["Words"];
            why: components["schemas"]["Words"];
            /** @description The keys of the message templates that it uses. */
            messages: string[];
        };
        ReadyTemplate: {
            key: string;
            nameEl: string;
            nameEn: string;
            channels: string[];
            /** @description A template of this key is there already, whoever wrote it. */
            exists: boolean;
        };
        ReadyTemplatesRequest: {
            /** @description Of templates that come with the program; those that are there already are left as they are. */
            keys: string[];
            /** @description In which they are named for staff: `el` or `en`. */
            language: string;
        };
        ReadyTemplatesView: {
            made: string[];
        };
        ReasonView: {
            reason: string;
            /** Format: int64 */
            open: number;
        };
        ReclassifiedView: {
            messageId: string;
            kind: string;
            /** Format: date-time */
            at: string;
            before: components["schemas"]["PlaceView"];
            after: components["schemas"]["PlaceView"];
            /**
             * Format: int32
             * @description The place of the first rule that fits, from 0; null when none does, and older rules do not hold any more.
             */
            rule: null | number;
        };
        RecoveryCodesView: {
            codes: string[];
        };
        /**
         * @description When a customer may enter again. In any case she is in it once at a time for each key.
         * @enum {unknown}
         */
        Reentry: "once" | "always" | "after";
        RefusePrivacyRequest: {
            /** @description At most 300 characters, without personal data. */
            reason?: null | string;
        };
        RegisterView: {
            controller: components["schemas"]["DataController"];
            purposes: components["schemas"]["ConsentPurpose"][];
            /** @description Where the data come from. */
            sources: string[];
            /** @description How long, by kind of event; what has no period is kept until the person is erased. */
            kept: components["schemas"]["RetentionPeriod"][];
            /** Format: int32 */
            quarantineDays: null | number;
            /** Format: int32 */
            erasures: number;
            /** Format: date-time */
            at: string;
        };
        RepeatCallsRequest: {
            /** @description Of one call; null for all that have failed. */
            id?: null | string;
        };
        RepeatedCallsView: {
            /** Format: int32 */
            repeated: number;
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
        RetentionPeriod: {
            /** @description An event, or `*` for all others. */
            kind: string;
            /** Format: int32 */
            days: number;
        };
        RetentionRule: {
            /** @description The name of an event, or `page` or `screen`; `*` for every track, page and screen without a rule of its own. */
            kind: string;
            /**
             * Format: int32
             * @description Since it happened, whole days of 24 hours.
             */
            days: number;
        };
        RetentionRules: {
            rules: components["schemas"]["RetentionRule"][];
            /**
             * Format: int32
             * @description How long input that was put aside is kept; null for ever.
             */
            quarantineDays: null | number;
            /**
             * Format: int32
             * @description Counted up with each change.
             * @default 0
             */
            version: number;
        };
        RoleChange: {
            readsContacts: boolean;
            secondFactorRequired: boolean;
        };
        RoleView: {
            role: string;
            permissions: components["schemas"]["Permission"][];
            /** @description False for the role of monitoring programs. */
            isForPeople: boolean;
            readsContacts: boolean;
            secondFactorRequired: boolean;
            /**
             * Format: int32
             * @description How many accounts have the role, those that are switched off left out.
             */
            people: number;
            /** Format: int32 */
            withSecondFactor: number;
        };
        RotateKeyRequest: {
            /**
             * Format: int32
             * @description How long the old key works beside the new one: 24 unless said, 0 to 720.
             */
            graceHours?: null | number;
        };
        /** @description The same cart or product in both events: a value found at the one path is found at the other. */
        SameValue: {
            first: string;
            then: string;
        };
        SeenPropertiesView: {
            /**
             * Format: int32
             * @description How many events were looked at.
             */
            events: number;
            properties: components["schemas"]["PropertyView"][];
        };
        SendMessageRequest: {
            /** Format: uuid */
            profile: string;
            template: string;
            purpose: string;
            /** @description `transactional` needs the permission `SendTransactional`. */
            class: components["schemas"]["MessageClass"];
            /** @description The order in which they are tried; each by name, with the minutes after which the next one follows. */
            channels: components["schemas"]["ChannelTry"][];
            /** @description The caller's own name of it: the same key is one message for ever. Null for one that Mitos makes. */
            key?: null | string;
            /** Format: int32 */
            priority?: null | number;
            /** Format: date-time */
            sendAt?: null | string;
            /** Format: date-time */
            expiresAt?: null | string;
            data?: null | components["schemas"]["JsonElement"];
        };
        SessionItemView: {
            id: string;
            device: string;
            /** @description Shortened to the network. */
            address: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            current: boolean;
        };
        SessionUser: {
            /** Format: int32 */
            id: number;
            email: null | string;
            name: string;
            role: string;
            locale: null | string;
            /** @description What she may do now; none while she lacks the second factor that her role demands. */
            permissions: components["schemas"]["Permission"][];
            /** @description She sets up a second factor before anything else. */
            lacksSecondFactor: boolean;
            /** @description The shops she sees; none for all of them. */
            shops: string[];
            /** @description The brands she sees; none for all of them. */
            brands: string[];
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
            /** @description Of the authenticator app, or a recovery code, where the account has a second factor. */
            code?: null | string;
        };
        SmsContent: {
            text: string;
            /**
             * @description Whether Greek is written in capitals without accents, which a telephone counts as half as long.
             * @default false
             */
            capitals: boolean;
        };
        SmsLength: {
            /** @description `gsm7` or `ucs2`. */
            encoding: string;
            /**
             * Format: int32
             * @description Letters as they are counted: some of GSM's count twice.
             */
            units: number;
            /**
             * Format: int32
             * @description Parts, each of which is paid for.
             */
            segments: number;
            /** @description The first letter that GSM's alphabet lacks; null when there is none. */
            firstOther: null | string;
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
        SplitArm: {
            name: string;
            /**
             * Format: int32
             * @description Against the sum of all.
             */
            weight: number;
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
        /** @description What is null stays as it is. */
        StaffChange: {
            role?: null | string;
            disabled?: null | boolean;
            name?: null | string;
            email?: null | string;
            locale?: null | string;
            shops?: null | string[];
            brands?: null | string[];
        };
        StaffLinkView: {
            link: string;
        };
        StaffView: {
            /** Format: int32 */
            id: number;
            email: null | string;
            name: string;
            role: string;
            locale: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: null | string;
            disabled: boolean;
            /** @description The shops she sees; none for all of them. */
            shops: string[];
            /** @description The brands she sees; none for all of them. */
            brands: string[];
            teams: string[];
            hasPassword: boolean;
            hasSecondFactor: boolean;
            /** Format: int32 */
            sessions: number;
            /**
             * Format: date-time
             * @description Nothing is looked at under her address until then, because of wrong attempts; null when it is not locked.
             */
            lockedUntil: null | string;
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
        SuppressionCountView: {
            channel: string;
            reason: string;
            /** Format: int64 */
            count: number;
        };
        /**
         * @description How a trait's value is chosen among those that were said.
         * @enum {unknown}
         */
        SurvivorshipRule: "mostRecent" | "mostFrequent" | "sourcePriority";
        TaskCompletion: {
            outcome: string;
            note: null | string;
        };
        TaskView: {
            id: string;
            title: string;
            instructions: null | string;
            role: string;
            /**
             * Format: uuid
             * @description Null when the customer was erased meanwhile.
             */
            profile: null | string;
            customerName: null | string;
            /** Format: int32 */
            journey: number;
            outcomes: string[];
            shops: string[];
            /** @description `open`, `done`, or `closed`: she has moved on without it. */
            status: string;
            /** @description What came of it, or why it was closed. */
            outcome: null | string;
            note: null | string;
            takenBy: null | string;
            doneBy: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            changedAt: string;
        };
        TeamChange: {
            name?: null | string;
            /** @description All of them; null leaves them as they are. */
            members?: null | number[];
        };
        TeamView: {
            /** Format: int32 */
            id: number;
            name: string;
            /** @description Numbers of people. */
            members: number[];
        };
        TemplateChange: {
            name?: null | string;
            draft?: null | components["schemas"]["TemplateContent"];
            archived?: null | boolean;
        };
        /** @description By language: `el`, `en`. */
        TemplateContent: {
            languages: {
                [key: string]: components["schemas"]["LanguageContent"];
            };
        };
        TemplateFault: {
            kind: components["schemas"]["TemplateFaultKind"];
            /** @description Of the text that is broken: `el.email.blocks[0].text`; null for what is missing, wherever it is asked for. */
            place: null | string;
            /**
             * Format: int32
             * @description Of that text, from 1; 0 where no line is to blame.
             */
            line: number;
            /** @description The path that is missing, such as `event.total`; or what is broken, a sentence. */
            what: string;
        };
        /** @enum {unknown} */
        TemplateFaultKind: "missing" | "broken";
        TemplatePreviewRequest: {
            content?: null | components["schemas"]["TemplateContent"];
            channel: string;
            /**
             * Format: uuid
             * @description A customer; null for the sample customer.
             */
            profile?: null | string;
            /** @description Null for the customer's own. */
            language?: null | string;
            data?: null | components["schemas"]["JsonElement"];
        };
        TemplatePreviewView: {
            language: string;
            subject: null | string;
            text: string;
            html: null | string;
            faults: components["schemas"]["TemplateFault"][];
            sms: null | components["schemas"]["SmsLength"];
        };
        TemplateRowView: {
            key: string;
            name: string;
            channels: string[];
            languages: string[];
            /** Format: int32 */
            version: number;
            isPublished: boolean;
            /** @description The draft is not what is in force. */
            hasChanges: boolean;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            archived: boolean;
        };
        TemplateTestRequest: {
            /** @description What is sent, as a preview has it. */
            trial: components["schemas"]["TemplatePreviewRequest"];
            /** @description One's own address on the channel. */
            to: string;
        };
        TemplateTestView: {
            /** @description `accepted`, `bounced`, `failed`, `busy`, `down` or `unknown`; `refused` for what was not given to the provider at all. */
            outcome: string;
            /** @description A stable word; null when all is well. */
            reason: null | string;
            /** @description The provider's own words. */
            detail: null | string;
            faults: components["schemas"]["TemplateFault"][];
        };
        TemplateVersionView: {
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string;
        };
        TemplateView: {
            key: string;
            name: string;
            draft: components["schemas"]["TemplateContent"];
            /** Format: int32 */
            version: number;
            published: null | components["schemas"]["TemplateContent"];
            /** Format: date-time */
            publishedAt: null | string;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            hasChanges: boolean;
            archived: boolean;
            versions: components["schemas"]["TemplateVersionView"][];
        };
        /**
         * @description By what the variants of a test are compared.
         * @enum {unknown}
         */
        TestMeasure: "opened" | "clicked" | "converted";
        /** @description The test of one run, by its own messages alone. */
        TestResultView: {
            /** Format: int32 */
            run: number;
            by: components["schemas"]["TestMeasure"];
            shares: components["schemas"]["TestShareView"][];
            /** Format: date-time */
            decideAt: null | string;
            winner: null | string;
            verdict: null | string;
        };
        TestSendRequest: {
            to: string;
        };
        TestSendView: {
            /** @description `accepted`, `bounced`, `failed`, `busy`, `down` or `unknown`. */
            outcome: string;
            reason: null | string;
            detail: null | string;
        };
        TestShareView: {
            variant: string;
            /**
             * Format: int64
             * @description Of those who were sent it in the test, how many did what decides.
             */
            hits: number;
            /** Format: int64 */
            sent: number;
            rate: null | components["schemas"]["RateView"];
        };
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
            /** @description It carries a shop or a brand that the caller does not see: what kind of thing happened, when and where stays, its properties and source are left out. */
            withheld: boolean;
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
        TouchpointPreviewView: {
            /**
             * Format: int32
             * @description How many of the newest events were looked at.
             */
            looked: number;
            /**
             * Format: int32
             * @description How many of those would be elsewhere than now.
             */
            changed: number;
            /** @description For each rule how many events it fits first. */
            fits: number[];
            examples: components["schemas"]["ReclassifiedView"][];
        };
        /** @description Rules stand above what Mitos finds by itself. For each of channel, touchpoint and stage the first rule holds that fits the event and says it. */
        TouchpointRule: {
            /** @description For people. */
            name: string;
            /** @description Kinds of events; none for all. */
            events: string[];
            /** @description All have to hold. `$channel`, `$touchpoint` and `$stage` are as Mitos finds them by itself. */
            filters: components["schemas"]["EventFilter"][];
            /** @description Null leaves it. */
            channel: null | string;
            touchpoint: null | string;
            stage: null | string;
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
        /**
         * @description How a trait is compared: as FilterOperator, and as a time.
         * @enum {unknown}
         */
        TraitOperator: "is" | "isNot" | "contains" | "above" | "atLeast" | "below" | "atMost" | "present" | "absent" | "inLast" | "beforeLast" | "inNext";
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
        TrustedSources: {
            /** @description The numbers of sources whose yes is believed where a purpose wants it confirmed: they have it confirmed themselves. */
            sources: number[];
        };
        UndoCutRequest: {
            a: components["schemas"]["IdentifierRef"];
            b: components["schemas"]["IdentifierRef"];
        };
        VariantResultView: {
            key: string;
            name: string;
            outcome: components["schemas"]["OutcomeView"];
            channels: components["schemas"]["ChannelOutcomeView"][];
            conversion: null | components["schemas"]["ConversionView"];
        };
        VariantView: {
            /** @description As order lines name it. */
            sku: null | string;
            /** @description Its options; null when the product has one variant only. */
            title: null | string;
            /**
             * Format: double
             * @description In the shop's currency.
             */
            price: null | number;
            /**
             * Format: double
             * @description What it cost before it was reduced.
             */
            compareAtPrice: null | number;
            barcode: null | string;
        };
        VersionView: {
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string;
            /**
             * Format: int64
             * @description Customers who are on this version.
             */
            now: number;
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
        /** @description An event, or a condition that comes to hold; with both, the event while the condition holds. */
        WaitBranch: {
            name: string;
            events: null | string[];
            filters: null | components["schemas"]["EventFilter"][];
            condition: null | components["schemas"]["JourneyCondition"];
            /** @default false */
            anyKey: boolean;
        };
        WayRowView: {
            /**
             * Format: uuid
             * @description Null when she was erased meanwhile.
             */
            profile: null | string;
            name: null | string;
            key: string;
            /** Format: int32 */
            visit: number;
            /** Format: int32 */
            version: number;
            status: string;
            node: string;
            /** Format: date-time */
            nodeAt: string;
            /** Format: date-time */
            enteredAt: string;
            /** Format: date-time */
            wakeAt: null | string;
            reason: null | string;
        };
        WaysView: {
            ways: components["schemas"]["WayView"][];
            refused: null | components["schemas"]["NotEnteredView"];
            /** @description Of the newest events by which one enters, hers: the first that failed of the entry's filters, or none. */
            candidates: components["schemas"]["CandidateView"][];
        };
        WayView: {
            /** Format: int32 */
            journey: number;
            journeyName: string;
            key: string;
            /** Format: int32 */
            visit: number;
            /** Format: int32 */
            version: number;
            /** @description `live`, `ended`, `holdout` or `expected`. */
            status: string;
            isHeld: boolean;
            /** Format: date-time */
            enteredAt: string;
            /** Format: date-time */
            endedAt: null | string;
            /** Format: date-time */
            wakeAt: null | string;
            reason: null | string;
            /** Format: date-time */
            convertedAt: null | string;
            /** Format: int64 */
            revenueCents: number;
            graph: null | components["schemas"]["JourneyGraph"];
            /** @description The nodes that she has been in, the first one first; the last is where she is. */
            path: components["schemas"]["PathStepView"][];
        };
        WebhookContent: {
            /** @description Liquid that makes JSON; what is sent when there is none is the message's data. */
            body: null | string;
        };
        WhatsAppTemplate: {
            name: string;
            language: string;
            /** @description Each Liquid. */
            parameters: string[];
        };
        /** @enum {unknown} */
        WhichTime: "first" | "last";
        WordingView: {
            /** Format: int32 */
            wording: number;
            title: components["schemas"]["ConsentText"];
            text: components["schemas"]["ConsentText"];
            /** Format: date-time */
            since: string;
        };
        /** @description A text in both languages. */
        Words: {
            el: string;
            en: string;
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
export type AccountChange = components['schemas']['AccountChange'];
export type AccountView = components['schemas']['AccountView'];
export type ApiKeyView = components['schemas']['ApiKeyView'];
export type ArbiterRules = components['schemas']['ArbiterRules'];
export type ArmView = components['schemas']['ArmView'];
export type AudienceChangeView = components['schemas']['AudienceChangeView'];
export type AudienceCustomerView = components['schemas']['AudienceCustomerView'];
export type AudienceDefinition = components['schemas']['AudienceDefinition'];
export type AudienceMemberView = components['schemas']['AudienceMemberView'];
export type AudienceOverlapView = components['schemas']['AudienceOverlapView'];
export type AudiencePreviewRequest = components['schemas']['AudiencePreviewRequest'];
export type AudiencePreviewView = components['schemas']['AudiencePreviewView'];
export type AudienceView = components['schemas']['AudienceView'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type BackgroundView = components['schemas']['BackgroundView'];
export type BacktestCollision = components['schemas']['BacktestCollision'];
export type BacktestDay = components['schemas']['BacktestDay'];
export type BacktestMessage = components['schemas']['BacktestMessage'];
export type BacktestNew = components['schemas']['BacktestNew'];
export type BacktestNode = components['schemas']['BacktestNode'];
export type BacktestResult = components['schemas']['BacktestResult'];
export type BacktestView = components['schemas']['BacktestView'];
export type BrandProfile = components['schemas']['BrandProfile'];
export type CampaignArchive = components['schemas']['CampaignArchive'];
export type CampaignChange = components['schemas']['CampaignChange'];
export type CampaignChecked = components['schemas']['CampaignChecked'];
export type CampaignDefinition = components['schemas']['CampaignDefinition'];
export type CampaignEstimate = components['schemas']['CampaignEstimate'];
export type CampaignFault = components['schemas']['CampaignFault'];
export type CampaignGoal = components['schemas']['CampaignGoal'];
export type CampaignNew = components['schemas']['CampaignNew'];
export type CampaignResultsView = components['schemas']['CampaignResultsView'];
export type CampaignRowView = components['schemas']['CampaignRowView'];
export type CampaignRunView = components['schemas']['CampaignRunView'];
export type CampaignTest = components['schemas']['CampaignTest'];
export type CampaignTime = components['schemas']['CampaignTime'];
export type CampaignTimeKind = components['schemas']['CampaignTimeKind'];
export type CampaignVariant = components['schemas']['CampaignVariant'];
export type CampaignView = components['schemas']['CampaignView'];
export type CandidateView = components['schemas']['CandidateView'];
export type CapPeriod = components['schemas']['CapPeriod'];
export type ChannelConnectionChange = components['schemas']['ChannelConnectionChange'];
export type ChannelConnectionView = components['schemas']['ChannelConnectionView'];
export type ChannelEventsView = components['schemas']['ChannelEventsView'];
export type ChannelKindView = components['schemas']['ChannelKindView'];
export type ChannelOutcomeView = components['schemas']['ChannelOutcomeView'];
export type ChannelTry = components['schemas']['ChannelTry'];
export type ChatContent = components['schemas']['ChatContent'];
export type CompletePrivacyRequest = components['schemas']['CompletePrivacyRequest'];
export type ComputedTrait = components['schemas']['ComputedTrait'];
export type ComputedTraitView = components['schemas']['ComputedTraitView'];
export type Condition = components['schemas']['Condition'];
export type ConditionAllOf = components['schemas']['ConditionAllOf'];
export type ConditionAnyOf = components['schemas']['ConditionAnyOf'];
export type ConditionBranch = components['schemas']['ConditionBranch'];
export type ConditionConsentIs = components['schemas']['ConditionConsentIs'];
export type ConditionDid = components['schemas']['ConditionDid'];
export type ConditionFollowed = components['schemas']['ConditionFollowed'];
export type ConditionHasIdentifier = components['schemas']['ConditionHasIdentifier'];
export type ConditionInAudience = components['schemas']['ConditionInAudience'];
export type ConditionNotOf = components['schemas']['ConditionNotOf'];
export type ConditionOccurrence = components['schemas']['ConditionOccurrence'];
export type ConditionShare = components['schemas']['ConditionShare'];
export type ConditionTraitIs = components['schemas']['ConditionTraitIs'];
export type ConfirmRequest = components['schemas']['ConfirmRequest'];
export type ConnectionChange = components['schemas']['ConnectionChange'];
export type ConnectionField = components['schemas']['ConnectionField'];
export type ConnectionView = components['schemas']['ConnectionView'];
export type ConsentLinkRequest = components['schemas']['ConsentLinkRequest'];
export type ConsentLinkView = components['schemas']['ConsentLinkView'];
export type ConsentPurpose = components['schemas']['ConsentPurpose'];
export type ConsentRequest = components['schemas']['ConsentRequest'];
export type ConsentResult = components['schemas']['ConsentResult'];
export type ConsentStatus = components['schemas']['ConsentStatus'];
export type ConsentText = components['schemas']['ConsentText'];
export type ConsentView = components['schemas']['ConsentView'];
export type ConsumerView = components['schemas']['ConsumerView'];
export type ConversionView = components['schemas']['ConversionView'];
export type DataController = components['schemas']['DataController'];
export type DayView = components['schemas']['DayView'];
export type DuplicatePersonView = components['schemas']['DuplicatePersonView'];
export type DuplicateReasonView = components['schemas']['DuplicateReasonView'];
export type DuplicateRunView = components['schemas']['DuplicateRunView'];
export type DuplicateSettingsView = components['schemas']['DuplicateSettingsView'];
export type DuplicateThresholds = components['schemas']['DuplicateThresholds'];
export type DuplicateView = components['schemas']['DuplicateView'];
export type EmailBlock = components['schemas']['EmailBlock'];
export type EmailContent = components['schemas']['EmailContent'];
export type EraseAgainRequest = components['schemas']['EraseAgainRequest'];
export type EraseAgainResult = components['schemas']['EraseAgainResult'];
export type EraseRequest = components['schemas']['EraseRequest'];
export type EraseResult = components['schemas']['EraseResult'];
export type ErasureView = components['schemas']['ErasureView'];
export type EstimatedChannel = components['schemas']['EstimatedChannel'];
export type EstimatedCount = components['schemas']['EstimatedCount'];
export type EstimatedOutcome = components['schemas']['EstimatedOutcome'];
export type EstimatedVariant = components['schemas']['EstimatedVariant'];
export type EventFilter = components['schemas']['EventFilter'];
export type EventRowView = components['schemas']['EventRowView'];
export type EventSelector = components['schemas']['EventSelector'];
export type EventView = components['schemas']['EventView'];
export type ExitRule = components['schemas']['ExitRule'];
export type ExpectedQuality = components['schemas']['ExpectedQuality'];
export type ExperimentView = components['schemas']['ExperimentView'];
export type FailedCallView = components['schemas']['FailedCallView'];
export type FieldMapping = components['schemas']['FieldMapping'];
export type FilterOperator = components['schemas']['FilterOperator'];
export type FrequencyCap = components['schemas']['FrequencyCap'];
export type GraphCheck = components['schemas']['GraphCheck'];
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
export type IntervalView = components['schemas']['IntervalView'];
export type JobView = components['schemas']['JobView'];
export type JourneyChange = components['schemas']['JourneyChange'];
export type JourneyCondition = components['schemas']['JourneyCondition'];
export type JourneyConditionAudienceCondition = components['schemas']['JourneyConditionAudienceCondition'];
export type JourneyConditionConsentCondition = components['schemas']['JourneyConditionConsentCondition'];
export type JourneyConditionEventCondition = components['schemas']['JourneyConditionEventCondition'];
export type JourneyConditionGroupCondition = components['schemas']['JourneyConditionGroupCondition'];
export type JourneyConditionTraitCondition = components['schemas']['JourneyConditionTraitCondition'];
export type JourneyCountsView = components['schemas']['JourneyCountsView'];
export type JourneyEdge = components['schemas']['JourneyEdge'];
export type JourneyEntry = components['schemas']['JourneyEntry'];
export type JourneyFault = components['schemas']['JourneyFault'];
export type JourneyGoal = components['schemas']['JourneyGoal'];
export type JourneyGraph = components['schemas']['JourneyGraph'];
export type JourneyNew = components['schemas']['JourneyNew'];
export type JourneyNode = components['schemas']['JourneyNode'];
export type JourneyNodeBranchNode = components['schemas']['JourneyNodeBranchNode'];
export type JourneyNodeEmitNode = components['schemas']['JourneyNodeEmitNode'];
export type JourneyNodeEndNode = components['schemas']['JourneyNodeEndNode'];
export type JourneyNodeEntryNode = components['schemas']['JourneyNodeEntryNode'];
export type JourneyNodeExperimentNode = components['schemas']['JourneyNodeExperimentNode'];
export type JourneyNodeJumpNode = components['schemas']['JourneyNodeJumpNode'];
export type JourneyNodeMessageNode = components['schemas']['JourneyNodeMessageNode'];
export type JourneyNodeSplitNode = components['schemas']['JourneyNodeSplitNode'];
export type JourneyNodeTaskNode = components['schemas']['JourneyNodeTaskNode'];
export type JourneyNodeTraitNode = components['schemas']['JourneyNodeTraitNode'];
export type JourneyNodeWaitDateNode = components['schemas']['JourneyNodeWaitDateNode'];
export type JourneyNodeWaitForNode = components['schemas']['JourneyNodeWaitForNode'];
export type JourneyNodeWaitNode = components['schemas']['JourneyNodeWaitNode'];
export type JourneyNodeWaitTimeNode = components['schemas']['JourneyNodeWaitTimeNode'];
export type JourneyNodeWebhookNode = components['schemas']['JourneyNodeWebhookNode'];
export type JourneyPublish = components['schemas']['JourneyPublish'];
export type JourneyResultsView = components['schemas']['JourneyResultsView'];
export type JourneyRowView = components['schemas']['JourneyRowView'];
export type JourneyRules = components['schemas']['JourneyRules'];
export type JourneySecretView = components['schemas']['JourneySecretView'];
export type JourneyTerms = components['schemas']['JourneyTerms'];
export type JourneyTrigger = components['schemas']['JourneyTrigger'];
export type JourneyTriggerApiTrigger = components['schemas']['JourneyTriggerApiTrigger'];
export type JourneyTriggerAudienceTrigger = components['schemas']['JourneyTriggerAudienceTrigger'];
export type JourneyTriggerDateTrigger = components['schemas']['JourneyTriggerDateTrigger'];
export type JourneyTriggerEventTrigger = components['schemas']['JourneyTriggerEventTrigger'];
export type JourneyTriggerScheduleTrigger = components['schemas']['JourneyTriggerScheduleTrigger'];
export type JourneyView = components['schemas']['JourneyView'];
export type JsonElement = components['schemas']['JsonElement'];
export type KeptTraitView = components['schemas']['KeptTraitView'];
export type KindsView = components['schemas']['KindsView'];
export type KindView = components['schemas']['KindView'];
export type LanguageContent = components['schemas']['LanguageContent'];
export type LegalBasis = components['schemas']['LegalBasis'];
export type LiftSuppressionRequest = components['schemas']['LiftSuppressionRequest'];
export type LiftView = components['schemas']['LiftView'];
export type LimitPeriod = components['schemas']['LimitPeriod'];
export type LinkRequest = components['schemas']['LinkRequest'];
export type LinkView = components['schemas']['LinkView'];
export type LocaleRequest = components['schemas']['LocaleRequest'];
export type MatchField = components['schemas']['MatchField'];
export type MatchLevel = components['schemas']['MatchLevel'];
export type MatchView = components['schemas']['MatchView'];
export type MembershipCause = components['schemas']['MembershipCause'];
export type MembershipChangeView = components['schemas']['MembershipChangeView'];
export type MembershipsView = components['schemas']['MembershipsView'];
export type MembershipView = components['schemas']['MembershipView'];
export type MergeRequest = components['schemas']['MergeRequest'];
export type MergeResult = components['schemas']['MergeResult'];
export type MessageChannel = components['schemas']['MessageChannel'];
export type MessageClass = components['schemas']['MessageClass'];
export type MessageDecisionView = components['schemas']['MessageDecisionView'];
export type MessageRowView = components['schemas']['MessageRowView'];
export type MessageStatus = components['schemas']['MessageStatus'];
export type MessageTryView = components['schemas']['MessageTryView'];
export type MessageView = components['schemas']['MessageView'];
export type NamedEventsView = components['schemas']['NamedEventsView'];
export type NewChannelConnectionRequest = components['schemas']['NewChannelConnectionRequest'];
export type NewConnectionRequest = components['schemas']['NewConnectionRequest'];
export type NewConnectionView = components['schemas']['NewConnectionView'];
export type NewKeyRequest = components['schemas']['NewKeyRequest'];
export type NewKeyView = components['schemas']['NewKeyView'];
export type NewSecondFactorView = components['schemas']['NewSecondFactorView'];
export type NewSecretRequest = components['schemas']['NewSecretRequest'];
export type NewSecretView = components['schemas']['NewSecretView'];
export type NewSourceRequest = components['schemas']['NewSourceRequest'];
export type NewSourceView = components['schemas']['NewSourceView'];
export type NewStaffRequest = components['schemas']['NewStaffRequest'];
export type NewStaffView = components['schemas']['NewStaffView'];
export type NewTeamRequest = components['schemas']['NewTeamRequest'];
export type NewTemplateRequest = components['schemas']['NewTemplateRequest'];
export type NodeCountView = components['schemas']['NodeCountView'];
export type NodesView = components['schemas']['NodesView'];
export type NodeView = components['schemas']['NodeView'];
export type NotEnteredView = components['schemas']['NotEnteredView'];
export type OpenPrivacyRequest = components['schemas']['OpenPrivacyRequest'];
export type OrdersView = components['schemas']['OrdersView'];
export type OutcomeReasonView = components['schemas']['OutcomeReasonView'];
export type OutcomeView = components['schemas']['OutcomeView'];
export type PageOfApiKeyView = components['schemas']['PageOfApiKeyView'];
export type PageOfAudienceChangeView = components['schemas']['PageOfAudienceChangeView'];
export type PageOfAudienceMemberView = components['schemas']['PageOfAudienceMemberView'];
export type PageOfAudienceView = components['schemas']['PageOfAudienceView'];
export type PageOfAuditEntry = components['schemas']['PageOfAuditEntry'];
export type PageOfCampaignRowView = components['schemas']['PageOfCampaignRowView'];
export type PageOfChannelConnectionView = components['schemas']['PageOfChannelConnectionView'];
export type PageOfChannelKindView = components['schemas']['PageOfChannelKindView'];
export type PageOfConnectionView = components['schemas']['PageOfConnectionView'];
export type PageOfConsentPurpose = components['schemas']['PageOfConsentPurpose'];
export type PageOfConsentView = components['schemas']['PageOfConsentView'];
export type PageOfDuplicateView = components['schemas']['PageOfDuplicateView'];
export type PageOfErasureView = components['schemas']['PageOfErasureView'];
export type PageOfEventRowView = components['schemas']['PageOfEventRowView'];
export type PageOfFailedCallView = components['schemas']['PageOfFailedCallView'];
export type PageOfImportView = components['schemas']['PageOfImportView'];
export type PageOfJobView = components['schemas']['PageOfJobView'];
export type PageOfJourneyRowView = components['schemas']['PageOfJourneyRowView'];
export type PageOfKeptTraitView = components['schemas']['PageOfKeptTraitView'];
export type PageOfMessageRowView = components['schemas']['PageOfMessageRowView'];
export type PageOfPrivacyRequestView = components['schemas']['PageOfPrivacyRequestView'];
export type PageOfProductView = components['schemas']['PageOfProductView'];
export type PageOfProfileRowView = components['schemas']['PageOfProfileRowView'];
export type PageOfQuarantineRowView = components['schemas']['PageOfQuarantineRowView'];
export type PageOfReadyJourneyView = components['schemas']['PageOfReadyJourneyView'];
export type PageOfReadyTemplate = components['schemas']['PageOfReadyTemplate'];
export type PageOfRoleView = components['schemas']['PageOfRoleView'];
export type PageOfSessionItemView = components['schemas']['PageOfSessionItemView'];
export type PageOfSetting = components['schemas']['PageOfSetting'];
export type PageOfSourceView = components['schemas']['PageOfSourceView'];
export type PageOfStaffView = components['schemas']['PageOfStaffView'];
export type PageOfSuppressionCountView = components['schemas']['PageOfSuppressionCountView'];
export type PageOfTaskView = components['schemas']['PageOfTaskView'];
export type PageOfTeamView = components['schemas']['PageOfTeamView'];
export type PageOfTemplateRowView = components['schemas']['PageOfTemplateRowView'];
export type PageOfThreadItemView = components['schemas']['PageOfThreadItemView'];
export type PageOfTouchpointRule = components['schemas']['PageOfTouchpointRule'];
export type PageOfViolationView = components['schemas']['PageOfViolationView'];
export type PageOfVocabularyEntryView = components['schemas']['PageOfVocabularyEntryView'];
export type PageOfWayRowView = components['schemas']['PageOfWayRowView'];
export type PageOfWayView = components['schemas']['PageOfWayView'];
export type PageOfWordingView = components['schemas']['PageOfWordingView'];
export type PartitionView = components['schemas']['PartitionView'];
export type PasswordRequest = components['schemas']['PasswordRequest'];
export type PathStepView = components['schemas']['PathStepView'];
export type Period = components['schemas']['Period'];
export type Permission = components['schemas']['Permission'];
export type PersonDetails = components['schemas']['PersonDetails'];
export type PlaceView = components['schemas']['PlaceView'];
export type PlanEventRequest = components['schemas']['PlanEventRequest'];
export type PreviewItemView = components['schemas']['PreviewItemView'];
export type PreviewView = components['schemas']['PreviewView'];
export type PrivacyRequestRule = components['schemas']['PrivacyRequestRule'];
export type PrivacyRequestView = components['schemas']['PrivacyRequestView'];
export type ProblemDetails = components['schemas']['ProblemDetails'];
export type ProductView = components['schemas']['ProductView'];
export type ProfileIdentifierView = components['schemas']['ProfileIdentifierView'];
export type ProfileRef = components['schemas']['ProfileRef'];
export type ProfileRowView = components['schemas']['ProfileRowView'];
export type ProfileView = components['schemas']['ProfileView'];
export type PropertyView = components['schemas']['PropertyView'];
export type PushContent = components['schemas']['PushContent'];
export type QuarantineRowView = components['schemas']['QuarantineRowView'];
export type QuarantineSummaryView = components['schemas']['QuarantineSummaryView'];
export type QuarantineView = components['schemas']['QuarantineView'];
export type QuietHours = components['schemas']['QuietHours'];
export type RateView = components['schemas']['RateView'];
export type ReadyJourneyView = components['schemas']['ReadyJourneyView'];
export type ReadyTemplate = components['schemas']['ReadyTemplate'];
export type ReadyTemplatesRequest = components['schemas']['ReadyTemplatesRequest'];
export type ReadyTemplatesView = components['schemas']['ReadyTemplatesView'];
export type ReasonView = components['schemas']['ReasonView'];
export type ReclassifiedView = components['schemas']['ReclassifiedView'];
export type RecoveryCodesView = components['schemas']['RecoveryCodesView'];
export type Reentry = components['schemas']['Reentry'];
export type RefusePrivacyRequest = components['schemas']['RefusePrivacyRequest'];
export type RegisterView = components['schemas']['RegisterView'];
export type RepeatCallsRequest = components['schemas']['RepeatCallsRequest'];
export type RepeatedCallsView = components['schemas']['RepeatedCallsView'];
export type ReplayAllRequest = components['schemas']['ReplayAllRequest'];
export type ReplayAllView = components['schemas']['ReplayAllView'];
export type ReplayRequest = components['schemas']['ReplayRequest'];
export type ReplayView = components['schemas']['ReplayView'];
export type RetentionPeriod = components['schemas']['RetentionPeriod'];
export type RetentionRule = components['schemas']['RetentionRule'];
export type RetentionRules = components['schemas']['RetentionRules'];
export type RoleChange = components['schemas']['RoleChange'];
export type RoleView = components['schemas']['RoleView'];
export type RotateKeyRequest = components['schemas']['RotateKeyRequest'];
export type SameValue = components['schemas']['SameValue'];
export type SeenPropertiesView = components['schemas']['SeenPropertiesView'];
export type SendMessageRequest = components['schemas']['SendMessageRequest'];
export type SessionItemView = components['schemas']['SessionItemView'];
export type SessionUser = components['schemas']['SessionUser'];
export type SessionView = components['schemas']['SessionView'];
export type Setting = components['schemas']['Setting'];
export type SettingBounds = components['schemas']['SettingBounds'];
export type SettingOrigin = components['schemas']['SettingOrigin'];
export type SettingText = components['schemas']['SettingText'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type SmsContent = components['schemas']['SmsContent'];
export type SmsLength = components['schemas']['SmsLength'];
export type SourceChange = components['schemas']['SourceChange'];
export type SourceKind = components['schemas']['SourceKind'];
export type SourceView = components['schemas']['SourceView'];
export type SplitArm = components['schemas']['SplitArm'];
export type SplitPreview = components['schemas']['SplitPreview'];
export type SplitRequest = components['schemas']['SplitRequest'];
export type SplitResult = components['schemas']['SplitResult'];
export type SplitSideView = components['schemas']['SplitSideView'];
export type StaffChange = components['schemas']['StaffChange'];
export type StaffLinkView = components['schemas']['StaffLinkView'];
export type StaffView = components['schemas']['StaffView'];
export type StageEventsView = components['schemas']['StageEventsView'];
export type StatsView = components['schemas']['StatsView'];
export type SuppressionCountView = components['schemas']['SuppressionCountView'];
export type SurvivorshipRule = components['schemas']['SurvivorshipRule'];
export type TaskCompletion = components['schemas']['TaskCompletion'];
export type TaskView = components['schemas']['TaskView'];
export type TeamChange = components['schemas']['TeamChange'];
export type TeamView = components['schemas']['TeamView'];
export type TemplateChange = components['schemas']['TemplateChange'];
export type TemplateContent = components['schemas']['TemplateContent'];
export type TemplateFault = components['schemas']['TemplateFault'];
export type TemplateFaultKind = components['schemas']['TemplateFaultKind'];
export type TemplatePreviewRequest = components['schemas']['TemplatePreviewRequest'];
export type TemplatePreviewView = components['schemas']['TemplatePreviewView'];
export type TemplateRowView = components['schemas']['TemplateRowView'];
export type TemplateTestRequest = components['schemas']['TemplateTestRequest'];
export type TemplateTestView = components['schemas']['TemplateTestView'];
export type TemplateVersionView = components['schemas']['TemplateVersionView'];
export type TemplateView = components['schemas']['TemplateView'];
export type TestMeasure = components['schemas']['TestMeasure'];
export type TestResultView = components['schemas']['TestResultView'];
export type TestSendRequest = components['schemas']['TestSendRequest'];
export type TestSendView = components['schemas']['TestSendView'];
export type TestShareView = components['schemas']['TestShareView'];
export type ThreadItemView = components['schemas']['ThreadItemView'];
export type TitleView = components['schemas']['TitleView'];
export type TodayView = components['schemas']['TodayView'];
export type TouchpointPreviewView = components['schemas']['TouchpointPreviewView'];
export type TouchpointRule = components['schemas']['TouchpointRule'];
export type TraitAggregate = components['schemas']['TraitAggregate'];
export type TraitCandidateView = components['schemas']['TraitCandidateView'];
export type TraitOperator = components['schemas']['TraitOperator'];
export type TraitRule = components['schemas']['TraitRule'];
export type TraitRules = components['schemas']['TraitRules'];
export type TraitView = components['schemas']['TraitView'];
export type TrustedSources = components['schemas']['TrustedSources'];
export type UndoCutRequest = components['schemas']['UndoCutRequest'];
export type VariantResultView = components['schemas']['VariantResultView'];
export type VariantView = components['schemas']['VariantView'];
export type VersionView = components['schemas']['VersionView'];
export type Violation = components['schemas']['Violation'];
export type ViolationView = components['schemas']['ViolationView'];
export type VocabularyEntryView = components['schemas']['VocabularyEntryView'];
export type WaitBranch = components['schemas']['WaitBranch'];
export type WayRowView = components['schemas']['WayRowView'];
export type WaysView = components['schemas']['WaysView'];
export type WayView = components['schemas']['WayView'];
export type WebhookContent = components['schemas']['WebhookContent'];
export type WhatsAppTemplate = components['schemas']['WhatsAppTemplate'];
export type WhichTime = components['schemas']['WhichTime'];
export type WordingView = components['schemas']['WordingView'];
export type Words = components['schemas']['Words'];
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
    GetAccount: {
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
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    ChangeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
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
    ListSessions: {
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
                    "application/json": components["schemas"]["PageOfSessionItemView"];
                };
            };
        };
    };
    EndOtherSessions: {
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
    EndSession: {
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
            /** @description No Content */
            204: {
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
    CompleteSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
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
            /** @description Unprocessable Entity */
            422: {
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
    BeginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecondFactorView"];
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
            /** @description Conflict */
            409: {
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
    RemoveSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
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
            /** @description Conflict */
            409: {
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
    NewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
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
    MakeSignInLink: {
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
                    "application/json": components["schemas"]["StaffLinkView"];
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
    ReleaseStaff: {
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
    SignStaffOut: {
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
    RemoveStaffSecondFactor: {
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
    ListTeams: {
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
                    "application/json": components["schemas"]["PageOfTeamView"];
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
    AddTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTeamRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
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
    DeleteTeam: {
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
    ChangeTeam: {
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
                "application/json": components["schemas"]["TeamChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
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
    ListRoles: {
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
                    "application/json": components["schemas"]["PageOfRoleView"];
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
    ChangeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
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
    RotateKey: {
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
                "application/json": components["schemas"]["RotateKeyRequest"];
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
                actor?: string;
                action?: string;
                subject?: string;
                from?: null | string;
                to?: null | string;
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
    ExportAudit: {
        parameters: {
            query?: {
                format?: string;
                actor?: string;
                action?: string;
                subject?: string;
                from?: null | string;
                to?: null | string;
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
    ListAudiencesOfProfile: {
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
                    "application/json": components["schemas"]["MembershipsView"];
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
    ListMessagesOfProfile: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["PageOfMessageRowView"];
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
    ListConnections: {
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
                    "application/json": components["schemas"]["PageOfConnectionView"];
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
    AddConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConnectionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewConnectionView"];
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
    ChangeConnection: {
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
                "application/json": components["schemas"]["ConnectionChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionView"];
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
    RotateConnectionSecret: {
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
                "application/json": components["schemas"]["NewSecretRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecretView"];
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
    GetRetention: {
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
                    "application/json": components["schemas"]["RetentionRules"];
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
    ChangeRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRules"];
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
    ListTouchpointRules: {
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
                    "application/json": components["schemas"]["PageOfTouchpointRule"];
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
    ChangeTouchpointRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TouchpointRule"][];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTouchpointRule"];
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
    PreviewTouchpointRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TouchpointRule"][];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointPreviewView"];
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
    ListAudiences: {
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
                    "application/json": components["schemas"]["PageOfAudienceView"];
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
    CreateAudience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceDefinition"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceView"];
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
    PreviewAudience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudiencePreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudiencePreviewView"];
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
    GetAudience: {
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
                    "application/json": components["schemas"]["AudienceView"];
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
    ChangeAudience: {
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
                "application/json": components["schemas"]["AudienceDefinition"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceView"];
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
    DeleteAudience: {
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
    ListAudienceMembers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["PageOfAudienceMemberView"];
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
    ListAudienceChanges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["PageOfAudienceChangeView"];
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
    GetAudienceOverlap: {
        parameters: {
            query: {
                with: number;
            };
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
                    "application/json": components["schemas"]["AudienceOverlapView"];
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
    ListDuplicates: {
        parameters: {
            query?: {
                status?: string;
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
                    "application/json": components["schemas"]["PageOfDuplicateView"];
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
    ConfirmDuplicate: {
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
                    "application/json": components["schemas"]["DuplicateView"];
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
        };
    };
    RefuseDuplicate: {
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
                    "application/json": components["schemas"]["DuplicateView"];
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
        };
    };
    ReopenDuplicate: {
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
                    "application/json": components["schemas"]["DuplicateView"];
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
        };
    };
    GetDuplicateSettings: {
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
                    "application/json": components["schemas"]["DuplicateSettingsView"];
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
    ChangeDuplicateSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateThresholds"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateSettingsView"];
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
    RunDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateRunView"];
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
    ListPurposes: {
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
                    "application/json": components["schemas"]["PageOfConsentPurpose"];
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
    ChangePurposes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentPurpose"][];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfConsentPurpose"];
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
    ListWordings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
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
                    "application/json": components["schemas"]["PageOfWordingView"];
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
    GetTrustedSources: {
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
                    "application/json": components["schemas"]["TrustedSources"];
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
    ChangeTrustedSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrustedSources"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrustedSources"];
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
    GetConsent: {
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
                    "application/json": components["schemas"]["PageOfConsentView"];
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
    ChangeConsent: {
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
                "application/json": components["schemas"]["ConsentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentResult"];
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
    CreateConsentLink: {
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
                "application/json": components["schemas"]["ConsentLinkRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentLinkView"];
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
    GetArchive: {
        parameters: {
            query?: {
                lang?: string;
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
                    "application/zip": string;
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
    EraseProfile: {
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
                "application/json": components["schemas"]["EraseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EraseResult"];
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
    GetRegister: {
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
                    "application/json": components["schemas"]["RegisterView"];
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
    ChangeRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataController"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterView"];
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
    ListErasures: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["PageOfErasureView"];
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
    EraseAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseAgainRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EraseAgainResult"];
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
    ListPrivacyRequests: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["PageOfPrivacyRequestView"];
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
    OpenPrivacyRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPrivacyRequest"];
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
    CompletePrivacyRequest: {
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
                "application/json": components["schemas"]["CompletePrivacyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestView"];
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
    RefusePrivacyRequest: {
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
                "application/json": components["schemas"]["RefusePrivacyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestView"];
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
    GetPrivacyRequestRule: {
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
                    "application/json": components["schemas"]["PrivacyRequestRule"];
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
    ChangePrivacyRequestRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyRequestRule"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestRule"];
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
    DownloadRefusedRows: {
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
    GetBrand: {
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
                    "application/json": components["schemas"]["BrandProfile"];
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
    ChangeBrand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandProfile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandProfile"];
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
    ListTemplates: {
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
                    "application/json": components["schemas"]["PageOfTemplateRowView"];
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
    AddTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"];
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
    ListReadyTemplates: {
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
                    "application/json": components["schemas"]["PageOfReadyTemplate"];
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
    PutReadyTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadyTemplatesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyTemplatesView"];
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
    GetTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
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
                    "application/json": components["schemas"]["TemplateView"];
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
    ChangeTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"];
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
    PublishTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
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
                    "application/json": components["schemas"]["TemplateView"];
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
    PreviewTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplatePreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreviewView"];
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
    TestTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateTestRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateTestView"];
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
    ListChannelKinds: {
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
                    "application/json": components["schemas"]["PageOfChannelKindView"];
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
    ListChannels: {
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
                    "application/json": components["schemas"]["PageOfChannelConnectionView"];
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
    AddChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChannelConnectionRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelConnectionView"];
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
    ChangeChannel: {
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
                "application/json": components["schemas"]["ChannelConnectionChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelConnectionView"];
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
    TestChannel: {
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
                "application/json": components["schemas"]["TestSendRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSendView"];
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
    ListMessages: {
        parameters: {
            query?: {
                status?: string;
                template?: string;
                origin?: string;
                originId?: string;
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
                    "application/json": components["schemas"]["PageOfMessageRowView"];
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
    SendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessageRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
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
    GetMessage: {
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
                    "application/json": components["schemas"]["MessageView"];
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
    CancelMessage: {
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
                    "application/json": components["schemas"]["MessageView"];
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
        };
    };
    GetArbiter: {
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
                    "application/json": components["schemas"]["ArbiterRules"];
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
    ChangeArbiter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArbiterRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArbiterRules"];
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
    ListSuppressions: {
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
                    "application/json": components["schemas"]["PageOfSuppressionCountView"];
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
    LiftSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftSuppressionRequest"];
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
    ListJourneys: {
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
                    "application/json": components["schemas"]["PageOfJourneyRowView"];
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
    CreateJourney: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JourneyNew"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyView"];
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
    CheckJourney: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JourneyGraph"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GraphCheck"];
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
    ListJourneyTemplates: {
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
                    "application/json": components["schemas"]["PageOfReadyJourneyView"];
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
    GetJourney: {
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
                    "application/json": components["schemas"]["JourneyView"];
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
    SaveJourney: {
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
                "application/json": components["schemas"]["JourneyChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyView"];
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
    DeleteJourney: {
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
    GetJourneyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                version: number;
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
                    "application/json": components["schemas"]["JourneyGraph"];
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
    PublishJourney: {
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
                "application/json": components["schemas"]["JourneyPublish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyView"];
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
    PauseJourney: {
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
                    "application/json": components["schemas"]["JourneyView"];
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
        };
    };
    ResumeJourney: {
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
                    "application/json": components["schemas"]["JourneyView"];
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
        };
    };
    StopJourney: {
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
                    "application/json": components["schemas"]["JourneyView"];
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
        };
    };
    EnterJourney: {
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
                "application/json": components["schemas"]["JourneyEntry"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
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
    GetJourneySecret: {
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
                    "application/json": components["schemas"]["JourneySecretView"];
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
    GetJourneyCounts: {
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
                    "application/json": components["schemas"]["JourneyCountsView"];
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
    ListJourneyCustomers: {
        parameters: {
            query?: {
                node?: string;
                status?: string;
                cursor?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["PageOfWayRowView"];
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
    GetJourneyPath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                profile: string;
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
                    "application/json": components["schemas"]["WaysView"];
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
    GetJourneySettings: {
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
                    "application/json": components["schemas"]["JourneyTerms"];
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
    ChangeJourneySettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JourneyTerms"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyTerms"];
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
    GetCustomerJourneys: {
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
                    "application/json": components["schemas"]["PageOfWayView"];
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
    ListFailedJourneyCalls: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["PageOfFailedCallView"];
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
        };
    };
    RepeatJourneyCalls: {
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
                "application/json": components["schemas"]["RepeatCallsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepeatedCallsView"];
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
    ListTasks: {
        parameters: {
            query?: {
                status?: string;
                role?: string;
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
                    "application/json": components["schemas"]["PageOfTaskView"];
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
    GetTask: {
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
                    "application/json": components["schemas"]["TaskView"];
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
    TakeTask: {
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
                    "application/json": components["schemas"]["TaskView"];
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
        };
    };
    ReleaseTask: {
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
                    "application/json": components["schemas"]["TaskView"];
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
        };
    };
    CompleteTask: {
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
                "application/json": components["schemas"]["TaskCompletion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
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
    GetJourneyResults: {
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
                    "application/json": components["schemas"]["JourneyResultsView"];
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
    GetJourneyBacktest: {
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
                    "application/json": components["schemas"]["BacktestView"];
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
    BacktestJourney: {
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
                "application/json": components["schemas"]["BacktestNew"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacktestView"];
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
    ListCampaigns: {
        parameters: {
            query?: {
                archived?: boolean;
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
                    "application/json": components["schemas"]["PageOfCampaignRowView"];
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
    CreateCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignNew"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
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
    CheckCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDefinition"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChecked"];
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
    GetCampaign: {
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
                    "application/json": components["schemas"]["CampaignView"];
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
    SaveCampaign: {
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
                "application/json": components["schemas"]["CampaignChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
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
    DeleteCampaign: {
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
    EstimateCampaign: {
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
                    "application/json": components["schemas"]["CampaignEstimate"];
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
    LaunchCampaign: {
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
                    "application/json": components["schemas"]["CampaignView"];
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
    StopCampaign: {
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
                    "application/json": components["schemas"]["CampaignView"];
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
        };
    };
    PauseCampaign: {
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
                    "application/json": components["schemas"]["CampaignView"];
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
        };
    };
    ResumeCampaign: {
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
                    "application/json": components["schemas"]["CampaignView"];
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
        };
    };
    ArchiveCampaign: {
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
                "application/json": components["schemas"]["CampaignArchive"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
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
        };
    };
    GetCampaignResults: {
        parameters: {
            query?: {
                run?: number;
            };
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
                    "application/json": components["schemas"]["CampaignResultsView"];
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
    ListProducts: {
        parameters: {
            query?: {
                search?: string;
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
                    "application/json": components["schemas"]["PageOfProductView"];
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
    GetProduct: {
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
                    "application/json": components["schemas"]["ProductView"];
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
}
