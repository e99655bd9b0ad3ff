// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/tokentable.h"
#include "server/badtokens.h"
#include "server/httpmessage.h"
#include "server/route.h"

#include <tl/expected.hpp>

namespace glasshouse {

/// Who is behind the value of an Authorization header, and whether that role may. 401: no token, or none that is good
/// (429 with Retry-After once a peer has sent too many of those); 403: a good token of another role. `basic`: the token
/// may also be the password of Basic authentication. Any thread.
tl::expected<Principal, HttpError> authorize(const std::string *authorization, bool basic, const RoleSet &roles,
                                             const TokenTable &tokens, BadTokens &badTokens, const std::string &peer);

/// Whether `header` ("sha256=" and 64 hex digits) is the HMAC-SHA-256 of the body. Compares in constant time.
bool isSigned(std::string_view header, std::string_view secret, std::string_view body);

} // namespace glasshouse
