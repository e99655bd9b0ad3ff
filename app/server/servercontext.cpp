// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/servercontext.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

StoreHealth ServerContext::health() const
{
    StoreHealth health;
    health.trouble = u"the store's state is not known"_s;
    if (!services.health)
        return health;
    try {
        return services.health();
    } catch (...) {
        return health;
    }
}

} // namespace glasshouse
