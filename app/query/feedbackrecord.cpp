// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/feedbackrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// The text of a content that is a text, or blocks of which some are texts.
QString textWithin(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QStringList parts;
    for (const QJsonValue &block : content.toArray()) {
        const QJsonValue text = block.isString() ? block : block[u"text"_s];
        if (text.isString())
            parts << text.toString();
    }
    return parts.join(u'\n');
}

FeedbackRecord ofClaude(const QJsonObject &record)
{
    FeedbackRecord facts;
    facts.agent = u"claude-code"_s;
    facts.session = record[u"sessionId"_s].toString();
    facts.version = record[u"version"_s].toString();
    const QJsonObject message = record[u"message"_s].toObject();
    const QJsonValue content = message[u"content"_s];
    const bool answers = record[u"type"_s] == u"assistant"_s;
    if (answers && message[u"model"_s] != u"<synthetic>"_s)
        facts.model = message[u"model"_s].toString();
    bool isSaid = content.isString();
    for (const QJsonValue &block : content.toArray()) {
        const bool isResult = block[u"type"_s] == u"tool_result"_s;
        isSaid = isSaid || !isResult;
        if (isResult && block[u"is_error"_s].toBool())
            facts.error = textWithin(block[u"content"_s]);
    }
    if (record[u"isApiErrorMessage"_s].toBool())
        facts.error = textWithin(content);
    if (isSaid && !record[u"isMeta"_s].toBool())
        facts.turn =
            answers && message[u"id"_s].isString() ? message[u"id"_s].toString() : record[u"uuid"_s].toString();
    return facts;
}

/// What a tool of Codex gave back: {"output","metadata":{"exit_code"}}, as text.
QString failedOutput(const QJsonValue &output)
{
    const QJsonObject given = QJsonDocument::fromJson(output.toString().toUtf8()).object();
    return given[u"metadata"_s][u"exit_code"_s].toInt() != 0 ? given[u"output"_s].toString() : QString();
}

FeedbackRecord ofCodex(const QJsonObject &record, const QJsonObject &payload)
{
    FeedbackRecord facts;
    facts.agent = u"codex"_s;
    const QString type = record[u"type"_s].toString(), what = payload[u"type"_s].toString();
    if (type == u"session_meta"_s) {
        facts.session = payload[u"id"_s].toString();
        facts.version = payload[u"cli_version"_s].toString();
    }
    if (type == u"turn_context"_s)
        facts.model = payload[u"model"_s].toString();
    if (type == u"response_item"_s && what == u"message"_s)
        facts.turn = record[u"timestamp"_s].toString() + payload[u"role"_s].toString();
    if (what == u"function_call_output"_s)
        facts.error = failedOutput(payload[u"output"_s]);
    if (what == u"exec_command_end"_s && payload[u"exit_code"_s].toInt() != 0)
        facts.error = payload[u"aggregated_output"_s].toString();
    if (type == u"event_msg"_s && what == u"error"_s)
        facts.error = payload[u"message"_s].toString();
    return facts;
}

FeedbackRecord ofGemini(const QJsonObject &record)
{
    FeedbackRecord facts;
    facts.agent = u"gemini-cli"_s;
    facts.session = record[u"sessionId"_s].toString();
    const QString type = record[u"type"_s].toString();
    if (type == u"user"_s || type == u"gemini"_s)
        facts.turn = record[u"id"_s].toString();
    facts.model = record[u"model"_s].toString();
    if (type == u"error"_s)
        facts.error = textWithin(record[u"content"_s]);
    for (const QJsonValue &call : record[u"toolCalls"_s].toArray()) {
        if (call[u"status"_s] == u"error"_s)
            facts.error = call[u"resultDisplay"_s].toString(call[u"name"_s].toString());
    }
    return facts;
}

} // namespace

FeedbackRecord feedbackRecord(const QJsonObject &record)
{
    if (record[u"payload"_s].isObject())
        return ofCodex(record, record[u"payload"_s].toObject());
    const QString type = record[u"type"_s].toString();
    if (record[u"message"_s].isObject() && (type == u"user"_s || type == u"assistant"_s))
        return ofClaude(record);
    if (record[u"projectHash"_s].isString() || type == u"gemini"_s
        || (record[u"id"_s].isString() && record.contains(u"content"_s)))
        return ofGemini(record);
    FeedbackRecord facts;
    facts.session = record[u"sessionId"_s].toString();
    facts.version = record[u"version"_s].toString();
    return facts;
}

} // namespace glasshouse
