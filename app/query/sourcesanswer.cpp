// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

Result<SourcesAnswer> answer(const SourcesQuestion &, Lookup &, const Scope &)
{
    return SourcesAnswer{};
}

Result<QuarantineAnswer> answer(const QuarantineQuestion &, Lookup &, const Scope &)
{
    return QuarantineAnswer{};
}

} // namespace glasshouse
