// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

namespace glasshouse {

Result<FeedbackAnswer> answer(const FeedbackQuestion &, Lookup &, const Scope &)
{
    return FeedbackAnswer{};
}

Result<FeedbackDetail> answer(const FeedbackItemQuestion &, Lookup &, const Scope &)
{
    return FeedbackDetail{};
}

} // namespace glasshouse
