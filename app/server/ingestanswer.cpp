// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ingestanswer.h"

#include "server/servercontext.h"

#include <QDateTime>

#include <chrono>

namespace glasshouse {

namespace {
void answerCommitted(ServerContext &context, Exchange &exchange, qint64 records, const Result<IntakeResult> &result,
                     const CommittedAnswer &answer)
{
    if (!result) {
        context.metrics->refused += records;
        return exchange.refuse(tryLater(503, "the store cannot take it now: send it again later"));
    }
    context.metrics->accepted += result->accepted;
    context.metrics->duplicate += result->duplicate;
    context.metrics->rejected += result->rejected;
    exchange.answer(answer(*result));
}
} // namespace

PrepareContext prepareContext(const ServerContext &context, const Exchange &exchange)
{
    PrepareContext prepare;
    prepare.tenant = exchange.principal.tenant;
    if (!exchange.principal.relay)
        prepare.forcedActor = exchange.principal.subject;
    prepare.withContent = &context.options.withContent;
    prepare.maskKey = context.services.maskKey;
    prepare.nowMs = QDateTime::currentMSecsSinceEpoch();
    prepare.acceptedNs = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
    return prepare;
}

void takeIn(ServerContext &context, const std::shared_ptr<Exchange> &exchange, Result<PreparedBatch> prepared,
            CommittedAnswer answer)
{
    exchange->releaseBody();
    if (!prepared) {
        const bool wrong = prepared.error().code == Error::Code::Rejected
            || prepared.error().code == Error::Code::Corrupt || prepared.error().code == Error::Code::Truncated;
        if (!wrong)
            return exchange->refuse(tryLater(503, "the request could not be worked on: send it again later"));
        return exchange->refuse({400, prepared.error().message.toStdString(), {}});
    }
    const qint64 records = prepared->records();
    if (records == 0 && prepared->rejected == 0)
        return exchange->answer(answer({}));
    auto done = [context = &context, exchange, records, answer](const Result<IntakeResult> &result) {
        exchange->later([context, exchange, records, result, answer] {
            answerCommitted(*context, *exchange, records, result, answer);
        });
    };
    switch (context.services.intake->submit(std::move(*prepared), std::move(done))) {
    case Intake::Admission::Taken:
        return;
    case Intake::Admission::Full:
        context.metrics->refused += records;
        return exchange->refuse(tryLater(429, "too much is waiting to be stored: send it again later"));
    case Intake::Admission::Closed:
        break;
    }
    context.metrics->refused += records;
    exchange->refuse(tryLater(503, "nothing can be stored now: send it again later"));
}

} // namespace glasshouse
