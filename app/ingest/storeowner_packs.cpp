// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"
#include "domain/actcodec.h"
#include "ingest/storeowner.h"
#include "store/packstore.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

Result<std::vector<DuePack>> StoreOwner::duePacks(qint64 nowMs)
{
    std::vector<DuePack> due;
    for (const PackScheduleRow &row : PackStore::due(m_connection, nowMs)) {
        auto schedule = packScheduleFromJson(QByteArray::fromStdString(row.payload));
        if (!schedule)
            continue; // of another version that wrote what this one cannot read
        schedule->id = row.id;
        schedule->nextMs = row.nextMs, schedule->lastMs = row.lastMs;
        due.push_back({row.tenant, std::move(*schedule)});
    }
    if (auto read = m_connection.takeFailure(); !read)
        return tl::unexpected(read.error());
    return due;
}

Result<void> StoreOwner::keepPackRun(const PackRun &run)
{
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    PackStore(m_connection, run.tenant).noteRun(run.schedule.id, run.lastMs, run.nextMs, run.trouble.toStdString());
    if (auto committed = transaction.commit(); !committed)
        return committed;
    AuditNote told;
    told.tenant = run.tenant;
    told.actor = told.client = u"scheduler"_s;
    told.action = run.trouble.isEmpty() ? u"pack.sent"_s : u"pack.not_sent"_s;
    told.resource = u"pack:%1"_s.arg(run.schedule.pack);
    told.outcome = run.trouble.isEmpty() ? Outcome::Ok : Outcome::Error;
    JsonWriter json;
    json.beginObject().field("schedule", run.schedule.id).field("file", run.file).field("trouble", run.trouble);
    json.endObject();
    told.params = json.take();
    (void)note(told); // a trail that cannot be written must not undo it
    return {};
}

} // namespace glasshouse
