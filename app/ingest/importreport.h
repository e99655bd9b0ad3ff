// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace glasshouse {

/// How far an import is. Counts are sums since its start.
struct ImportProgress {
    qint64 filesDone = 0, filesTotal = 0; ///< files that had to be read
    qint64 filesUnchanged = 0;            ///< seen, and not read
    qint64 bytesDone = 0, bytesTotal = 0;
    qint64 lines = 0, badLines = 0;
    qint64 calls = 0;         ///< new calls
    qint64 copiesDropped = 0; ///< copies of calls that are counted once
    double seconds = 0;
};

/// A place an import could not read, in words that name it.
struct ImportProblem {
    QString path;
    qint64 offset = -1; ///< byte offset of a bad line; -1: the whole file or folder
    qint64 line = -1;   ///< 1-based
    QString reason;
};

struct ImportReport {
    static constexpr qsizetype MaxProblems = 1000;

    ImportProgress progress;
    bool cancelled = false;
    std::vector<ImportProblem> problems; ///< the first MaxProblems
    qint64 problemsTotal = 0;
    qint64 unreadable = 0; ///< files or folders that could not be read at all, among the problems

    void add(ImportProblem problem)
    {
        ++problemsTotal;
        unreadable += problem.offset < 0 ? 1 : 0;
        if (problems.size() < size_t(MaxProblems))
            problems.push_back(std::move(problem));
    }
};

} // namespace glasshouse
