// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/exitcode.h"
#include "ctl/run.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <sstream>

namespace glasshouse::test {

/// What a command said, and how it ended.
struct CommandDone {
    int code = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs `glasshousectl` with these words in this process, as main() does; `answers` is what somebody types at its questions,
/// null where nobody is there.
inline CommandDone runCommand(const QStringList &line, const char *answers = nullptr)
{
    std::vector<QByteArray> words{"glasshousectl"};
    for (const QString &word : line)
        words.push_back(word.toUtf8());
    std::vector<const char *> argv;
    for (const QByteArray &word : words)
        argv.push_back(word.constData());
    std::ostringstream out, err;
    const std::atomic_bool stop{false};
    std::istringstream in(answers ? answers : "");
    const ExitCode code =
        glasshouse::run(int(argv.size()), argv.data(), Terminal{out, err, stop, false, answers ? &in : nullptr});
    return {int(code), QByteArray::fromStdString(out.str()), QByteArray::fromStdString(err.str())};
}

} // namespace glasshouse::test
