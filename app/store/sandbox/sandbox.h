// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/sandbox/sandboxtable.h"

#include <chrono>

namespace glasshouse::sandbox {

/// Whose rows there are: a Scope in plain values, as it is handed to another process.
struct Rows {
    qint64 tenant = 0;
    std::optional<std::vector<std::string>> onlyActors;
};

struct Limits {
    int rows = 1000;
    qint64 outputBytes = 16 << 20; ///< of the rows as JSON
    std::chrono::milliseconds time{5000};
};

struct Output {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
    bool truncated = false;
    std::chrono::milliseconds elapsed{0};
    std::vector<std::string> plan;
    std::string advice;
};

/// What whoever asks too much is told.
inline constexpr char Advice[] =
    "usage_daily and usage_hourly hold sums of everything (events, calls, tokens, cost by "
    "kind, agent, model, actor, project, tool, outcome) and answer at once; for rows, name "
    "a shorter time: WHERE time >= '2026-11-01'";

/// Runs statements that nobody vouches for. The store is open for reading and under one snapshot, but not for them: they
/// run on a second connection, in memory, whose only tables are virtual ones that show rows of the scope. One thread.
///
/// A statement may be wrong in any way; what it is told never names anything it did not say itself.
class Sandbox
{
public:
    /// Errors as Connection::open and checkSchema.
    static Result<std::unique_ptr<Sandbox>> open(const QString &storePath, Rows rows, Masks masks);
    ~Sandbox();

    /// Errors: Rejected (the statement is wrong, not allowed, or takes more time or memory than one may take), Busy or Io
    /// (the store cannot be read).
    Result<Output> run(const std::string &sql, const Limits &limits);
    /// How it would be worked out: one line for each step.
    Result<Output> plan(const std::string &sql, const Limits &limits);

private:
    struct Impl;
    explicit Sandbox(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// The tables as they are, without a store: for documents and editors.
struct DescribedTable {
    std::string name, about;
    std::vector<Column> columns;
};
std::vector<DescribedTable> describedTables();

/// SQLite takes no more memory than this from now on, in the whole process.
void limitMemory(qint64 bytes);

} // namespace glasshouse::sandbox
