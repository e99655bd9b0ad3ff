// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

Result<EventDetail> answer(const EventDetailQuestion &, Lookup &, const Scope &)
{
    return EventDetail{};
}

} // namespace glasshouse
