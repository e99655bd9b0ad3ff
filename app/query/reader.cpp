// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reader.h"

#include "query/answers.h"
#include "store/schema.h"
#include "store/snapshot.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace glasshouse {

struct StoreReader::Impl {
    Connection connection;
};

StoreReader::StoreReader(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

StoreReader::~StoreReader() = default;

Result<std::unique_ptr<StoreReader>> StoreReader::open(const QString &storePath)
{
    const QString path = QFileInfo(storePath).absoluteFilePath();
    if (!QFileInfo::exists(path))
        return fail(Error::Code::Io, u"there is no store at %1 yet; run an import first"_s.arg(path));
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto known = checkSchema(*connection); !known)
        return tl::unexpected(known.error());
    return std::unique_ptr<StoreReader>(new StoreReader(std::unique_ptr<Impl>(new Impl{std::move(*connection)})));
}

void StoreReader::interrupt()
{
    m_impl->connection.interrupt();
}

void StoreReader::stopWhen(const std::atomic_bool *flag)
{
    glasshouse::stopWhen(m_impl->connection, flag);
}

qint64 StoreReader::dataVersion()
{
    return glasshouse::dataVersion(m_impl->connection);
}

template<typename Answer, typename Compute>
Result<Answer> StoreReader::snapshot(const Scope &scope, Compute compute)
{
    if (scope.onlyActors())
        return fail(Error::Code::Rejected, u"this question is about more than one person's rows"_s);
    return scopedSnapshot<Answer>(scope, compute);
}

/// One transaction per question: all of its statements see the same state of the store.
template<typename Answer, typename Compute>
Result<Answer> StoreReader::scopedSnapshot(const Scope &scope, Compute compute)
{
    const Snapshot snapshot(m_impl->connection);
    if (!snapshot.begun())
        return tl::unexpected(snapshot.begun().error());
    Result<Answer> answer = [&] {
        Lookup lookup(m_impl->connection, scope.tenant());
        return compute(lookup);
    }();
    if (auto failure = m_impl->connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return answer;
}

Result<UsageAnswer> StoreReader::ask(const UsageQuestion &question, const Scope &scope)
{
    return snapshot<UsageAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup); });
}

Result<TrendAnswer> StoreReader::ask(const TrendQuestion &question, const Scope &scope)
{
    return snapshot<TrendAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup); });
}

Result<HeatmapAnswer> StoreReader::ask(const HeatmapQuestion &question, const Scope &scope)
{
    return snapshot<HeatmapAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup); });
}

Result<KpisAnswer> StoreReader::ask(const KpisQuestion &question, const Scope &scope)
{
    return snapshot<KpisAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup); });
}

Result<SessionsAnswer> StoreReader::ask(const SessionsQuestion &question, const Scope &scope)
{
    return snapshot<SessionsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup); });
}

Result<SessionFiles> StoreReader::ask(const SessionFilesQuestion &question, const Scope &scope)
{
    return snapshot<SessionFiles>(scope, [&](Lookup &lookup) { return answer(question, lookup); });
}

Result<StoreFacts> StoreReader::ask(const StoreFactsQuestion &question, const Scope &scope)
{
    auto facts = snapshot<StoreFacts>(scope, [&](Lookup &lookup) { return answer(question, lookup); });
    if (facts) {
        facts->path = m_impl->connection.path();
        facts->schemaVersion = currentSchemaVersion();
        for (const auto &suffix : {u""_s, u"-wal"_s})
            facts->bytes += QFileInfo(facts->path + suffix).size();
    }
    return facts;
}

Result<ActivityAnswer> StoreReader::ask(const ActivityQuestion &question, const Scope &scope)
{
    return scopedSnapshot<ActivityAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<MetricPointsAnswer> StoreReader::ask(const MetricPointsQuestion &question, const Scope &scope)
{
    return scopedSnapshot<MetricPointsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<EventDetail> StoreReader::ask(const EventDetailQuestion &question, const Scope &scope)
{
    return scopedSnapshot<EventDetail>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<TimelineAnswer> StoreReader::ask(const TimelineQuestion &question, const Scope &scope)
{
    return scopedSnapshot<TimelineAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<FacetsAnswer> StoreReader::ask(const FacetsQuestion &question, const Scope &scope)
{
    return scopedSnapshot<FacetsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<ActivityKpisAnswer> StoreReader::ask(const ActivityKpisQuestion &question, const Scope &scope)
{
    return scopedSnapshot<ActivityKpisAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<PulseAnswer> StoreReader::ask(const PulseQuestion &question, const Scope &scope)
{
    return scopedSnapshot<PulseAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<SourcesAnswer> StoreReader::ask(const SourcesQuestion &question, const Scope &scope)
{
    return scopedSnapshot<SourcesAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<QuarantineAnswer> StoreReader::ask(const QuarantineQuestion &question, const Scope &scope)
{
    return scopedSnapshot<QuarantineAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<CredentialsAnswer> StoreReader::ask(const CredentialsQuestion &question, const Scope &scope)
{
    return scopedSnapshot<CredentialsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<EndpointsAnswer> StoreReader::ask(const EndpointsQuestion &question, const Scope &scope)
{
    return scopedSnapshot<EndpointsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

} // namespace glasshouse
