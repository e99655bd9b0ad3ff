// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"

namespace glasshouse {

Scope Access::scopeFor(const Principal &principal)
{
    switch (principal.role) {
    case Role::Admin:
        return Scope(principal.tenant, std::nullopt);
    case Role::Viewer: {
        if (principal.subject.empty())
            break;
        Scope::Actors names = principal.aliases;
        names.push_back(principal.subject);
        return Scope(principal.tenant, std::move(names));
    }
    case Role::Ingest:
    case Role::Operator:
        break;
    }
    return Scope(principal.tenant, Scope::Actors());
}

} // namespace glasshouse
