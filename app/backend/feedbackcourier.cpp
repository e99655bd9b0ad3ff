// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feedbackcourier.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int FirstLookMs = 1'000; ///< what comes up has other things to do first
}

FeedbackCourier::FeedbackCourier(const QString &storePath, ActFunction act, QObject *parent)
    : QObject(parent),
      m_outbox(storePath),
      m_act(std::move(act))
{
    connect(&m_timer, &QTimer::timeout, this, &FeedbackCourier::look);
    connect(&m_post, &FeedbackPost::done, this, [this](const QString &key, const FeedbackPosted &posted) {
        settle(key, posted);
        sendNext();
    });
}

void FeedbackCourier::start(int intervalMs)
{
    m_timer.start(intervalMs);
    QTimer::singleShot(FirstLookMs, this, &FeedbackCourier::look);
}

void FeedbackCourier::look()
{
    if (std::exchange(m_looking, true))
        return;
    const auto waiting = m_outbox.waiting();
    m_waiting.assign(waiting.begin(), waiting.end());
    std::erase_if(m_waiting, [this](const QueuedReport &queued) { return m_refused.contains(queued.report.key); });
    sendNext();
}

void FeedbackCourier::sendNext()
{
    while (!m_waiting.empty()) {
        const QueuedReport next = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!next.to.isEmpty())
            return sendThere(next);
        settle(next.report.key, keepHere(next));
    }
    m_looking = false;
    Q_EMIT finished();
}

void FeedbackCourier::sendThere(const QueuedReport &queued)
{
    if (queued.connection.isEmpty())
        return m_post.send(queued, feedbackToken(queued.tokenFile));
    const auto send = [this, queued](const QByteArray &token) { m_post.send(queued, token); };
    if (m_tokens)
        m_tokens(queued.connection, send);
    else // in its turn, as if it had been tried
        QTimer::singleShot(0, this, [this, key = queued.report.key, to = queued.to] {
            settle(key,
                   {FeedbackPosted::Outcome::Later, 0,
                    u"it waits for a console with a connection to %1, which has the token"_s.arg(to)});
            sendNext();
        });
}

void FeedbackCourier::lookAtAll()
{
    m_refused.clear();
    look();
}

FeedbackPosted FeedbackCourier::keepHere(const QueuedReport &queued)
{
    ActRequest request;
    request.client = u"cli"_s;
    request.act = ReportFeedback{queued.report};
    const auto outcome = m_act(request);
    if (!outcome)
        return {FeedbackPosted::Outcome::Later, 0, outcome.error().message};
    if (outcome->refusal == ActOutcome::Refusal::TooMany)
        return {FeedbackPosted::Outcome::Later, 0, outcome->words};
    if (outcome->refusal != ActOutcome::Refusal::None)
        return {FeedbackPosted::Outcome::Refused, 0, outcome->words};
    return {FeedbackPosted::Outcome::Sent, outcome->done.ids.front(), {}};
}

void FeedbackCourier::settle(const QString &key, const FeedbackPosted &posted)
{
    if (posted.outcome == FeedbackPosted::Outcome::Sent)
        m_outbox.remove(key);
    else if (posted.outcome == FeedbackPosted::Outcome::Refused)
        m_refused << key;
    Q_EMIT told(key, posted);
}

} // namespace glasshouse
