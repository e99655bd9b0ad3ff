// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/tokenadmin.h"

#include <QJsonObject>

namespace glasshouse {

/// Requests and answers about tokens, as they cross the hand-over socket. Neither holds a token's text.
QJsonObject toJson(const TokenRequest &request);
QJsonObject toJson(const TokenAnswer &answer);
/// Rejected: not a request of this version.
Result<TokenRequest> tokenRequestFromJson(const QJsonObject &json);
TokenAnswer tokenAnswerFromJson(const QJsonObject &json);

} // namespace glasshouse
