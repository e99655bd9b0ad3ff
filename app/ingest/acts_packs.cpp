// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/principal.h"
#include "base/jsonwriter.h"
#include "domain/actcodec.h"
#include "domain/packschedule.h"
#include "ingest/acts.h"
#include "store/packstore.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using PackRefusal = ActOutcome::Refusal;

QByteArray enabledFacts(bool enabled)
{
    JsonWriter json;
    json.beginObject().field("enabled", enabled).endObject();
    return json.take();
}

QByteArray scheduleFacts(const PackSchedule &schedule)
{
    using Every = PackSchedule::Every;
    const char *const every = schedule.every == Every::Day ? "day" : schedule.every == Every::Week ? "week" : "month";
    JsonWriter json;
    json.beginObject().field("pack", schedule.pack).field("enabled", schedule.enabled).field("every", every);
    json.field("format", schedule.format == PackSchedule::Format::Pdf ? "pdf" : "csv");
    json.field("period_days", schedule.periodDays).field("folder", schedule.folder);
    json.key("channels").beginArray();
    for (const QString &channel : schedule.channels)
        json.value(channel);
    json.endArray().endObject();
    return json.take();
}

QString scheduleResource(qint64 id)
{
    return u"pack-schedule:%1"_s.arg(id);
}

/// What is kept as JSON: what was decided alone. The rest has columns of its own.
std::string payloadOf(PackSchedule schedule)
{
    schedule.id = 0;
    schedule.lastMs = schedule.nextMs = NoTime;
    schedule.lastTrouble.clear();
    return encode(schedule).toStdString();
}

std::optional<ActOutcome> refusedByPlan(PackStore &packs)
{
    if (packs.plan() > qint64(Plan::Free))
        return std::nullopt;
    return refusedAct(
        PackRefusal::NotAllowed,
        u"the plan free shows the packs that are enabled; changing that needs the plan pro or enterprise"_s);
}

ActOutcome doneWith(qint64 id)
{
    ActOutcome outcome;
    outcome.done.ids = {id};
    return outcome;
}

} // namespace

ActOutcome perform(const EnablePack &act, ActContext &context)
{
    PackStore packs(context.connection, context.request.tenant);
    if (!isPackId(act.pack))
        return refusedAct(PackRefusal::Invalid, u"pack: the id of a pack is needed"_s);
    if (auto refused = refusedByPlan(packs))
        return *refused;
    const auto before = packs.state(act.pack.toStdString());
    if ((before && before->enabled == act.enabled) || (!before && !act.enabled))
        return {}; // so it is already: nothing to write, nothing to tell
    packs.setState({act.pack.toStdString(), act.enabled, context.request.actor.toStdString(), context.nowMs});
    AuditNote note;
    note.action = act.enabled ? u"pack.enabled"_s : u"pack.disabled"_s;
    note.resource = u"pack:%1"_s.arg(act.pack);
    note.before = enabledFacts(before && before->enabled);
    note.params = enabledFacts(act.enabled);
    context.notes.push_back(std::move(note));
    return {};
}

ActOutcome perform(const SavePackSchedule &act, ActContext &context)
{
    PackStore packs(context.connection, context.request.tenant);
    if (auto fine = checkPackSchedule(act.schedule, context.request.client == u"api"); !fine)
        return refusedAct(PackRefusal::Invalid, fine.error().message);
    if (auto refused = refusedByPlan(packs))
        return *refused;
    PackScheduleRow row;
    row.id = act.schedule.id;
    row.payload = payloadOf(act.schedule);
    row.nextMs = nextRunMs(act.schedule, context.nowMs);
    AuditNote note;
    note.action = row.id ? u"pack_schedule.changed"_s : u"pack_schedule.created"_s;
    note.params = scheduleFacts(act.schedule);
    if (row.id) {
        const auto kept = packs.schedule(row.id);
        if (!kept)
            return refusedAct(PackRefusal::Missing, u"there is no such schedule"_s);
        if (const auto before = packScheduleFromJson(QByteArray::fromStdString(kept->payload)))
            note.before = scheduleFacts(*before);
        packs.updateSchedule(row);
    } else {
        if (packs.countSchedules() >= MostPackSchedules)
            return refusedAct(PackRefusal::TooMany,
                              u"there are %1 schedules already: remove one first"_s.arg(MostPackSchedules));
        row.id = packs.insertSchedule(row);
    }
    note.resource = scheduleResource(row.id);
    context.notes.push_back(std::move(note));
    return doneWith(row.id);
}

ActOutcome perform(const RemovePackSchedule &act, ActContext &context)
{
    PackStore packs(context.connection, context.request.tenant);
    const auto kept = packs.schedule(act.id);
    if (!kept)
        return refusedAct(PackRefusal::Missing, u"there is no such schedule"_s);
    packs.removeSchedule(act.id);
    AuditNote note;
    note.action = u"pack_schedule.removed"_s;
    note.resource = scheduleResource(act.id);
    if (const auto before = packScheduleFromJson(QByteArray::fromStdString(kept->payload)))
        note.before = scheduleFacts(*before);
    context.notes.push_back(std::move(note));
    return doneWith(act.id);
}

} // namespace glasshouse
