// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/acts.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

ActOutcome perform(const SaveAlertRule &, ActContext &)
{
    return refusedAct(ActOutcome::Refusal::Invalid, u"not known yet"_s);
}

ActOutcome perform(const RemoveAlertRule &, ActContext &)
{
    return refusedAct(ActOutcome::Refusal::Invalid, u"not known yet"_s);
}

ActOutcome perform(const AcknowledgeAlerts &, ActContext &)
{
    return refusedAct(ActOutcome::Refusal::Invalid, u"not known yet"_s);
}

} // namespace glasshouse
