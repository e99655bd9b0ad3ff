// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/feedbackjson.h"

#include "base/jsonwriter.h"
#include "domain/feedbackrules.h"
#include "query/answersjson.h"

#include <QJsonArray>

#include <functional>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

void texts(JsonWriter &json, std::string_view name, const QStringList &values)
{
    json.key(name).beginArray();
    for (const QString &value : values)
        json.value(value);
    json.endArray();
}

void environmentObject(JsonWriter &json, const std::vector<EnvironmentFact> &facts)
{
    json.key("environment").beginObject();
    for (const EnvironmentFact &fact : facts)
        json.field(fact.name.toStdString(), fact.value);
    json.endObject();
}

/// Reads an object by its fields: one that is not known or has another type is an error.
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject &json) : m_json(json) {}

    void field(const QString &name, const std::function<bool(const QJsonValue &)> &take, const QString &wanted)
    {
        m_known << name;
        const QJsonValue value = m_json[name];
        if (m_trouble.isEmpty() && !value.isUndefined() && !take(value))
            m_trouble = u"%1: %2 is needed"_s.arg(name, wanted);
    }
    void text(const QString &name, QString &into)
    {
        field(
            name, [&into](const QJsonValue &value) { return into = value.toString(), value.isString(); }, u"a text"_s);
    }
    void text(const QString &name, std::optional<QString> &into)
    {
        field(
            name, [&into](const QJsonValue &value) { return into = value.toString(), value.isString(); }, u"a text"_s);
    }
    void list(const QString &name, QStringList &into)
    {
        const auto take = [&into](const QJsonValue &value) {
            for (const QJsonValue &each : value.toArray()) {
                if (!each.isString())
                    return false;
                into << each.toString();
            }
            return value.isArray();
        };
        field(name, take, u"an array of texts"_s);
    }

    /// Empty: all is well.
    QString trouble()
    {
        for (const QString &name : m_json.keys()) {
            if (m_trouble.isEmpty() && !m_known.contains(name))
                m_trouble = u"%1: there is no such field"_s.arg(name);
        }
        return m_trouble;
    }

private:
    const QJsonObject &m_json;
    QStringList m_known;
    QString m_trouble;
};

bool takeFactsOf(const QJsonValue &value, std::vector<EnvironmentFact> &facts)
{
    const QJsonObject object = value.toObject();
    for (auto fact = object.begin(); fact != object.end(); ++fact) {
        if (!fact->isString())
            return false;
        facts.push_back({fact.key(), fact->toString()});
    }
    return value.isObject();
}

bool takeIds(const QJsonValue &value, std::vector<qint64> &ids)
{
    for (const QJsonValue &id : value.toArray()) {
        if (id.toInteger() <= 0)
            return false;
        ids.push_back(id.toInteger());
    }
    return value.isArray();
}

} // namespace

void writeJson(JsonWriter &json, const FeedbackItem &item, bool whole)
{
    const FeedbackReport &report = item.report;
    json.beginObject().field("id", item.id).field("status", nameOf(item.status));
    writeTime(json, "created", item.createdMs), writeTime(json, "updated", item.updatedMs);
    json.field("reporter", item.reporter).field("message", report.message).field("session", report.session);
    json.field("path", report.path).field("line", report.line).field("last_error", report.lastError);
    json.field("previewed", report.previewed).field("fingerprint", item.fingerprint).field("alike", item.alike);
    json.field("assignee", item.assignee);
    texts(json, "tags", item.tags);
    json.field("resolution", item.resolution);
    writeTime(json, "resolved", item.resolvedMs);
    json.field("resolved_by", item.resolvedBy);
    if (whole) {
        environmentObject(json, report.environment);
        json.field("excerpt", report.excerpt);
    }
    json.endObject();
}

