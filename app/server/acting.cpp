// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/acting.h"

#include "ingest/storeowner.h"
#include "server/person.h"
#include "server/servercontext.h"

namespace glasshouse {

namespace {

HttpError refusalOf(const ActOutcome &outcome)
{
    using Refusal = ActOutcome::Refusal;
    HttpError error{400, outcome.words.toStdString(), {}};
    error.code = "INVALID_ACT";
    if (outcome.refusal == Refusal::Missing)
        error.status = 404, error.code = "NOT_FOUND";
    else if (outcome.refusal == Refusal::TooMany)
        error.status = 409, error.code = "TOO_MANY";
    else if (outcome.refusal == Refusal::NotAllowed)
        error.status = 403, error.code = "PLAN_NOT_ENOUGH";
    return error;
}

} // namespace

void doAct(ServerContext &context, const std::shared_ptr<Exchange> &exchange, Act act,
           std::function<ActText(const ActDone &done)> text)
{
    ActRequest request;
    request.tenant = exchange->principal.tenant;
    request.actor = QString::fromStdString(personOf(exchange->principal));
    request.clientIp = QString::fromStdString(exchange->clientIp);
    request.act = std::move(act);
    // The context may be gone when the task runs; the exchange is not.
    auto task = [exchange, request = std::move(request), text = std::move(text)](StoreOwner *owner) {
        const auto outcome = owner ? owner->act(request) : fail(Error::Code::Busy, {});
        if (!outcome)
            return exchange->refuse(tryLater(503, "the store cannot be written now: try again later"));
        if (outcome->refusal != ActOutcome::Refusal::None)
            return exchange->refuse(refusalOf(*outcome));
        ActText answer = text(outcome->done);
        exchange->answer({answer.status, "application/json", std::move(answer.json), {}});
    };
    if (!context.services.intake->submitTask(std::move(task)))
        exchange->refuse(tryLater(503, "the store cannot be written now: try again later"));
}

} // namespace glasshouse
