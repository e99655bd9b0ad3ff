// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/importreport.h"
#include "base/result.h"
#include "query/sessions.h"
#include "query/usage.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace glasshouse::test {

/// One line of a transcript, built up from readable parts.
class Line
{
public:
    /// `type` user or assistant; time as "2026-11-20T10:00:00Z".
    Line(const char *type, const QString &session, const QString &uuid, const QString &time);
    Line &model(const QString &messageId, const QString &model, qint64 input, qint64 output, qint64 cacheRead = 0);
    Line &finished();
    Line &text(const QString &text);
    Line &toolUse(const QString &id, const QString &name);
    Line &toolResult(const QString &id, bool isError = false);
    Line &cwd(const QString &cwd);
    Line &sidechain(const QString &agentId);
    operator QByteArray() const; ///< with its newline

private:
    QJsonObject m_record, m_message;
    QJsonArray m_content;
};

/// A small tree of transcripts that has everything in it whose order could matter: streamed copies, a fork, a sub-agent,
/// tool calls and their results, errors, an unpriced model, a line without a time, torn lines. Relative path -> bytes.
QMap<QString, QByteArray> trickyCorpus();

void writeFile(const QString &path, const QByteArray &bytes);
void appendFile(const QString &path, const QByteArray &bytes);

/// Everything a person can read off a store, as text: a failure shows where two stores differ.
QString describe(const QString &storePath);

Result<ImportReport> importInto(const QString &storePath, const QStringList &paths);

} // namespace glasshouse::test