void writeJson(JsonWriter &json, const FeedbackAnswer &answer)
{
    json.beginObject().field("schema", "glasshouse.feedback.v1").field("total", answer.total);
    json.key("by_status").beginObject();
    for (std::size_t i = 0; i < FeedbackStatusNames.size(); ++i)
        json.field(FeedbackStatusNames[i], answer.byStatus[i]);
    json.endObject();
    texts(json, "tags", answer.tags), texts(json, "assignees", answer.assignees);
    json.key("reports").beginArray();
    for (const FeedbackItem &item : answer.items)
        writeJson(json, item, false);
    json.endArray().endObject();
}

void writeJson(JsonWriter &json, const FeedbackDetail &detail)
{
    json.beginObject().field("schema", "glasshouse.feedback_report.v1").field("transcript", detail.transcript);
    json.key("report");
    writeJson(json, detail.item, true);
    json.key("alike").beginArray();
    for (const FeedbackItem &item : detail.alike)
        writeJson(json, item, false);
    json.endArray().endObject();
}

QByteArray feedbackReportJson(const FeedbackReport &report)
{
    JsonWriter json;
    json.beginObject().field("key", report.key).field("message", report.message).field("session", report.session);
    json.field("path", report.path).field("line", report.line).field("last_error", report.lastError);
    json.field("previewed", report.previewed);
    environmentObject(json, report.environment);
    json.field("excerpt", report.excerpt).endObject();
    return json.take();
}

Result<FeedbackReport> feedbackReportFromJson(const QJsonObject &json)
{
    FeedbackReport report;
    FieldReader fields(json);
    fields.text(u"key"_s, report.key), fields.text(u"message"_s, report.message);
    fields.text(u"session"_s, report.session), fields.text(u"path"_s, report.path);
    fields.text(u"excerpt"_s, report.excerpt), fields.text(u"last_error"_s, report.lastError);
    fields.field(
        u"line"_s,
        [&](const QJsonValue &value) {
            return report.line = value.toInteger(-1), value.isDouble() && report.line >= 0;
        },
        u"a whole number"_s);
    fields.field(
        u"previewed"_s, [&](const QJsonValue &value) { return report.previewed = value.toBool(), value.isBool(); },
        u"true or false"_s);
    fields.field(
        u"environment"_s, [&](const QJsonValue &value) { return takeFactsOf(value, report.environment); },
        u"an object of texts"_s);
    if (const QString trouble = fields.trouble(); !trouble.isEmpty())
        return fail(Error::Code::Rejected, trouble);
    return report;
}

QByteArray triageJson(const TriageFeedback &triage)
{
    JsonWriter json;
    json.beginObject().key("ids").beginArray();
    for (const qint64 id : triage.ids)
        json.value(id);
    json.endArray();
    if (triage.status)
        json.field("status", nameOf(*triage.status));
    if (triage.assignee)
        json.field("assignee", *triage.assignee);
    texts(json, "add_tags", triage.addTags), texts(json, "remove_tags", triage.removeTags);
    if (triage.resolution)
        json.field("resolution", *triage.resolution);
    json.endObject();
    return json.take();
}

Result<TriageFeedback> triageFromJson(const QJsonObject &json)
{
    TriageFeedback triage;
    FieldReader fields(json);
    fields.field(
        u"ids"_s, [&](const QJsonValue &value) { return takeIds(value, triage.ids); }, u"an array of numbers"_s);
    fields.field(
        u"status"_s,
        [&](const QJsonValue &value) {
            triage.status = feedbackStatusOf(value.toString());
            return triage.status.has_value();
        },
        u"open, triaged, resolved or wontfix"_s);
    fields.text(u"assignee"_s, triage.assignee), fields.text(u"resolution"_s, triage.resolution);
    fields.list(u"add_tags"_s, triage.addTags), fields.list(u"remove_tags"_s, triage.removeTags);
    if (const QString trouble = fields.trouble(); !trouble.isEmpty())
        return fail(Error::Code::Rejected, trouble);
    return triage;
}

} // namespace glasshouse
