// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storeasking.h"

#include "access/access.h"
#include "query/askany.h"
#include "query/audited.h"
#include "server/queryrunner.h"
#include "server/servercontext.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

HttpError refusalOf(const Question &question, const Error &error)
{
    if (error.code != Error::Code::Rejected) // a message of the store's may name its place
        return tryLater(503, "the store cannot be asked now: ask again later");
    if (std::holds_alternative<EventDetailQuestion>(question) || std::holds_alternative<SessionFilesQuestion>(question))
        return {404, error.message.toStdString(), {}};
    HttpError refusal{400, error.message.toStdString(), {}};
    refusal.code = "INVALID_PARAMETER";
    return refusal;
}

/// Who looked at what, for the store's own trail. That it cannot be kept is no reason not to answer.
void note(const ServerContext &context, const Exchange &exchange, const Question &question)
{
    try {
        auto note = context.services.note ? auditOf(question) : std::nullopt;
        if (!note)
            return;
        const Principal &principal = exchange.principal;
        note->tenant = principal.tenant;
        note->actor = QString::fromStdString(principal.subject.empty() ? principal.tokenId : principal.subject);
        note->client = u"api"_s;
        note->clientIp = QString::fromStdString(exchange.clientIp);
        context.services.note(std::move(*note));
    } catch (...) {
        return;
    }
}

} // namespace

void askStore(ServerContext &context, const std::shared_ptr<Exchange> &exchange, Question question, AnswerForm form)
{
    const auto asked = std::make_shared<const Question>(std::move(question));
    const auto number =
        context.queries->submit([asked, scope = Access::scopeFor(exchange->principal)](
                                    StoreReader &reader) { return askAny(reader, *asked, scope); },
                                [&context, exchange, asked, form = std::move(form)](Result<Answer> answer) {
                                    if (!answer)
                                        return exchange->refuse(refusalOf(*asked, answer.error()));
                                    note(context, *exchange, *asked);
                                    std::string text = form.text(*answer);
                                    if (form.keep)
                                        form.keep(text);
                                    exchange->answer({200, "application/json", std::move(text), {}});
                                });
    if (!number)
        return exchange->refuse(tryLater(503, "too many questions wait: ask again later"));
    exchange->whenAbandoned([runner = context.queries, number = *number] { runner->cancel(number); });
}

} // namespace glasshouse
