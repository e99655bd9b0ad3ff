// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/reportqueue.h"

#include "backend/feedbackcourier.h"
#include "base/paths.h"
#include "ingest/handover.h"
#include "ingest/hereorthere.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace glasshouse {

/// The thread's side.
struct ReportQueue::Worker : QObject {
    explicit Worker(const QString &path) : storePath(path), outbox(path) {}

    void begin() // on the thread: what it makes lives there
    {
        courier = std::make_unique<FeedbackCourier>(storePath, [this](const ActRequest &request) {
            return hereOrThere(
                storePath, userPricesPath(), [&](StoreOwner &owner) { return owner.act(request); },
                [&] { return handOver(storePath, request); });
        });
    }
    std::vector<WaitingReport> list() const
    {
        std::vector<WaitingReport> reports;
        for (const QueuedReport &queued : outbox.waiting())
            reports.push_back({queued.report.key, queued.report.message, queued.to, {}, queued.queuedMs, false});
        return reports;
    }

    QString storePath;
    FeedbackOutbox outbox;
    std::unique_ptr<FeedbackCourier> courier;
};

ReportQueue::ReportQueue(const QString &storePath, ReportTarget target, Tokens tokens, QObject *parent)
    : ReportQueue(storePath, std::move(target), std::move(tokens), Timing{}, parent)
{}

ReportQueue::ReportQueue(const QString &storePath, ReportTarget target, Tokens tokens, Timing timing, QObject *parent)
    : QObject(parent),
      m_target(std::move(target)),
      m_tokens(std::move(tokens)),
      m_timing(timing),
      m_worker(new Worker(storePath)),
      m_retry(this),
      m_idle(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { begin(false); });
    m_idle.setInterval(m_timing.idleMs);
    connect(&m_idle, &QTimer::timeout, this, &ReportQueue::list);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connectWorker();
    m_thread.setObjectName(QStringLiteral("reports"));
    m_thread.start();
    m_idle.start();
    list();
}

ReportQueue::~ReportQueue()
{
    m_thread.quit();
    m_thread.wait(); // a store is waited for as long as its owner is given to answer, a network not at all
}

void ReportQueue::connectWorker()
{
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker] {
        worker->begin();
        FeedbackCourier *const courier = worker->courier.get();
        courier->setTokens([this, worker](const QString &connection, std::function<void(const QByteArray &)> found) {
            QMetaObject::invokeMethod(this, [this, worker, connection, found = std::move(found)] {
                askToken(connection, [worker, found](const QByteArray &token) {
                    QMetaObject::invokeMethod(worker, [found, token] { found(token); });
                });
            });
        });
        connect(courier, &FeedbackCourier::told, this, &ReportQueue::note, Qt::QueuedConnection);
        connect(courier, &FeedbackCourier::finished, this, &ReportQueue::finish, Qt::QueuedConnection);
    });
}

/// A keychain may ask a person and may never answer: then there is no token this time.
void ReportQueue::askToken(const QString &connection, std::function<void(const QByteArray &)> found)
{
    const auto once = [alive = QPointer(this), found = std::move(found),
                       told = std::make_shared<bool>(false)](const QByteArray &token) {
        if (alive && !std::exchange(*told, true))
            found(token);
    };
    QTimer::singleShot(m_timing.tokenMs, this, [once] { once({}); });
    if (m_tokens)
        m_tokens(connection, once);
    else
        once({});
}

void ReportQueue::add(const FeedbackReport &report, QObject *context, std::function<void(const Result<void> &)> done)
{
    QueuedReport queued;
    queued.to = m_target.to, queued.certificate = m_target.certificate, queued.connection = m_target.connection;
    queued.plainAllowed = m_target.plainAllowed;
    queued.queuedMs = QDateTime::currentMSecsSinceEpoch();
    queued.report = report;
    QMetaObject::invokeMethod(m_worker,
                              [this, worker = m_worker, queued = std::move(queued), asker = QPointer<QObject>(context),
                               done = std::move(done)] {
                                  const auto kept = worker->outbox.add(queued);
                                  QMetaObject::invokeMethod(this, [this, kept, asker, done, waiting = worker->list()] {
                                      take(waiting);
                                      if (asker)
                                          done(kept);
                                  });
                              });
}

void ReportQueue::discard(const QStringList &keys)
{
    for (const QString &key : keys)
        m_became.remove(key);
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, keys] {
        for (const QString &key : keys)
            worker->outbox.remove(key);
        QMetaObject::invokeMethod(this, [this, waiting = worker->list()] { take(waiting); });
    });
}

void ReportQueue::list()
{
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker] {
        QMetaObject::invokeMethod(this, [this, waiting = worker->list()] { take(waiting); });
    });
}

void ReportQueue::take(std::vector<WaitingReport> waiting)
{
    for (WaitingReport &report : waiting) {
        const auto became = m_became.constFind(report.key);
        if (became == m_became.cend())
            continue;
        report.words = became->words;
        report.refused = became->outcome == FeedbackPosted::Outcome::Refused;
    }
    const bool differs = waiting != m_waiting;
    m_waiting = std::move(waiting);
    const qint64 planned = m_nextTryMs;
    plan();
    if (differs || planned != m_nextTryMs)
        Q_EMIT changed();
}

/// The next try, where something waits for one.
void ReportQueue::plan()
{
    const bool any = std::ranges::any_of(m_waiting, [](const WaitingReport &each) { return !each.refused; });
    if (!any || m_sending) {
        m_retry.stop();
        m_nextTryMs = NoTime;
    } else if (!m_retry.isActive()) {
        qint64 wait = m_timing.firstMs;
        for (int i = 0; i < m_failures && wait < m_timing.longestMs; ++i)
            wait *= 2;
        wait = std::min<qint64>(wait, m_timing.longestMs);
        m_nextTryMs = QDateTime::currentMSecsSinceEpoch() + wait;
        m_retry.start(int(wait));
    }
}

void ReportQueue::sendNow()
{
    begin(true);
}

void ReportQueue::retry()
{
    if (m_nextTryMs != NoTime)
        begin(false);
}

void ReportQueue::begin(bool all)
{
    if (m_sending || m_waiting.empty())
        return;
    m_sending = true;
    m_reached = false;
    plan();
    Q_EMIT changed();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, all] {
        if (all)
            worker->courier->lookAtAll();
        else
            worker->courier->look();
    });
}

void ReportQueue::note(const QString &key, const FeedbackPosted &posted)
{
    if (posted.outcome != FeedbackPosted::Outcome::Sent) {
        m_became.insert(key, posted);
        return;
    }
    m_reached = true;
    m_became.remove(key);
    Q_EMIT sent(posted.id);
}

void ReportQueue::finish()
{
    m_sending = false;
    m_failures = m_reached ? 0 : m_failures + 1;
    list();
}

} // namespace glasshouse
