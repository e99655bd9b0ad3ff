// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"

namespace glasshouse {

Scope Access::scopeFor(const Principal &principal)
{
    switch (principal.role) {
    case Role::Admin:
        return Scope(principal.tenant, std::nullopt);
    case Role::Viewer:
        return Scope(principal.tenant, principal.subject);
    case Role::Ingest:
    case Role::Operator:
        break;
    }
    return Scope(principal.tenant, std::string());
}

} // namespace glasshouse
