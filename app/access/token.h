// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/tokentable.h"
#include "base/result.h"
#include "store/tokenstore.h"

#include <optional>
#include <string>
#include <string_view>

namespace glasshouse {

/// Tokens as text: "gh_<role letter>_<12 characters of base32>_<43 characters of base64url>". The middle part is the
/// public id, which lists and logs may show; the last is 256 random bits. The prefix is there for secret scanners.
inline constexpr size_t TokenLength = 61;
inline constexpr size_t TokenIdLength = 12;

/// A token just made: `text` is shown once and kept nowhere.
struct NewToken {
    std::string text, id;
    QByteArray hash; ///< SHA-256 of the whole text
};

/// From the system's random generator. Error: Io, where that gives nothing.
Result<NewToken> makeToken(Role role);

/// The public id in a token's text; nullopt where the text is none: length, separators and characters are all checked.
std::optional<std::string_view> tokenIdOf(std::string_view text);
/// Whether `id` has the form of a public id.
bool isTokenId(std::string_view id);
/// 32 bytes of SHA-256.
QByteArray tokenHash(std::string_view text);

/// "ingest", "viewer", "admin", "operator".
std::string_view roleName(Role role);
std::optional<Role> roleFromName(std::string_view name);
/// nullopt: a role that this version does not know.
std::optional<Role> roleFromNumber(qint64 number);

TokenRow toRow(const TokenRecord &token);
/// Only those that this version understands: one with a role it does not know opens nothing.
std::vector<TokenRecord> toRecords(const std::vector<TokenRow> &rows);

} // namespace glasshouse
