// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"

#include <functional>

namespace glasshouse {

/// A backend that answers at once from invented values: believable enough to look at, simple enough to check. It
/// keeps the questions it was asked. Sessions know range, text, project and error filters; the rest of a filter is ignored.
class CannedBackend : public Backend
{
    Q_OBJECT
public:
    /// All times are counted back from here.
    static constexpr qint64 NowMs = 1'795'168'800'000; // 2026-11-20 10:00 UTC
    static constexpr qint64 DayMs = 24LL * 3600 * 1000;

    std::vector<SessionSummary> sessions = inventedSessions();
    std::vector<Question> asked;
    QStringList imported;
    /// Answers of a test's own, asked first.
    std::function<std::optional<Answer>(const Question &)> answers;
    bool silent = false; ///< questions stay unanswered
    QString failure;     ///< every question fails with this
    bool running = false;
    bool mayListen = false; ///< listening is this connection's business
    ListenState listening;
    qint64 received = 0;
    ListenerFacts listener{
        QStringLiteral("http://127.0.0.1:4318"), QStringLiteral("gh_Q2FubmVkVG9rZW5PZlRoaXNDb21wdXRlcjEyMzQ"), {}};
    std::vector<Act> acted;                           ///< what act() was called with
    std::function<Result<ActDone>(const Act &)> acts; ///< what becomes of it; without it all is well
    QStringList dropped;                              ///< slots
    std::vector<bool> switched;                       ///< what setListening() was called with

    /// As if the real one had found it so.
    void say(const ListenState &state)
    {
        listening = state;
        Q_EMIT listenStateChanged(state);
    }

    template<typename Q>
    std::vector<Q> askedFor() const
    {
        std::vector<Q> found;
        for (const Question &question : asked)
            if (const Q *q = std::get_if<Q>(&question))
                found.push_back(*q);
        return found;
    }
    template<typename Q>
    Q last() const
    {
        const auto found = askedFor<Q>();
        return found.empty() ? Q() : found.back();
    }

    CannedBackend();
    ~CannedBackend() override;

    QString name() const override { return QStringLiteral("This computer"); }
    void drop(const QString &slot) override { dropped << slot; }
    void act(const Act &act, QObject *context, std::function<void(Result<ActDone>)> done) override;
    void startImport(const QStringList &paths) override { imported << paths; }
    void cancelImport() override { running = false; }
    bool importRunning() const override { return running; }
    bool canListen() const override { return mayListen; }
    void setListening(bool on) override { switched.push_back(on); }
    ListenState listenState() const override { return listening; }
    qint64 receivedMs() const override { return received; }
    std::vector<AgentSettings> agentSettings() const override;

    static std::vector<SessionSummary> inventedSessions();

protected:
    void submit(Question question, QObject *context, const QString &slot,
                std::function<void(Result<Answer>)> done) override;

private:
    std::vector<SessionSummary> matching(const Filter &filter) const;
    SessionsAnswer reply(const SessionsQuestion &q) const;
    KpisAnswer reply(const KpisQuestion &q) const;
    TrendAnswer reply(const TrendQuestion &q) const;
    HeatmapAnswer reply(const HeatmapQuestion &q) const;
    StoreFacts reply(const StoreFactsQuestion &q) const;
    SessionFiles reply(const SessionFilesQuestion &q) const;
    /// Everything else: nothing there.
    template<typename Q>
    typename Q::Answer reply(const Q &) const
    {
        return {};
    }
};

} // namespace glasshouse
