// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/acts.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

ActOutcome perform(const ReportFeedback &, ActContext &)
{
    return refusedAct(ActOutcome::Refusal::Invalid, u"not known yet"_s);
}

ActOutcome perform(const TriageFeedback &, ActContext &)
{
    return refusedAct(ActOutcome::Refusal::Invalid, u"not known yet"_s);
}

ActOutcome perform(const RemoveFeedback &, ActContext &)
{
    return refusedAct(ActOutcome::Refusal::Invalid, u"not known yet"_s);
}

} // namespace glasshouse
