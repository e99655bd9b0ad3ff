// SPDX-License-Identifier: GPL-3.0-or-later
// StoreOwner's part for transcripts that people send: the file, its rows, and whose they are.
#include "base/jsonwriter.h"
#include "ingest/importrun.h"
#include "ingest/storeowner.h"
#include "ingest/uploads.h"
#include "store/uploadstore.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// The person and everybody whom the tenant knows to be the same.
std::vector<std::string> namesOf(Connection &connection, const Upload &upload)
{
    const std::string person = upload.person.toStdString();
    std::vector<std::string> names{person};
    for (const AliasRow &alias : TenantStore(connection).aliases()) {
        if (alias.tenant == upload.tenant && alias.person == person)
            names.push_back(alias.alias);
    }
    return names;
}

AuditNote noteOf(const Upload &upload, const UploadAnswer &answer)
{
    AuditNote note;
    note.tenant = upload.tenant;
    note.actor = upload.person;
    note.client = u"api"_s, note.clientIp = upload.clientIp;
    note.action = u"session.uploaded"_s;
    note.resource = answer.name;
    JsonWriter json;
    json.beginObject().field("bytes", answer.bytes).field("sessions", qint64(answer.sessions.size()));
    json.field("grown", answer.outcome == UploadAnswer::Outcome::Grown).endObject();
    note.params = json.take();
    return note;
}

} // namespace

Result<UploadAnswer> StoreOwner::upload(const Upload &upload)
{
    if (auto room = checkSpace(); !room)
        return tl::unexpected(room.error());
    auto answer = storeUpload(path(), upload);
    if (!answer)
        return answer;
    using Ended = UploadAnswer::Outcome;
    if (answer->outcome != Ended::Stored && answer->outcome != Ended::Grown && answer->outcome != Ended::Unchanged)
        return answer;
    const QString file = uploadPath(path(), upload);
    if (auto read = importUpload(upload.tenant, file); !read)
        return tl::unexpected(read.error());
    else
        answer->lines = read->progress.lines, answer->badLines = read->progress.badLines,
        answer->calls = read->progress.calls;
    // Also where nothing is new: the one before may have ended between the two.
    auto sessions = giveSessions(upload, file);
    if (!sessions)
        return tl::unexpected(sessions.error());
    answer->sessions = std::move(*sessions);
    if (answer->outcome != Ended::Unchanged)
        (void)note(noteOf(upload, *answer)); // a trail that cannot be written must not undo it
    return answer;
}

Result<ImportReport> StoreOwner::importUpload(qint64 tenantId, const QString &file)
{
    TenantWriter &writer = tenant(tenantId);
    ImportRun::Between between;
    between.committed = [this, &writer] { publishImported(writer); };
    publishImported(writer);
    const std::atomic_bool stop{false};
    auto report = ImportRun(m_connection, writer, between, {}, stop).run({file});
    writer.noteSince({});
    renewFindings();
    return report;
}

/// The sessions of the file that nobody else has any part in become the person's: a file may name whatever session it likes,
/// and must not open another's. Returns all that are in it and the person's.
Result<QStringList> StoreOwner::giveSessions(const Upload &upload, const QString &file)
{
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    TenantWriter &writer = tenant(upload.tenant);
    UploadStore store(m_connection, upload.tenant);
    std::vector<qint64> names;
    for (const std::string &name : namesOf(m_connection, upload))
        names.push_back(writer.actor(name));
    const std::string folder = QFile::encodeName(QFileInfo(file).path() + u'/').toStdString();
    QStringList given;
    for (const UploadStore::Session &session : store.sessionsIn(QFile::encodeName(file).toStdString())) {
        if (!store.isFree(session.id, names, folder))
            continue;
        writer.noteActor(session.id, names.front());
        given += QString::fromStdString(session.externalId);
    }
    writer.flush();
    if (auto committed = transaction.commit(); !committed) {
        forgetAll();
        return tl::unexpected(committed.error());
    }
    return given;
}

} // namespace glasshouse
