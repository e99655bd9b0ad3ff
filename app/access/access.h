// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"

namespace glasshouse {

/// The only maker of scopes. Tenants, tokens and roles join it when the listener does.
class Access
{
public:
    /// The person at this computer, who owns every row of the local store.
    static Scope localOwner() { return Scope(1); }
};

} // namespace glasshouse
