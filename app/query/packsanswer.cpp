// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/principal.h"
#include "domain/activity.h"
#include "domain/actcodec.h"
#include "domain/eventclass.h"
#include "query/answers.h"
#include "store/packstore.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString packPlanName(qint64 plan)
{
    return plan <= qint64(Plan::Free) ? u"free"_s : plan == qint64(Plan::Pro) ? u"pro"_s : u"enterprise"_s;
}

class SeenSources
{
public:
    void add(const QString &kind, std::string_view utf8, qint64 lastMs)
    {
        if (utf8.empty())
            return;
        const QString value = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
        qint64 &known = m_last.try_emplace({kind, value}, NoTime).first->second;
        known = std::max(known, lastMs);
    }
    std::vector<SeenSource> take() const
    {
        std::vector<SeenSource> seen;
        for (const auto &[source, lastMs] : m_last)
            seen.push_back({source.first, source.second, lastMs});
        return seen;
    }

private:
    std::map<std::pair<QString, QString>, qint64> m_last;
};

} // namespace

std::vector<SeenSource> Lookup::seenSources(bool withSources)
{
    SeenSources sources;
    PackStore packs(m_connection, m_tenant);
    for (const PackStore::Seen &seen : packs.seen(Cube::Agent))
        sources.add(u"agent"_s, name(Dimension::Agent, seen.number), seen.lastMs);
    for (const PackStore::Seen &seen : packs.seen(Cube::Lane)) {
        const EventKind kind = kindOfLane(seen.number);
        sources.add(u"kind"_s, nameOf(kind), seen.lastMs);
        sources.add(u"class"_s, nameOf(classOf(kind, name(Dimension::Action, actionOfLane(seen.number)))), seen.lastMs);
    }
    for (const PackStore::Seen &seen : packs.seen(Cube::Action)) {
        if (seen.number <= 0)
            continue; // calls have none
        const std::string &action = name(Dimension::Action, seen.number);
        sources.add(u"event"_s, std::string_view(action).substr(0, action.find('.')), seen.lastMs);
    }
    if (withSources) {
        for (const SourceRow &source : m_rollups.sources())
            sources.add(u"source"_s, source.name, source.lastMs);
    }
    return sources.take();
}

Result<PackStatesAnswer> answer(const PackStatesQuestion &, Lookup &lookup, const Scope &scope)
{
    PackStatesAnswer answer;
    PackStore packs = lookup.packs();
    const qint64 plan = packs.plan();
    answer.plan = packPlanName(plan);
    answer.mayChange = scope.isWholeTenant() && plan > qint64(Plan::Free);
    for (const PackStateRow &row : packs.states())
        answer.packs.push_back({QString::fromStdString(row.pack), row.enabled,
                                scope.isWholeTenant() ? QString::fromStdString(row.by) : QString(), row.changedMs});
    if (scope.isWholeTenant()) { // folders and channels are the admins' matter
        for (const PackScheduleRow &row : packs.schedules()) {
            auto schedule = packScheduleFromJson(QByteArray::fromStdString(row.payload));
            if (!schedule)
                continue; // of another version that wrote what this one cannot read: it stays where it is
            schedule->id = row.id;
            schedule->nextMs = row.nextMs, schedule->lastMs = row.lastMs;
            schedule->lastTrouble = QString::fromStdString(row.lastTrouble);
            answer.schedules.push_back(std::move(*schedule));
        }
    }
    answer.seen = lookup.seenSources(scope.isWholeTenant());
    return answer;
}

} // namespace glasshouse
