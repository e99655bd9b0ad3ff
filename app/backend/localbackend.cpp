// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/localbackend.h"

#include "backend/listenplace.h"
#include "backend/readerpool.h"
#include "backend/writerworker.h"
#include "base/paths.h"

#include <QDateTime>
#include <QHash>
#include <QTemporaryDir>
#include <QThread>

#include <deque>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int Readers = 2;
}

struct LocalBackend::Impl {
    Options options;
    std::unique_ptr<QTemporaryDir> temporary;
    QThread thread;
    WriterWorker *worker = nullptr;
    std::unique_ptr<ReaderPool> readers;
    QHash<QString, std::shared_ptr<std::atomic_bool>> latest; ///< by slot: the question that is not superseded
    ListenState listening;
    qint64 receivedMs = 0;
    std::deque<WriterWorker::StopFlag> imports; ///< asked for and not finished, oldest first
};

LocalBackend::LocalBackend(Options options, QObject *parent) : Backend(parent), m_impl(std::make_unique<Impl>())
{
    qRegisterMetaType<ImportProgress>();
    qRegisterMetaType<ImportReport>();
    qRegisterMetaType<ListenState>();
    Impl &d = *m_impl;
    d.options = std::move(options);
    if (d.options.temporary) {
        d.temporary = std::make_unique<QTemporaryDir>();
        d.options.storePath = d.temporary->filePath(u"glasshouse.db"_s);
    } else if (d.options.storePath.isEmpty()) {
        d.options.storePath = defaultStorePath();
    }
    d.readers = std::make_unique<ReaderPool>(d.options.storePath, Readers);
    d.worker = new WriterWorker(d.options.storePath, userPricesPath());
    if (d.options.listener && !d.options.listenLater)
        d.worker->listenWith(*d.options.listener);
    d.worker->moveToThread(&d.thread);
    connect(&d.thread, &QThread::finished, d.worker, &QObject::deleteLater);
    connect(d.worker, &WriterWorker::opened, this, &Backend::opened);
    connect(d.worker, &WriterWorker::troubleChanged, this, &Backend::troubleChanged);
    connect(d.worker, &WriterWorker::listenStateChanged, this, [this](const ListenState &state) {
        m_impl->listening = state;
        Q_EMIT listenStateChanged(state);
    });
    connect(d.worker, &WriterWorker::received, this,
            [this] { m_impl->receivedMs = QDateTime::currentMSecsSinceEpoch(); });
    connect(d.worker, &WriterWorker::dataChanged, this, &Backend::dataChanged);
    connect(d.worker, &WriterWorker::importProgressed, this, &Backend::importProgressed);
    connect(d.worker, &WriterWorker::importFinished, this, [this](const ImportReport &report, bool ownRequest) {
        if (ownRequest && !m_impl->imports.empty())
            m_impl->imports.pop_front();
        Q_EMIT importFinished(report);
    });
    d.thread.start();
    QMetaObject::invokeMethod(d.worker, [worker = d.worker, places = d.options.follow] { worker->start(places); });
}

LocalBackend::~LocalBackend()
{
    cancelImport();
    m_impl->worker->requestEnd();
    m_impl->readers.reset();
    m_impl->thread.quit();
    m_impl->thread.wait(); // the batch in hand is committed first; an import ends within it
}

QString LocalBackend::name() const
{
    return m_impl->options.name;
}

bool LocalBackend::canListen() const
{
    return m_impl->options.listener.has_value();
}

void LocalBackend::setListening(bool on)
{
    if (canListen())
        QMetaObject::invokeMethod(m_impl->worker, [worker = m_impl->worker, on, options = *m_impl->options.listener] {
            on ? worker->listenWith(options) : worker->stopListening();
        });
}

qint64 LocalBackend::receivedMs() const
{
    return m_impl->receivedMs;
}

std::vector<AgentSettings> LocalBackend::agentSettings() const
{
    if (!canListen())
        return {};
    return glasshouse::agentSettings(listenerFacts(m_impl->listening, *m_impl->options.listener, storePath()));
}

ListenState LocalBackend::listenState() const
{
    return m_impl->listening;
}

QString LocalBackend::storePath() const
{
    return m_impl->options.storePath;
}

void LocalBackend::startImport(const QStringList &paths)
{
    const auto stop = std::make_shared<std::atomic_bool>(false);
    m_impl->imports.push_back(stop);
    QMetaObject::invokeMethod(m_impl->worker, [worker = m_impl->worker, paths, stop] { worker->import(paths, stop); });
}

void LocalBackend::cancelImport()
{
    for (const WriterWorker::StopFlag &stop : m_impl->imports)
        *stop = true;
    m_impl->worker->stopHandedOver();
}

bool LocalBackend::importRunning() const
{
    return !m_impl->imports.empty();
}

void LocalBackend::submit(Question question, QObject *context, const QString &slot,
                          std::function<void(Result<Answer>)> done)
{
    const auto dropped = std::make_shared<std::atomic_bool>(false);
    if (!slot.isEmpty()) {
        auto &latest = m_impl->latest[slot];
        if (latest)
            *latest = true;
        latest = dropped;
    }
    const QPointer<QObject> asker(context);
    auto deliver = [this, asker, dropped, done = std::move(done)](Result<Answer> answer) {
        QMetaObject::invokeMethod(this, [asker, dropped, done, answer = std::move(answer)] {
            if (asker && !*dropped)
                done(answer);
        });
    };
    m_impl->readers->submit({std::move(question), dropped, std::move(deliver)});
}

} // namespace glasshouse
