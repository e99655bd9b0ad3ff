// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/auditnote.h"
#include "query/question.h"
#include "server/exchange.h"
#include "server/httpmessage.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace glasshouse {

struct ServerContext;

/// How an answer is sent, and what else is done with its text.
struct AnswerForm {
    std::function<std::string(Answer &answer)> text; ///< JSON
    std::function<void(const std::string &text)> keep{};
    std::function<std::optional<HttpError>(const Answer &answer)> refusal{}; ///< of an answer that is none
};

/// Keeps what the caller did or saw in the store's own trail, where there is one. That it cannot be kept is no reason not to
/// answer. Any thread.
void keepNote(const ServerContext &context, const Exchange &exchange, AuditNote note);

/// What is answered where the store did not.
HttpError refusalOf(const Question &question, const Error &error);

/// How long it takes to answer a question, for the metrics of the exchange's route. On a thread that asks.
Result<Answer> timed(const ServerContext &context, const Exchange &exchange,
                     const std::function<Result<Answer>()> &ask);

/// Asks the store under the caller's own scope and answers the exchange, later: 400 INVALID_PARAMETER with the reason, 404
/// where one event or session is asked for that is none of the caller's, 503 where the store cannot be asked or too many
/// wait. What was looked at is noted in the store's own trail. Within a handler.
void askStore(ServerContext &context, const std::shared_ptr<Exchange> &exchange, Question question, AnswerForm form);

} // namespace glasshouse
