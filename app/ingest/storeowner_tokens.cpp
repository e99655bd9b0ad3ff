// SPDX-License-Identifier: GPL-3.0-or-later
// StoreOwner's part for who may what: tokens, tenants, plans, aliases.
#include "ingest/storeowner.h"

#include <QDateTime>

namespace glasshouse {

Result<TokenAnswer> StoreOwner::tokens(const TokenRequest &request)
{
    auto answer = applyTokenRequest(m_connection, request, QDateTime::currentMSecsSinceEpoch());
    if (!answer || request.action == TokenRequest::Do::List)
        return answer;
    if (auto told = tellAccess(); !told)
        return tl::unexpected(told.error());
    return answer;
}

Result<TenantAnswer> StoreOwner::tenants(const TenantRequest &request)
{
    auto answer = applyTenantRequest(m_connection, request, QDateTime::currentMSecsSinceEpoch());
    if (!answer || request.action == TenantRequest::Do::List)
        return answer;
    if (auto told = tellAccess(); !told)
        return tl::unexpected(told.error());
    return answer;
}

Result<AccessRecords> StoreOwner::access()
{
    return readAccess(m_connection);
}

/// What is in force must never be older than what was answered.
Result<void> StoreOwner::tellAccess()
{
    if (!onAccessChanged)
        return {};
    auto all = access();
    if (!all)
        return tl::unexpected(all.error());
    onAccessChanged(std::move(*all));
    return {};
}

} // namespace glasshouse
