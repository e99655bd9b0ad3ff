// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/scope.h"
#include "query/answercache.h"
#include "query/question.h"

#include <atomic>
#include <memory>

namespace glasshouse {

/// Answers questions from a store, read-only and without its lock. Stays on the thread that opened it; blocks.
/// interrupt() may be called from any thread and ends the question in hand with Cancelled.
class StoreReader
{
public:
    /// Errors: Io (no such store), Busy (its owner has yet to make or migrate it), TooNew, Corrupt.
    static Result<std::unique_ptr<StoreReader>> open(const QString &storePath);
    ~StoreReader();

    Result<UsageAnswer> ask(const UsageQuestion &question, const Scope &scope);
    Result<TrendAnswer> ask(const TrendQuestion &question, const Scope &scope);
    Result<HeatmapAnswer> ask(const HeatmapQuestion &question, const Scope &scope);
    Result<KpisAnswer> ask(const KpisQuestion &question, const Scope &scope);
    Result<SessionsAnswer> ask(const SessionsQuestion &question, const Scope &scope);
    Result<SessionFiles> ask(const SessionFilesQuestion &question, const Scope &scope);
    Result<StoreFacts> ask(const StoreFactsQuestion &question, const Scope &scope);
    Result<ActivityAnswer> ask(const ActivityQuestion &question, const Scope &scope);
    Result<MetricPointsAnswer> ask(const MetricPointsQuestion &question, const Scope &scope);
    Result<EventDetail> ask(const EventDetailQuestion &question, const Scope &scope);
    Result<TimelineAnswer> ask(const TimelineQuestion &question, const Scope &scope);
    Result<FacetsAnswer> ask(const FacetsQuestion &question, const Scope &scope);
    Result<ActivityKpisAnswer> ask(const ActivityKpisQuestion &question, const Scope &scope);
    Result<PulseAnswer> ask(const PulseQuestion &question, const Scope &scope);
    Result<SourcesAnswer> ask(const SourcesQuestion &question, const Scope &scope);
    Result<QuarantineAnswer> ask(const QuarantineQuestion &question, const Scope &scope);
    Result<CredentialsAnswer> ask(const CredentialsQuestion &question, const Scope &scope);
    Result<EndpointsAnswer> ask(const EndpointsQuestion &question, const Scope &scope);
    Result<UsageSummaryAnswer> ask(const UsageSummaryQuestion &question, const Scope &scope);
    Result<AgentActivityAnswer> ask(const AgentActivityQuestion &question, const Scope &scope);
    Result<AgentHoursAnswer> ask(const AgentHoursQuestion &question, const Scope &scope);
    Result<TokenTrendsAnswer> ask(const TokenTrendsQuestion &question, const Scope &scope);
    Result<AgentTokensAnswer> ask(const AgentTokensQuestion &question, const Scope &scope);
    Result<TelemetryAnswer> ask(const TelemetryQuestion &question, const Scope &scope);
    Result<FindingsAnswer> ask(const FindingsQuestion &question, const Scope &scope);
    Result<FindingCountsAnswer> ask(const FindingCountsQuestion &question, const Scope &scope);
    Result<FeedbackAnswer> ask(const FeedbackQuestion &question, const Scope &scope);
    Result<FeedbackDetail> ask(const FeedbackItemQuestion &question, const Scope &scope);
    Result<AlertRulesAnswer> ask(const AlertRulesQuestion &question, const Scope &scope);
    Result<AlertHistoryAnswer> ask(const AlertHistoryQuestion &question, const Scope &scope);
    Result<AlertTestAnswer> ask(const AlertTestQuestion &question, const Scope &scope);
    Result<ChannelsAnswer> ask(const ChannelsQuestion &question, const Scope &scope);
    Result<PackStatesAnswer> ask(const PackStatesQuestion &question, const Scope &scope);
    Result<SavedViewsAnswer> ask(const SavedViewsQuestion &question, const Scope &scope);
    /// Of files that the store lists for a session of the scope; any other path is Rejected, whether or not there is such a
    /// file.
    Result<TranscriptOutline> ask(const TranscriptOutlineQuestion &question, const Scope &scope);
    Result<TranscriptPage> ask(const TranscriptPageQuestion &question, const Scope &scope);
    Result<RawRecord> ask(const RawRecordQuestion &question, const Scope &scope);
    Result<TranscriptMatches> ask(const TranscriptFindQuestion &question, const Scope &scope);
    Result<FeedbackDraft> ask(const FeedbackDraftQuestion &question, const Scope &scope);

    void interrupt();
    /// While the flag is set questions end with Cancelled, the one in hand soon; nullptr: no more. Unlike interrupt() it
    /// cannot come too early. Any thread may set it; it must live until it is taken away.
    void stopWhen(const std::atomic_bool *flag);
    /// From now on answers take sums of closed days from there, and keep them there; it must outlive the reader.
    void useCache(AnswerCache *cache);
    /// Changes when another connection has committed; -1 where that cannot be told.
    qint64 dataVersion();

private:
    struct Impl;
    explicit StoreReader(std::unique_ptr<Impl> impl);

    template<typename Answer, typename Compute>
    Result<Answer> snapshot(const Scope &scope, Compute compute);
    template<typename Answer, typename Question, typename Read>
    Result<Answer> fromFile(const Question &question, const Scope &scope, Read read);

    std::unique_ptr<Impl> m_impl;
};

} // namespace glasshouse
