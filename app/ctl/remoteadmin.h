// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/remotestore.h"
#include "ingest/retention.h"
#include "ingest/rollupcheck.h"
#include "ingest/tenantadmin.h"
#include "ingest/tokenadmin.h"

namespace glasshouse {

/// What is asked of the one who runs a tenant or the instance, asked of another Glasshouse: the same requests and the same
/// answers as at its own computer, over the routes of docs/api.md. The thread of `remote`, which waits.
///
/// Errors: as RemoteStore; Rejected where the request makes no sense over there.

/// `namesTenant`: the tenant was asked for by name; else it is the token's own, of an operator the first.
Result<TokenAnswer> runTokenRequest(RemoteStore &remote, const TokenRequest &request, bool namesTenant);
Result<TenantAnswer> runTenantRequest(RemoteStore &remote, const TenantRequest &request);

/// The token's tenant, by name.
Result<QString> ownTenant(RemoteStore &remote);
Result<RetentionAnswer> runPrune(RemoteStore &remote);
Result<RollupReport> runReprocess(RemoteStore &remote);

} // namespace glasshouse
