// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/auditnotes.h"

#include "ingest/handover.h"
#include "ingest/preparer.h"
#include "ingest/storeowner.h"
#include "store/sourcestore.h"
#include "wire/json.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// The members of a JSON object; none where it is no object.
std::vector<Attribute> membersOf(const QByteArray &json, Arena &arena)
{
    if (json.isEmpty())
        return {};
    const auto parsed = parseJson(viewOf(json), arena);
    if (!parsed || parsed->type != Attribute::Type::Map)
        return {};
    return {parsed->children.begin(), parsed->children.end()};
}

Outcome outcomeOf(int number)
{
    return number >= int(Outcome::Unknown) && number <= int(Outcome::Interrupted) ? Outcome(number) : Outcome::Unknown;
}

} // namespace

PreparedBatch prepareNote(const AuditNote &note, const PrepareContext &context)
{
    Arena arena;
    const QByteArray actor = note.actor.toUtf8(), action = note.action.toUtf8(), resource = note.resource.toUtf8();
    const QByteArray address = note.clientIp.toUtf8(), id = QUuid::createUuid().toRfc4122();
    std::vector<Attribute> params = membersOf(note.params, arena);
    const std::vector<Attribute> before = membersOf(note.before, arena);
    if (!address.isEmpty()) {
        Attribute attribute;
        attribute.key = "client.address";
        attribute.type = Attribute::Type::Text;
        attribute.text = viewOf(address);
        params.push_back(attribute);
    }
    Event event;
    event.timeMs = context.nowMs;
    event.kind = EventKind::Audit;
    event.outcome = note.outcome;
    event.actor = viewOf(actor), event.action = viewOf(action), event.resource = viewOf(resource);
    event.ownId = viewOf(id);
    event.params = params;
    event.paramsBefore = before;
    PrepareContext own = context;
    own.tenant = note.tenant;
    own.withContent = nullptr; // the trail never holds content
    Preparer preparer(own);
    preparer.add(event, {}, 'y');
    PreparedBatch batch = preparer.take(AuditSource);
    batch.events.front().client = cleanName(note.client.toStdString());
    return batch;
}

QJsonObject toJson(const AuditNote &note)
{
    return {{u"tenant"_s, note.tenant},
            {u"actor"_s, note.actor},
            {u"client"_s, note.client},
            {u"client_ip"_s, note.clientIp},
            {u"action"_s, note.action},
            {u"resource"_s, note.resource},
            {u"outcome"_s, int(note.outcome)},
            {u"params"_s, QString::fromUtf8(note.params)},
            {u"before"_s, QString::fromUtf8(note.before)},
            {u"read"_s, note.isRead}};
}

AuditNote auditNoteFromJson(const QJsonObject &json)
{
    AuditNote note;
    note.tenant = json.value(u"tenant"_s).toInteger(1);
    note.actor = json.value(u"actor"_s).toString();
    note.client = json.value(u"client"_s).toString();
    note.clientIp = json.value(u"client_ip"_s).toString();
    note.action = json.value(u"action"_s).toString();
    note.resource = json.value(u"resource"_s).toString();
    note.outcome = outcomeOf(json.value(u"outcome"_s).toInt());
    note.params = json.value(u"params"_s).toString().toUtf8();
    note.before = json.value(u"before"_s).toString().toUtf8();
    note.isRead = json.value(u"read"_s).toBool();
    return note;
}

QString loginName()
{
    const passwd *person = ::getpwuid(::getuid());
    return person ? QString::fromLocal8Bit(person->pw_name) : qEnvironmentVariable("USER");
}

AuditNote importNote(const ImportReport &report)
{
    AuditNote note;
    note.action = u"import.run"_s;
    note.outcome = report.cancelled ? Outcome::Interrupted : report.unreadable > 0 ? Outcome::Error : Outcome::Ok;
    note.params = QJsonDocument(QJsonObject{{u"files"_s, report.progress.filesDone},
                                            {u"calls"_s, report.progress.calls},
                                            {u"bytes"_s, report.progress.bytesDone}})
                      .toJson(QJsonDocument::Compact);
    return note;
}

Result<void> writeNote(const QString &storePath, const AuditNote &note)
{
    if (!QFileInfo::exists(storePath))
        return fail(Error::Code::Io, u"there is no store at %1"_s.arg(storePath));
    auto owner = StoreOwner::openForNotes(storePath);
    if (owner)
        return (*owner)->note(note);
    if (owner.error().code == Error::Code::Busy)
        return handOver(storePath, note);
    return tl::unexpected(owner.error());
}

} // namespace glasshouse
