// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/audited.h"

#include "base/jsonwriter.h"
#include "base/timestamp.h"
#include "domain/feedbackrules.h"
#include "query/masking.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

void list(JsonWriter &json, const char *name, const QStringList &values)
{
    if (values.isEmpty())
        return;
    json.key(name).beginArray();
    for (const QString &value : values)
        json.value(value);
    json.endArray();
}

void text(JsonWriter &json, const char *name, const QString &value)
{
    if (!value.isEmpty())
        json.field(name, value);
}

void choice(JsonWriter &json, const std::string &name, const Choice &choice)
{
    list(json, ((choice.excluded ? "not_" : "") + name).c_str(), choice.values);
}

AuditNote read(const char *action, const QString &resource, QByteArray params = {})
{
    AuditNote note;
    note.action = QString::fromLatin1(action);
    note.resource = resource;
    note.params = std::move(params);
    note.isRead = true;
    return note;
}

/// What a list of reports was restricted to.
QByteArray restrictionsOf(const FeedbackQuestion &question)
{
    JsonWriter json;
    json.beginObject();
    if (question.range.beginMs != NoTime)
        json.field("since", timestampText(question.range.beginMs));
    if (question.range.endMs != TimeRange().endMs)
        json.field("until", timestampText(question.range.endMs));
    QStringList statuses;
    for (const FeedbackStatus status : question.statuses)
        statuses << nameOf(status);
    list(json, "status", statuses);
    text(json, "text", question.text), text(json, "tag", question.tag), text(json, "session", question.session);
    text(json, "fingerprint", question.fingerprint);
    if (question.assignee)
        json.field("assignee", *question.assignee);
    json.endObject();
    return json.take();
}

/// A transcript's file is named after its session; a sub-agent's lies in "<session>/subagents/".
QString sessionOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (const qsizetype folder = parts.lastIndexOf(u"subagents"_s); folder > 0)
        return parts[folder - 1];
    return QFileInfo(path).completeBaseName();
}

std::optional<AuditNote> noteOf(const TranscriptOutlineQuestion &question)
{
    return read("transcript.viewed", sessionOf(question.path));
}
std::optional<AuditNote> noteOf(const TranscriptPageQuestion &question)
{
    return read("transcript.viewed", sessionOf(question.path));
}
std::optional<AuditNote> noteOf(const EventDetailQuestion &question)
{
    if (!question.raw)
        return std::nullopt;
    return read("event.revealed", u"event:%1"_s.arg(question.sequence));
}
std::optional<AuditNote> noteOf(const QuarantineQuestion &question)
{
    if (!question.raw)
        return std::nullopt;
    return read("quarantine.revealed", question.source);
}
std::optional<AuditNote> noteOf(const ActivityQuestion &question)
{
    return read("activity.read", {}, restrictionsOf(question.filter));
}
std::optional<AuditNote> noteOf(const SessionsQuestion &question)
{
    return read("sessions.read", {}, restrictionsOf(question.filter));
}
std::optional<AuditNote> noteOf(const FeedbackQuestion &question)
{
    return read("feedback.read", {}, restrictionsOf(question));
}
std::optional<AuditNote> noteOf(const FeedbackItemQuestion &question)
{
    return read("feedback.read", u"feedback:%1"_s.arg(question.id));
}
std::optional<AuditNote> noteOf(const FeedbackDraftQuestion &question)
{
    return read("transcript.viewed", sessionOf(question.path));
}
std::optional<AuditNote> noteOf(const SqlQuestion &question)
{
    constexpr qsizetype Kept = 4000;
    JsonWriter json;
    json.beginObject().field("sql", withoutLiterals(question.sql).simplified().left(Kept)).endObject();
    return read("sql.run", {}, json.take());
}
template<typename Other>
std::optional<AuditNote> noteOf(const Other &)
{
    return std::nullopt;
}

} // namespace

QByteArray restrictionsOf(const Filter &filter)
{
    const EventFilter &e = filter.events;
    JsonWriter json;
    json.beginObject();
    if (filter.range.beginMs != NoTime)
        json.field("since", timestampText(filter.range.beginMs));
    if (filter.range.endMs != TimeRange().endMs)
        json.field("until", timestampText(filter.range.endMs));
    text(json, "text", filter.text);
    list(json, "projects", filter.projects), list(json, "models", filter.models);
    list(json, "agents", filter.agents), list(json, "sessions", filter.sessions);
    if (filter.withErrors)
        json.field("with_errors", true);
    if (filter.weekday)
        json.field("weekday", *filter.weekday);
    if (filter.hour)
        json.field("hour", *filter.hour);
    choice(json, "classes", e.classes), choice(json, "kinds", e.kinds), choice(json, "outcomes", e.outcomes);
    choice(json, "actions", e.actions), choice(json, "actors", e.actors), choice(json, "tools", e.tools);
    choice(json, "resources", e.resources), choice(json, "sources", e.sources);
    choice(json, "machines", e.machines), choice(json, "clients", e.clients);
    choice(json, "skills", e.skills), choice(json, "plugins", e.plugins);
    text(json, "action_prefix", e.actionPrefix), text(json, "result", e.resultPattern);
    text(json, "correlation", e.correlation);
    if (e.failures)
        json.field("failures", true);
    json.endObject();
    return json.take();
}

std::optional<AuditNote> auditOf(const Question &question)
{
    return std::visit([](const auto &asked) { return noteOf(asked); }, question);
}

} // namespace glasshouse
