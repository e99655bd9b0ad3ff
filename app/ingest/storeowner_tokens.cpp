// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/storeowner.h"

#include <QDateTime>

namespace glasshouse {

Result<TokenAnswer> StoreOwner::tokens(const TokenRequest &request)
{
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    auto answer = applyTokenRequest(m_connection, request, nowMs);
    if (!answer || request.action == TokenRequest::Do::List || !onTokensChanged)
        return answer;
    auto all = applyTokenRequest(m_connection, {}, nowMs);
    if (!all)
        return tl::unexpected(all.error()); // what is in force must never be older than what was answered
    onTokensChanged(std::move(all->tokens));
    return answer;
}

} // namespace glasshouse
