// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reader.h"

#include "access/access.h"
#include "query/answers.h"
#include "query/codec/questionnames.h"
#include "query/transcriptanswers.h"
#include "store/freespace.h"
#include "store/schema.h"
#include "store/snapshot.h"
#include "store/tenantuuid.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
/// The name of the question that has this answer.
template<typename Answer, typename... Questions>
constexpr std::string_view questionOf(const std::variant<Questions...> *)
{
    std::string_view name = "other";
    ((std::is_same_v<typename Questions::Answer, Answer> ? void(name = QuestionName<Questions>::value) : void()), ...);
    return name;
}

QString tenantId(Connection &connection, const Scope &scope)
{
    return QString::fromStdString(tenantUuid(connection, scope.tenant()));
}
} // namespace

struct StoreReader::Impl {
    explicit Impl(Connection opened) : connection(std::move(opened)) {}

    Connection connection;
    std::atomic_bool interrupted{false};        ///< asked for while a file is read
    const std::atomic_bool *stopFlag = nullptr; ///< of stopWhen()
    AnswerCache *cache = nullptr;
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
    return std::unique_ptr<StoreReader>(new StoreReader(std::unique_ptr<Impl>(new Impl(std::move(*connection)))));
}

void StoreReader::interrupt()
{
    m_impl->interrupted = true;
    m_impl->connection.interrupt();
}

void StoreReader::stopWhen(const std::atomic_bool *flag)
{
    m_impl->stopFlag = flag;
    glasshouse::stopWhen(m_impl->connection, flag);
}

void StoreReader::useCache(AnswerCache *cache)
{
    m_impl->cache = cache;
}

qint64 StoreReader::dataVersion()
{
    return glasshouse::dataVersion(m_impl->connection);
}

