// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

namespace glasshouse {

Result<AlertRulesAnswer> answer(const AlertRulesQuestion &, Lookup &, const Scope &)
{
    return AlertRulesAnswer{};
}

Result<AlertHistoryAnswer> answer(const AlertHistoryQuestion &, Lookup &, const Scope &)
{
    return AlertHistoryAnswer{};
}

Result<AlertTestAnswer> answer(const AlertTestQuestion &, Lookup &, const Scope &)
{
    return AlertTestAnswer{};
}

} // namespace glasshouse
