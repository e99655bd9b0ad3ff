// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/question.h"
#include "server/exchange.h"
#include "server/httpmessage.h"

#include <functional>
#include <memory>
#include <string>

namespace glasshouse {

struct ServerContext;

/// How an answer is sent, and what else is done with its text.
struct AnswerForm {
    std::function<std::string(Answer &answer)> text; ///< JSON
    std::function<void(const std::string &text)> keep{};
};

/// Asks the store under the caller's own scope and answers the exchange, later: 400 INVALID_PARAMETER with the reason, 404
/// where one event or session is asked for that is none of the caller's, 503 where the store cannot be asked or too many
/// wait. What was looked at is noted in the store's own trail. Within a handler.
void askStore(ServerContext &context, const std::shared_ptr<Exchange> &exchange, Question question, AnswerForm form);

} // namespace glasshouse
