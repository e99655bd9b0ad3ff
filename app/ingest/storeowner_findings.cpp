// SPDX-License-Identifier: GPL-3.0-or-later
// StoreOwner's part for looking through transcripts.
#include "ingest/storeowner.h"

#include <QDateTime>

namespace glasshouse {

namespace {
/// Where somebody waits for the end of it: many transcripts at once keep every core busy.
constexpr qint64 LongStepBytes = 16 * FindingPass::StepBytes;
} // namespace

void StoreOwner::renewFindings()
{
    if (m_findings)
        m_findings->renew();
}

Result<FindingPass::Step> StoreOwner::scanSome(qint64 mostBytes)
{
    if (!m_findings)
        m_findings = std::make_unique<FindingPass>(m_connection);
    if (m_findings->isDone())
        return FindingPass::Step{true, false, 0};
    return m_findings->step(QDateTime::currentMSecsSinceEpoch(), mostBytes);
}

Result<void> StoreOwner::scanNow(qint64 mostBytes, const std::atomic_bool &stop)
{
    for (qint64 read = 0; read < mostBytes && !stop;) {
        const auto step = scanSome(LongStepBytes);
        if (!step)
            return tl::unexpected(step.error());
        if (step->done)
            break;
        read += step->bytes;
        drainBetween();
    }
    return {};
}

} // namespace glasshouse
