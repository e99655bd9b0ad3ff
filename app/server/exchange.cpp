// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/exchange.h"

#include "server/bytestream.h"

namespace glasshouse {

void Exchange::answer(Response response)
{
    if (!m_answered.exchange(true))
        m_answer(std::move(response));
}

void Exchange::refuse(const HttpError &error)
{
    answer(errorForm == ErrorForm::Otlp ? otlpError(error, mediaType == "application/json") : jsonError(error));
}

void Exchange::releaseBody()
{
    body = std::string();
    if (m_budget)
        m_budget->give(m_budgetBytes);
    m_budget.reset();
    m_budgetBytes = 0;
}

} // namespace glasshouse
