// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/principal.h"

#include <string>

namespace glasshouse {

/// Whose things a token's holder keeps: its subject's, or the token's own where it names nobody. Never empty, which is the
/// person at the store's computer.
inline std::string personOf(const Principal &principal)
{
    return principal.subject.empty() ? "token:" + principal.tokenId : principal.subject;
}

} // namespace glasshouse
