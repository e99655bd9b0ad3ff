// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feedbackstore.h"

#include "domain/feedbackrules.h"
#include "store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// What both a list and a whole report have, in the order of itemOf().
#define GLASSHOUSE_FEEDBACK_COLUMNS                                                                                    \
    "id, created_ms, updated_ms, reporter, report_key, message, session, path, line, last_error, previewed,"           \
    " fingerprint, status, assignee, tags, resolution, resolved_ms, resolved_by"

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

QString environmentText(const std::vector<EnvironmentFact> &facts)
{
    QJsonObject object;
    for (const EnvironmentFact &fact : facts)
        object.insert(fact.name, fact.value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::vector<EnvironmentFact> environmentOf(std::string_view json)
{
    std::vector<EnvironmentFact> facts;
    const QJsonObject object = QJsonDocument::fromJson(bytesOf(json)).object();
    for (auto fact = object.begin(); fact != object.end(); ++fact)
        facts.push_back({fact.key(), fact->toString()});
    return facts;
}

QString tagsText(const QStringList &tags)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
}

QStringList tagsOf(std::string_view json)
{
    QStringList tags;
    if (json == "[]")
        return tags;
    for (const QJsonValue &tag : QJsonDocument::fromJson(bytesOf(json)).array())
        tags << tag.toString();
    return tags;
}

FeedbackItem itemOf(const Statement &row)
{
    FeedbackItem item;
    item.id = row.integer(0);
    item.createdMs = row.integer(1), item.updatedMs = row.integer(2);
    item.reporter = row.string(3);
    FeedbackReport &report = item.report;
    report.key = row.string(4), report.message = row.string(5);
    report.session = row.string(6), report.path = row.string(7), report.line = row.integer(8);
    report.lastError = row.string(9);
    report.previewed = row.integer(10) != 0;
    item.fingerprint = row.string(11);
    item.status = feedbackStatusOf(row.string(12)).value_or(FeedbackStatus::Open);
    item.assignee = row.string(13), item.tags = tagsOf(row.text(14)), item.resolution = row.string(15);
    item.resolvedMs = row.optionalInteger(16).value_or(NoTime), item.resolvedBy = row.string(17);
    return item;
}

std::optional<qint64> resolvedMs(const FeedbackItem &item)
{
    return item.resolvedMs == NoTime ? std::nullopt : std::optional(item.resolvedMs);
}

} // namespace

std::vector<FeedbackItem> FeedbackStore::all()
{
    std::vector<FeedbackItem> items;
    Statement rows(m_connection,
                   "SELECT " GLASSHOUSE_FEEDBACK_COLUMNS
                   " FROM feedback WHERE tenant=? ORDER BY created_ms DESC, id DESC");
    rows.bind(m_tenant);
    while (rows.next())
        items.push_back(itemOf(rows));
    return items;
}

std::optional<FeedbackItem> FeedbackStore::item(qint64 id)
{
    Statement row(m_connection,
                  "SELECT " GLASSHOUSE_FEEDBACK_COLUMNS ", environment, session_excerpt FROM feedback"
                  " WHERE id=? AND tenant=?");
    row.bind(id, m_tenant);
    if (!row.next())
        return std::nullopt;
    FeedbackItem item = itemOf(row);
    item.report.environment = environmentOf(row.text(18));
    item.report.excerpt = row.string(19);
    return item;
}

qint64 FeedbackStore::idOf(const QString &reporter, const QString &key)
{
    Statement row(m_connection, "SELECT id FROM feedback WHERE tenant=? AND reporter=? AND report_key=?");
    row.bind(m_tenant, reporter, key);
    return row.next() ? row.integer(0) : 0;
}

qint64 FeedbackStore::count()
{
    Statement row(m_connection, "SELECT count(*) FROM feedback WHERE tenant=?");
    row.bind(m_tenant);
    return row.next() ? row.integer(0) : 0;
}

qint64 FeedbackStore::insert(const FeedbackItem &item)
{
    const FeedbackReport &report = item.report;
    Statement(m_connection,
              "INSERT INTO feedback(tenant, report_key, created_ms, updated_ms, reporter, message, session, path, line,"
              " last_error, environment, fingerprint, status, assignee, tags, resolution, resolved_ms, resolved_by,"
              " previewed, session_excerpt) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(m_tenant, report.key, item.createdMs, item.updatedMs, item.reporter, report.message, report.session,
              report.path, report.line, report.lastError, environmentText(report.environment), item.fingerprint,
              nameOf(item.status), item.assignee, tagsText(item.tags), item.resolution, resolvedMs(item),
              item.resolvedBy, report.previewed, report.excerpt)
        .run();
    return sqlite3_last_insert_rowid(m_connection.handle());
}

void FeedbackStore::update(const FeedbackItem &item)
{
    Statement(m_connection,
              "UPDATE feedback SET updated_ms=?, status=?, assignee=?, tags=?, resolution=?, resolved_ms=?,"
              " resolved_by=? WHERE id=? AND tenant=?")
        .bind(item.updatedMs, nameOf(item.status), item.assignee, tagsText(item.tags), item.resolution,
              resolvedMs(item), item.resolvedBy, item.id, m_tenant)
        .run();
}

void FeedbackStore::remove(qint64 id)
{
    Statement(m_connection, "DELETE FROM feedback WHERE id=? AND tenant=?").bind(id, m_tenant).run();
}

FeedbackStore::Due FeedbackStore::unchangedSince(qint64 beforeMs)
{
    Statement row(m_connection,
                  "SELECT count(*), coalesce(sum(length(session_excerpt) + length(message)), 0) FROM feedback"
                  " WHERE tenant=? AND updated_ms<?");
    row.bind(m_tenant, beforeMs);
    return row.next() ? Due{row.integer(0), row.integer(1)} : Due{};
}

FeedbackStore::Due FeedbackStore::removeUnchangedSince(qint64 beforeMs, qint64 most)
{
    Due gone;
    Statement rows(m_connection,
                   "DELETE FROM feedback WHERE id IN (SELECT id FROM feedback WHERE tenant=? AND updated_ms<?"
                   " ORDER BY updated_ms LIMIT ?) RETURNING length(session_excerpt) + length(message)");
    rows.bind(m_tenant, beforeMs, most);
    while (rows.next()) {
        ++gone.reports;
        gone.bytes += rows.integer(0);
    }
    return gone;
}

#undef GLASSHOUSE_FEEDBACK_COLUMNS

} // namespace glasshouse
