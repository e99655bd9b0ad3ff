// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/findingsteps.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace glasshouse {

/// A small transcript, written record by record as Claude Code writes it.
class ClaudeStory
{
public:
    ClaudeStory &add(QJsonObject record)
    {
        using namespace Qt::StringLiterals;
        record.insert(u"sessionId"_s, u"story"_s);
        if (!record.contains(u"timestamp"_s))
            record.insert(u"timestamp"_s,
                          u"2026-11-20T10:00:%1.000Z"_s.arg(int(m_lines.size()) % 60, 2, 10, QChar(u'0')));
        m_lines.push_back(QJsonDocument(record).toJson(QJsonDocument::Compact));
        return *this;
    }
    ClaudeStory &message(const QString &type, const QJsonValue &content, QJsonObject more = {})
    {
        using namespace Qt::StringLiterals;
        more.insert(u"type"_s, type);
        more.insert(u"message"_s, QJsonObject{{u"role"_s, type}, {u"content"_s, content}});
        return add(more);
    }
    ClaudeStory &prompt(const QString &text, const QJsonObject &more = {})
    {
        return message(QStringLiteral("user"), text, more);
    }
    ClaudeStory &answer(const QString &text)
    {
        using namespace Qt::StringLiterals;
        return message(u"assistant"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}});
    }
    ClaudeStory &use(const QString &id, const QString &tool, const QJsonObject &input, const QJsonObject &more = {})
    {
        using namespace Qt::StringLiterals;
        const QJsonObject block{{u"type"_s, u"tool_use"_s}, {u"id"_s, id}, {u"name"_s, tool}, {u"input"_s, input}};
        return message(u"assistant"_s, QJsonArray{block}, more);
    }
    ClaudeStory &result(const QString &id, const QString &text, bool failed = false, const QJsonObject &more = {})
    {
        using namespace Qt::StringLiterals;
        QJsonObject block{{u"type"_s, u"tool_result"_s}, {u"tool_use_id"_s, id}, {u"content"_s, text}};
        if (failed)
            block.insert(u"is_error"_s, true);
        return message(u"user"_s, QJsonArray{block}, more);
    }
    ClaudeStory &raw(const QByteArray &line)
    {
        m_lines.push_back(line);
        return *this;
    }
    /// A command that runs and says something.
    ClaudeStory &command(const QString &id, const QString &line)
    {
        using namespace Qt::StringLiterals;
        return use(id, u"Bash"_s, {{u"command"_s, line}}).result(id, u"fine"_s);
    }

    const std::vector<QByteArray> &lines() const { return m_lines; }
    QByteArray text() const
    {
        QByteArray all;
        for (const QByteArray &line : m_lines)
            all += line + '\n';
        return all;
    }
    std::vector<Finding> findings() const
    {
        FindingSteps steps;
        FindingScanner scanner;
        qint64 offset = 0, number = 0;
        for (const QByteArray &line : m_lines) {
            const QByteArray padded = line + QByteArray(64, '\0');
            steps.addLine(std::string_view(padded.data(), size_t(line.size())), ++number, offset, scanner);
            offset += line.size() + 1;
        }
        return scanner.findings();
    }
    qint64 offsetOf(int line) const
    {
        qint64 offset = 0;
        for (int i = 0; i + 1 < line; ++i)
            offset += m_lines[size_t(i)].size() + 1;
        return offset;
    }

private:
    std::vector<QByteArray> m_lines;
};

} // namespace glasshouse
