// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storeasking.h"

#include "access/access.h"
#include "query/askany.h"
#include "query/audited.h"
#include "server/person.h"
#include "server/queryrunner.h"
#include "server/servercontext.h"
#include "server/sqlasking.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
/// What is not there, or not the asker's, is not found.
bool isAboutOneThing(const Question &question)
{
    return std::holds_alternative<EventDetailQuestion>(question)
        || std::holds_alternative<SessionFilesQuestion>(question)
        || std::holds_alternative<TranscriptOutlineQuestion>(question)
        || std::holds_alternative<TranscriptPageQuestion>(question)
        || std::holds_alternative<RawRecordQuestion>(question) || std::holds_alternative<FeedbackItemQuestion>(question)
        || std::holds_alternative<FeedbackDraftQuestion>(question)
        || std::holds_alternative<TranscriptFindQuestion>(question);
}
} // namespace

HttpError refusalOf(const Question &question, const Error &error)
{
    if (error.code != Error::Code::Rejected) // a message of the store's may name its place
        return tryLater(503, "the store cannot be asked now: ask again later");
    if (isAboutOneThing(question))
        return {404, error.message.toStdString(), {}};
    HttpError refusal{400, error.message.toStdString(), {}};
    refusal.code = "INVALID_PARAMETER";
    return refusal;
}

void keepNote(const ServerContext &context, const Exchange &exchange, AuditNote note)
{
    try {
        if (!context.services.note)
            return;
        const Principal &principal = exchange.principal;
        note.tenant = principal.tenant;
        note.actor = QString::fromStdString(principal.subject.empty() ? principal.tokenId : principal.subject);
        note.client = u"api"_s;
        note.clientIp = QString::fromStdString(exchange.clientIp);
        context.services.note(std::move(note));
    } catch (...) {
        return;
    }
}

Result<Answer> timed(const ServerContext &context, const Exchange &exchange, const std::function<Result<Answer>()> &ask)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    Result<Answer> answer = ask();
    if (answer)
        context.metrics->query(exchange.head.method, exchange.head.path(),
                               std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    return answer;
}

void askStore(ServerContext &context, const std::shared_ptr<Exchange> &exchange, Question question, AnswerForm form)
{
    if (auto *const views = std::get_if<SavedViewsQuestion>(&question))
        views->owner = QString::fromStdString(personOf(exchange->principal));
    if (auto *const sql = std::get_if<SqlQuestion>(&question))
        return askSql(context, exchange, std::move(*sql), std::move(form));
    const auto asked = std::make_shared<const Question>(std::move(question));
    const auto number = context.queries->submit(
        [&context, exchange, asked, scope = Access::scopeFor(exchange->principal)](StoreReader &reader) {
            return timed(context, *exchange, [&] { return askAny(reader, *asked, scope); });
        },
        [&context, exchange, asked, form = std::move(form)](Result<Answer> answer) {
            if (!answer)
                return exchange->refuse(refusalOf(*asked, answer.error()));
            if (auto read = auditOf(*asked))
                keepNote(context, *exchange, std::move(*read));
            if (const auto refusal = form.refusal ? form.refusal(*answer) : std::nullopt)
                return exchange->refuse(*refusal);
            std::string text = form.text(*answer);
            if (form.keep)
                form.keep(text);
            exchange->answer({200, "application/json", std::move(text), {}});
        },
        exchange->principal.tenant);
    if (!number)
        return exchange->refuse(tryLater(503, "too many questions wait: ask again later"));
    exchange->whenAbandoned([runner = context.queries, number = *number] { runner->cancel(number); });
}

} // namespace glasshouse
