// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with reports of people: kept, worked on, removed.
#include "ingest/acts.h"

#include "base/jsonwriter.h"
#include "base/secretscan.h"
#include "domain/feedbackrules.h"
#include "store/feedbackstore.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using FeedbackRefusal = ActOutcome::Refusal;

QString reportName(qint64 id)
{
    return u"feedback:%1"_s.arg(id);
}

AuditNote reportNote(const QString &action, qint64 id)
{
    AuditNote note;
    note.action = action;
    note.resource = reportName(id);
    return note;
}

QByteArray sentParams(const FeedbackItem &item)
{
    JsonWriter json;
    json.beginObject().field("ack_preview", item.report.previewed).field("session", item.report.session);
    json.field("fingerprint", item.fingerprint).field("excerpt_bytes", qint64(item.report.excerpt.toUtf8().size()));
    json.endObject();
    return json.take();
}

/// How a report stands, for the trail: what triage can change.
QByteArray triageState(const FeedbackItem &item)
{
    JsonWriter json;
    json.beginObject().field("status", nameOf(item.status)).field("assignee", item.assignee);
    json.key("tags").beginArray();
    for (const QString &tag : item.tags)
        json.value(tag);
    json.endArray().field("resolution", item.resolution).endObject();
    return json.take();
}

QByteArray removedState(const FeedbackItem &item)
{
    JsonWriter json;
    json.beginObject().field("status", nameOf(item.status)).field("reporter", item.reporter);
    json.field("created_ms", item.createdMs).field("fingerprint", item.fingerprint).endObject();
    return json.take();
}

QString troubleOf(const std::vector<qint64> &ids)
{
    if (ids.empty())
        return u"ids: at least one is needed"_s;
    if (ids.size() > std::size_t(FeedbackBounds::Bulk))
        return u"ids: at most %1 at a time"_s.arg(FeedbackBounds::Bulk);
    if (std::set<qint64>(ids.begin(), ids.end()).size() != ids.size())
        return u"ids: each is named once"_s;
    return {};
}

QString troubleOf(const QStringList &tags, const char *field)
{
    for (const QString &tag : tags) {
        if (tag.isEmpty() || tag != tag.trimmed() || tag.toUtf8().size() > FeedbackBounds::Tag)
            return u"%1: a tag has 1 to %2 bytes and no spaces around it"_s.arg(QLatin1String(field))
                .arg(FeedbackBounds::Tag);
    }
    return {};
}

QString troubleOf(const TriageFeedback &act)
{
    if (const QString trouble = troubleOf(act.ids); !trouble.isEmpty())
        return trouble;
    if (const QString trouble = troubleOf(act.addTags, "addTags"); !trouble.isEmpty())
        return trouble;
    if (act.assignee && act.assignee->toUtf8().size() > FeedbackBounds::Assignee)
        return u"assignee: more than %1 bytes"_s.arg(FeedbackBounds::Assignee);
    if (act.resolution && act.resolution->toUtf8().size() > FeedbackBounds::Resolution)
        return u"resolution: more than %1 KiB"_s.arg(FeedbackBounds::Resolution >> 10);
    return {};
}

QString withoutSecrets(const QString &text)
{
    return QString::fromStdString(maskSecrets(text.toStdString()));
}

/// The reports of the ids, in their order; nothing where one of them is not there.
std::optional<std::vector<FeedbackItem>> reportsOf(FeedbackStore &store, const std::vector<qint64> &ids)
{
    std::vector<FeedbackItem> items;
    for (const qint64 id : ids) {
        auto item = store.item(id);
        if (!item)
            return std::nullopt;
        item->report.excerpt.clear(); // up to half a megabyte each that nobody looks at here
        items.push_back(std::move(*item));
    }
    return items;
}

void setStatus(FeedbackItem &item, FeedbackStatus status, const ActContext &context)
{
    if (item.status == status)
        return;
    item.status = status;
    item.resolvedMs = isClosed(status) ? context.nowMs : NoTime;
    item.resolvedBy = isClosed(status) ? context.request.actor : QString();
}