/// One transaction per question: all of its statements see the same state of the store.
template<typename Answer, typename Compute>
Result<Answer> StoreReader::snapshot(const Scope &scope, Compute compute)
{
    const Snapshot snapshot(m_impl->connection);
    if (!snapshot.begun())
        return tl::unexpected(snapshot.begun().error());
    Result<Answer> answer = [&] {
        Lookup lookup(m_impl->connection, scope);
        if (m_impl->cache)
            lookup.useCache(m_impl->cache, questionOf<Answer>(static_cast<const Question *>(nullptr)));
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
    if (facts && scope == Access::localOwner()) { // where it lies and how large all of it is concerns no other tenant
        facts->path = m_impl->connection.path();
        facts->schemaVersion = currentSchemaVersion();
        for (const auto &suffix : {u""_s, u"-wal"_s})
            facts->bytes += QFileInfo(facts->path + suffix).size();
        if (const FreeSpace space = freeSpace(facts->path); space.totalBytes > 0)
            facts->freeBytes = space.freeBytes;
    }
    return facts;
}

Result<ActivityAnswer> StoreReader::ask(const ActivityQuestion &question, const Scope &scope)
{
    return snapshot<ActivityAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<MetricPointsAnswer> StoreReader::ask(const MetricPointsQuestion &question, const Scope &scope)
{
    return snapshot<MetricPointsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<EventDetail> StoreReader::ask(const EventDetailQuestion &question, const Scope &scope)
{
    return snapshot<EventDetail>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<TimelineAnswer> StoreReader::ask(const TimelineQuestion &question, const Scope &scope)
{
    return snapshot<TimelineAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<FacetsAnswer> StoreReader::ask(const FacetsQuestion &question, const Scope &scope)
{
    return snapshot<FacetsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<ActivityKpisAnswer> StoreReader::ask(const ActivityKpisQuestion &question, const Scope &scope)
{
    return snapshot<ActivityKpisAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<PulseAnswer> StoreReader::ask(const PulseQuestion &question, const Scope &scope)
{
    return snapshot<PulseAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<SourcesAnswer> StoreReader::ask(const SourcesQuestion &question, const Scope &scope)
{
    return snapshot<SourcesAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<QuarantineAnswer> StoreReader::ask(const QuarantineQuestion &question, const Scope &scope)
{
    return snapshot<QuarantineAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<FindingsAnswer> StoreReader::ask(const FindingsQuestion &question, const Scope &scope)
{
    return snapshot<FindingsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<FindingCountsAnswer> StoreReader::ask(const FindingCountsQuestion &question, const Scope &scope)
{
    return snapshot<FindingCountsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<FeedbackAnswer> StoreReader::ask(const FeedbackQuestion &question, const Scope &scope)
{
    return snapshot<FeedbackAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<FeedbackDetail> StoreReader::ask(const FeedbackItemQuestion &question, const Scope &scope)
{
    return snapshot<FeedbackDetail>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<AlertRulesAnswer> StoreReader::ask(const AlertRulesQuestion &question, const Scope &scope)
{
    return snapshot<AlertRulesAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<AlertHistoryAnswer> StoreReader::ask(const AlertHistoryQuestion &question, const Scope &scope)
{
    return snapshot<AlertHistoryAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<AlertTestAnswer> StoreReader::ask(const AlertTestQuestion &question, const Scope &scope)
{
    return snapshot<AlertTestAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<ChannelsAnswer> StoreReader::ask(const ChannelsQuestion &question, const Scope &scope)
{
    return snapshot<ChannelsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<PackStatesAnswer> StoreReader::ask(const PackStatesQuestion &question, const Scope &scope)
{
    return snapshot<PackStatesAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<CredentialsAnswer> StoreReader::ask(const CredentialsQuestion &question, const Scope &scope)
{
    return snapshot<CredentialsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<EndpointsAnswer> StoreReader::ask(const EndpointsQuestion &question, const Scope &scope)
{
    return snapshot<EndpointsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<UsageSummaryAnswer> StoreReader::ask(const UsageSummaryQuestion &question, const Scope &scope)
{
    auto found = snapshot<UsageSummaryAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
    if (found)
        found->tenantId = tenantId(m_impl->connection, scope);
    return found;
}

Result<AgentActivityAnswer> StoreReader::ask(const AgentActivityQuestion &question, const Scope &scope)
{
    auto found = snapshot<AgentActivityAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
    if (found)
        found->tenantId = tenantId(m_impl->connection, scope);
    return found;
}

Result<AgentHoursAnswer> StoreReader::ask(const AgentHoursQuestion &question, const Scope &scope)
{
    return snapshot<AgentHoursAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<TokenTrendsAnswer> StoreReader::ask(const TokenTrendsQuestion &question, const Scope &scope)
{
    auto found = snapshot<TokenTrendsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
    if (found)
        found->tenantId = tenantId(m_impl->connection, scope);
    return found;
}

Result<AgentTokensAnswer> StoreReader::ask(const AgentTokensQuestion &question, const Scope &scope)
{
    return snapshot<AgentTokensAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<TelemetryAnswer> StoreReader::ask(const TelemetryQuestion &question, const Scope &scope)
{
    return snapshot<TelemetryAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup, scope); });
}

Result<SavedViewsAnswer> StoreReader::ask(const SavedViewsQuestion &question, const Scope &scope)
{
    return snapshot<SavedViewsAnswer>(scope, [&](Lookup &lookup) { return answer(question, lookup); });
}

template<typename Answer, typename Question, typename Read>
Result<Answer> StoreReader::fromFile(const Question &question, const Scope &scope, Read read)
{
    m_impl->interrupted = false;
    const auto listed =
        snapshot<bool>(scope, [&](Lookup &lookup) -> Result<bool> { return isListed(question.path, lookup); });
    if (!listed)
        return tl::unexpected(listed.error());
    if (!*listed)
        return fail(Error::Code::Rejected, u"there is no such transcript"_s);
    const std::atomic_bool &stop = m_impl->stopFlag ? *m_impl->stopFlag : m_impl->interrupted;
    return read(question, stop, m_impl->connection.path(), scope.tenant());
}

Result<TranscriptOutline> StoreReader::ask(const TranscriptOutlineQuestion &question, const Scope &scope)
{
    return fromFile<TranscriptOutline>(question, scope, &answerTranscriptOutline);
}

Result<TranscriptPage> StoreReader::ask(const TranscriptPageQuestion &question, const Scope &scope)
{
    return fromFile<TranscriptPage>(question, scope, &answerTranscriptPage);
}

Result<RawRecord> StoreReader::ask(const RawRecordQuestion &question, const Scope &scope)
{
    return fromFile<RawRecord>(question, scope, &answerRawRecord);
}

Result<TranscriptMatches> StoreReader::ask(const TranscriptFindQuestion &question, const Scope &scope)
{
    return fromFile<TranscriptMatches>(question, scope, &answerTranscriptFind);
}

Result<FeedbackDraft> StoreReader::ask(const FeedbackDraftQuestion &question, const Scope &scope)
{
    return fromFile<FeedbackDraft>(question, scope, &answerFeedbackDraft);
}

} // namespace glasshouse
