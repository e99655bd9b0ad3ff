// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/sqlrunner.h"
#include "server/queryrunner.h"
#include "server/storeasking.h"

namespace glasshouse {

/// Where the listener's questions in SQL wait and run: apart from the others, since one may take seconds. Any thread.
class SqlDesk
{
public:
    explicit SqlDesk(const QString &storePath)
        : m_runner(),
          m_queue(storePath, {.threads = 2, .waiting = 4, .waitingInAll = 32})
    {}

    SqlRunner &runner() { return m_runner; }
    QueryRunner &queue() { return m_queue; }

private:
    SqlRunner m_runner;
    QueryRunner m_queue; ///< last: its threads use the runner
};

/// As askStore(), for SQL: 400 INVALID_SQL with the reason. A client that leaves ends its statement. Within a handler.
void askSql(ServerContext &context, const std::shared_ptr<Exchange> &exchange, SqlQuestion question, AnswerForm form);

} // namespace glasshouse