FeedbackItem triaged(FeedbackItem item, const TriageFeedback &act, const ActContext &context)
{
    if (act.status)
        setStatus(item, *act.status, context);
    if (act.assignee)
        item.assignee = withoutSecrets(act.assignee->trimmed());
    for (const QString &tag : act.removeTags)
        item.tags.removeAll(tag);
    for (const QString &tag : act.addTags) {
        if (!item.tags.contains(tag))
            item.tags << withoutSecrets(tag);
    }
    item.tags.sort(Qt::CaseInsensitive);
    if (act.resolution)
        item.resolution = withoutSecrets(act.resolution->trimmed());
    return item;
}

} // namespace

ActOutcome perform(const ReportFeedback &act, ActContext &context)
{
    if (const QString trouble = glasshouse::troubleOf(act.report); !trouble.isEmpty())
        return refusedAct(FeedbackRefusal::Invalid, u"report."_s + trouble);
    FeedbackStore store(context.connection, context.request.tenant);
    ActOutcome outcome;
    if (const qint64 kept = store.idOf(context.request.actor, act.report.key)) {
        outcome.done.ids = {kept}; // sent again because the answer was lost
        return outcome;
    }
    if (store.count() >= FeedbackBounds::Reports)
        return refusedAct(
            FeedbackRefusal::TooMany,
            u"there are %1 reports already: old ones have to be removed first"_s.arg(FeedbackBounds::Reports));
    FeedbackItem item;
    item.createdMs = item.updatedMs = context.nowMs;
    item.reporter = context.request.actor;
    item.report = masked(act.report); // again: whoever sent it may not have
    item.fingerprint = fingerprintOf(item.report);
    item.id = store.insert(item);
    outcome.done.ids = {item.id};
    AuditNote note = reportNote(u"feedback.report"_s, item.id);
    note.params = sentParams(item);
    context.notes.push_back(note);
    return outcome;
}

ActOutcome perform(const TriageFeedback &act, ActContext &context)
{
    if (const QString trouble = troubleOf(act); !trouble.isEmpty())
        return refusedAct(FeedbackRefusal::Invalid, trouble);
    FeedbackStore store(context.connection, context.request.tenant);
    const auto items = reportsOf(store, act.ids);
    if (!items)
        return refusedAct(FeedbackRefusal::Missing, u"one of these reports is not there"_s);
    ActOutcome outcome;
    for (const FeedbackItem &before : *items) {
        FeedbackItem after = triaged(before, act, context);
        if (after.tags.size() > FeedbackBounds::Tags)
            return refusedAct(FeedbackRefusal::Invalid,
                              u"addTags: a report has at most %1"_s.arg(FeedbackBounds::Tags));
        if (after == before)
            continue;
        after.updatedMs = context.nowMs;
        store.update(after);
        AuditNote note = reportNote(u"feedback.triage"_s, after.id);
        note.params = triageState(after), note.before = triageState(before);
        context.notes.push_back(note);
        outcome.done.ids.push_back(after.id);
    }
    return outcome;
}

ActOutcome perform(const RemoveFeedback &act, ActContext &context)
{
    if (const QString trouble = troubleOf(act.ids); !trouble.isEmpty())
        return refusedAct(FeedbackRefusal::Invalid, trouble);
    FeedbackStore store(context.connection, context.request.tenant);
    const auto items = reportsOf(store, act.ids);
    if (!items)
        return refusedAct(FeedbackRefusal::Missing, u"one of these reports is not there"_s);
    ActOutcome outcome;
    for (const FeedbackItem &item : *items) {
        store.remove(item.id);
        AuditNote note = reportNote(u"feedback.remove"_s, item.id);
        note.before = removedState(item);
        context.notes.push_back(note);
        outcome.done.ids.push_back(item.id);
    }
    return outcome;
}

} // namespace glasshouse
