// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

namespace glasshouse {

Result<FindingsAnswer> answer(const FindingsQuestion &, Lookup &, const Scope &)
{
    return FindingsAnswer{};
}

Result<FindingCountsAnswer> answer(const FindingCountsQuestion &, Lookup &, const Scope &)
{
    return FindingCountsAnswer{};
}

} // namespace glasshouse
