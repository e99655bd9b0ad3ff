// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonwriter.h"
#include "ingest/tenantadmin.h"
#include "ingest/tokenadmin.h"

namespace glasshouse {

/// Tokens and tenants as one JSON object whose `schema` names its form, the same for the API and for --json. Nothing in it
/// is secret but the text of a token that has just been made. Pure.
QByteArray tokensJson(const TokenAnswer &answer, qint64 nowMs, JsonWriter::Style style);
/// Of the first of the answer's tokens, of which there has to be one.
QByteArray tokenJson(const TokenAnswer &answer, qint64 nowMs, JsonWriter::Style style);
QByteArray tenantsJson(const TenantAnswer &answer, JsonWriter::Style style);
/// Of the first of the answer's tenants, of which there has to be one.
QByteArray tenantJson(const TenantAnswer &answer, JsonWriter::Style style);

/// "good", "expired", "revoked".
const char *stateOf(const TokenRecord &token, qint64 nowMs);
/// Name of the token's tenant; its number where the answer does not name it.
std::string tenantOf(const TokenRecord &token, const TokenAnswer &answer);

} // namespace glasshouse
