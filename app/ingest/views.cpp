// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/views.h"

#include "domain/savedview.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Refusal = ViewOutcome::Refusal;

ViewOutcome refused(Refusal why)
{
    ViewOutcome outcome;
    outcome.refusal = why;
    return outcome;
}

ViewOutcome apply(ViewStore &views, const ViewChange &change, qint64 nowMs)
{
    ViewOutcome outcome;
    if (change.id) {
        auto kept = views.own(change.id, change.owner);
        if (!kept)
            return refused(Refusal::NoSuchView);
        outcome.row = std::move(*kept);
    }
    if (change.remove) {
        views.remove(outcome.row.id);
        return change.id ? outcome : refused(Refusal::NoSuchView);
    }
    if (qsizetype(change.payload.size()) > SavedView::MostPayloadBytes)
        return refused(Refusal::TooLarge);
    if (const qint64 other = views.named(change.owner, change.name); other && other != change.id)
        return refused(Refusal::NameTaken);
    if (!change.id && views.count(change.owner) >= SavedView::MostPerUser)
        return refused(Refusal::TooMany);
    ViewRow &row = outcome.row;
    row.owner = change.owner, row.name = change.name, row.payload = change.payload;
    row.shared = change.shared;
    row.updatedMs = nowMs;
    if (row.id) {
        views.update(row);
    } else {
        row.createdMs = nowMs;
        row.id = views.insert(row);
    }
    return outcome;
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

std::string bytes(const QJsonObject &json, const QString &key)
{
    return json.value(key).toString().toStdString();
}

} // namespace

QString refusalText(Refusal refusal)
{
    switch (refusal) {
    case Refusal::None:
        break;
    case Refusal::NoSuchView:
        return u"there is no such view"_s;
    case Refusal::NameTaken:
        return u"another view has this name"_s;
    case Refusal::TooMany:
        return u"there are %1 views already: delete one first"_s.arg(SavedView::MostPerUser);
    case Refusal::TooLarge:
        return u"the view has more than %1 KiB"_s.arg(SavedView::MostPayloadBytes >> 10);
    }
    return {};
}

Result<ViewOutcome> applyViewChange(Connection &connection, const ViewChange &change, qint64 nowMs)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    ViewStore views(connection, change.tenant);
    ViewOutcome outcome = apply(views, change, nowMs);
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    return outcome;
}

QJsonObject toJson(const ViewChange &change)
{
    return {{u"tenant"_s, change.tenant},       {u"owner"_s, text(change.owner)},
            {u"remove"_s, change.remove},       {u"id"_s, change.id},
            {u"name"_s, text(change.name)},     {u"payload"_s, text(change.payload)},
            {u"shared"_s, change.shared},       {u"actor"_s, text(change.actor)},
            {u"client"_s, text(change.client)}, {u"client_ip"_s, text(change.clientIp)}};
}

Result<ViewChange> viewChangeFromJson(const QJsonObject &json)
{
    ViewChange change;
    change.tenant = json.value(u"tenant"_s).toInteger();
    if (change.tenant <= 0 || !json.value(u"owner"_s).isString())
        return fail(Error::Code::Rejected, u"the store's owner does not know this request about views"_s);
    change.owner = bytes(json, u"owner"_s);
    change.remove = json.value(u"remove"_s).toBool();
    change.id = json.value(u"id"_s).toInteger();
    change.name = bytes(json, u"name"_s), change.payload = bytes(json, u"payload"_s);
    change.shared = json.value(u"shared"_s).toBool();
    change.actor = bytes(json, u"actor"_s), change.client = bytes(json, u"client"_s);
    change.clientIp = bytes(json, u"client_ip"_s);
    return change;
}

QJsonObject toJson(const ViewOutcome &outcome)
{
    const ViewRow &row = outcome.row;
    return {{u"refusal"_s, int(outcome.refusal)}, {u"id"_s, row.id},
            {u"owner"_s, text(row.owner)},        {u"name"_s, text(row.name)},
            {u"payload"_s, text(row.payload)},    {u"shared"_s, row.shared},
            {u"created_ms"_s, row.createdMs},     {u"updated_ms"_s, row.updatedMs}};
}

ViewOutcome viewOutcomeFromJson(const QJsonObject &json)
{
    ViewOutcome outcome;
    const int refusal = json.value(u"refusal"_s).toInt();
    outcome.refusal = refusal < 0 || refusal > int(Refusal::TooLarge) ? Refusal::TooLarge : Refusal(refusal);
    ViewRow &row = outcome.row;
    row.id = json.value(u"id"_s).toInteger();
    row.owner = bytes(json, u"owner"_s), row.name = bytes(json, u"name"_s), row.payload = bytes(json, u"payload"_s);
    row.shared = json.value(u"shared"_s).toBool();
    row.createdMs = json.value(u"created_ms"_s).toInteger(), row.updatedMs = json.value(u"updated_ms"_s).toInteger();
    return outcome;
}

} // namespace glasshouse
