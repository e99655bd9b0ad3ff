// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/acts.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

ActOutcome perform(const EnablePack &, ActContext &)
{
    return refusedAct(ActOutcome::Refusal::Invalid, u"not known yet"_s);
}

ActOutcome perform(const SavePackSchedule &, ActContext &)
{
    return refusedAct(ActOutcome::Refusal::Invalid, u"not known yet"_s);
}

ActOutcome perform(const RemovePackSchedule &, ActContext &)
{
    return refusedAct(ActOutcome::Refusal::Invalid, u"not known yet"_s);
}

} // namespace glasshouse
