// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/watchedbackend.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

WatchedBackend::WatchedBackend(std::unique_ptr<Backend> inner, QObject *parent)
    : Backend(parent),
      m_inner(std::move(inner))
{
    connect(m_inner.get(), &Backend::opened, this, &Backend::opened);
    connect(m_inner.get(), &Backend::troubleChanged, this, &Backend::troubleChanged);
    connect(m_inner.get(), &Backend::freshnessChanged, this, &Backend::freshnessChanged);
    connect(m_inner.get(), &Backend::dataChanged, this, &Backend::dataChanged);
    connect(m_inner.get(), &Backend::liveArrived, this, &Backend::liveArrived);
    connect(m_inner.get(), &Backend::copiesKept, this, &Backend::copiesKept);
    connect(m_inner.get(), &Backend::importProgressed, this, &Backend::importProgressed);
    connect(m_inner.get(), &Backend::importFinished, this, &Backend::importFinished);
    connect(m_inner.get(), &Backend::listenStateChanged, this, &Backend::listenStateChanged);
}

WatchedBackend::~WatchedBackend() = default;

QString WatchedBackend::name() const
{
    return m_inner->name();
}

void WatchedBackend::startImport(const QStringList &paths)
{
    m_inner->startImport(paths);
}

void WatchedBackend::cancelImport()
{
    m_inner->cancelImport();
}

bool WatchedBackend::importRunning() const
{
    return m_inner->importRunning();
}

void WatchedBackend::submit(Question question, QObject *context, const QString &slot,
                            std::function<void(Result<Answer>)> done)
{
    const quint64 number = ++m_number;
    const QString key = slot.isEmpty() ? u"#%1"_s.arg(number) : slot;
    m_open.insert(key, number);
    const QPointer<QObject> asker(context);
    const auto finish = [this, number, key, asker, done = std::move(done)](Result<Answer> answer) {
        if (m_open.value(key) == number)
            m_open.remove(key);
        if (asker)
            done(std::move(answer));
        Q_EMIT activity();
    };
    // `this` is the context, so that the answer is counted even when the one who asked is gone.
    std::visit(
        [&](const auto &q) {
            using Q = std::decay_t<decltype(q)>;
            m_inner->ask(q, this, slot, [finish](Result<typename Q::Answer> answer) {
                if (answer)
                    finish(Answer(std::move(*answer)));
                else
                    finish(tl::unexpected<Error>(answer.error()));
            });
        },
        question);
    Q_EMIT activity();
}

bool WatchedBackend::canImport() const
{
    return m_inner->canImport();
}

bool WatchedBackend::canArchive() const
{
    return m_inner->canArchive();
}

Freshness WatchedBackend::freshness() const
{
    return m_inner->freshness();
}

void WatchedBackend::retryNow()
{
    m_inner->retryNow();
}

bool WatchedBackend::canListen() const
{
    return m_inner->canListen();
}

void WatchedBackend::setListening(bool on)
{
    m_inner->setListening(on);
}

qint64 WatchedBackend::receivedMs() const
{
    return m_inner->receivedMs();
}

std::vector<AgentSettings> WatchedBackend::agentSettings() const
{
    return m_inner->agentSettings();
}

ListenState WatchedBackend::listenState() const
{
    return m_inner->listenState();
}

void WatchedBackend::watchLive(bool on)
{
    m_inner->watchLive(on);
}

QueueState WatchedBackend::queueState() const
{
    return m_inner->queueState();
}

void WatchedBackend::note(AuditNote note)
{
    m_inner->note(std::move(note));
}

void WatchedBackend::keepCopies(const QStringList &paths)
{
    m_inner->keepCopies(paths);
}

void WatchedBackend::setArchiving(bool on)
{
    m_inner->setArchiving(on);
}

bool WatchedBackend::keepsViews() const
{
    return m_inner->keepsViews();
}

void WatchedBackend::saveView(const KeptView &view, QObject *context, std::function<void(Result<KeptView>)> done)
{
    m_inner->saveView(view, context, std::move(done));
}

void WatchedBackend::removeView(qint64 id, QObject *context, std::function<void(Result<void>)> done)
{
    m_inner->removeView(id, context, std::move(done));
}

void WatchedBackend::act(const Act &act, QObject *context, std::function<void(Result<ActDone>)> done)
{
    m_inner->act(act, context, std::move(done));
}

void WatchedBackend::drop(const QString &slot)
{
    m_inner->drop(slot);
    if (m_open.remove(slot) > 0)
        Q_EMIT activity();
}

QString WatchedBackend::storePath() const
{
    return m_inner->storePath();
}

} // namespace glasshouse
