// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/durationcover.h"

namespace glasshouse {

bool durationsCover(const ActivityConditions &conditions, unsigned aspects)
{
    const auto isOnly = [&conditions](EventKind kind) {
        const auto &kinds = conditions.kinds;
        return kinds && !kinds->excluded && kinds->numbers == std::vector<qint64>{qint64(kind)};
    };
    unsigned left = aspects & ~unsigned(Aspect::Kind);
    if (conditions.classes && conditions.classes->actions.empty()) // native events are of several classes
        left &= ~unsigned(Aspect::Class);
    if (isOnly(EventKind::Tool))
        left &= ~unsigned(Aspect::Tool);
    if (isOnly(EventKind::ApiCall))
        left &= ~unsigned(Aspect::Resource);
    if (isOnly(EventKind::ModelCall))
        left &= ~unsigned(Aspect::Model);
    return left == 0;
}

} // namespace glasshouse
