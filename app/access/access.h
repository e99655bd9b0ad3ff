// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/principal.h"
#include "domain/scope.h"

namespace glasshouse {

/// The only maker of scopes.
class Access
{
public:
    /// The person at this computer, who owns every row of the local store.
    static Scope localOwner() { return Scope(1, std::nullopt); }
    /// What the holder of a token may see: an admin the tenant, a viewer the rows of all names of its person, everybody else nothing.
    static Scope scopeFor(const Principal &principal);
};

} // namespace glasshouse
