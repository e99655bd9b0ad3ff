// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/sqljson.h"

#include <functional>

namespace glasshouse {

/// Works a task out in this process. `confine` runs once the store is open and before the statement is looked at: what
/// the process has no more use for is given up there. Errors: Rejected (the statement, in words for whoever wrote it), else
/// as StoreReader::open; what a task of the own scope is not told names no place on this computer.
Result<SqlAnswer> answerSql(const SqlTask &task, const std::function<void()> &confine = {});

/// The whole of the process that a SqlRunner starts: reads a task from standard input, gives up what it does not need
/// (files, processes, memory, time), answers on standard output. Returns the exit code. Never asked for by a person.
int runSqlWorker();

} // namespace glasshouse
