// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/localbackend.h"

#include "access/access.h"
#include "backend/listenplace.h"
#include "backend/livetail.h"
#include "backend/readerpool.h"
#include "backend/writerworker.h"
#include "base/paths.h"
#include "ingest/auditnotes.h"
#include "query/audited.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QHash>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <deque>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int Readers = 2;
constexpr int MostNotes = 256; ///< that wait for the writer; while it is busy for that long more are let go
constexpr int LiveMs = 33;     ///< between two batches of live rows
} // namespace

struct LocalBackend::Impl {
    Options options;
    std::unique_ptr<QTemporaryDir> temporary;
    QThread thread;
    WriterWorker *worker = nullptr;
    std::unique_ptr<ReaderPool> readers;
    QHash<QString, std::shared_ptr<std::atomic_bool>> latest; ///< by slot: the question that is not superseded
    ListenState listening;
    qint64 receivedMs = 0;
    NetworkService::Boards boards;
    std::shared_ptr<LiveFeed> feed; ///< of what this process commits
    std::unique_ptr<LiveTail> tail; ///< of what another one does
    QTimer liveTimer;
    QElapsedTimer sinceLive;
    int watchers = 0;
    bool owns = false;
    std::shared_ptr<std::atomic_int> notes = std::make_shared<std::atomic_int>(0); ///< on their way to the writer
    std::deque<WriterWorker::StopFlag> imports; ///< asked for and not finished, oldest first
};

LocalBackend::LocalBackend(Options options, QObject *parent) : Backend(parent), m_impl(std::make_unique<Impl>())
{
    qRegisterMetaType<ImportProgress>();
    qRegisterMetaType<ImportReport>();
    qRegisterMetaType<ListenState>();
    qRegisterMetaType<LiveBatch>();
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
    if (d.options.temporary)
        d.worker->pruneAfter(std::nullopt);
    if (d.options.listener && !d.options.listenLater)
        d.worker->listenWith(*d.options.listener);
    setUpLive();
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
    connect(d.worker, &WriterWorker::copiesKept, this, &Backend::copiesKept);
    connect(d.worker, &WriterWorker::importProgressed, this, &Backend::importProgressed);
    connect(d.worker, &WriterWorker::importFinished, this, [this](const ImportReport &report, bool ownRequest) {
        if (ownRequest && !m_impl->imports.empty())
            m_impl->imports.pop_front();
        if (ownRequest && report.progress.filesDone > 0)
            note(importNote(report));
        Q_EMIT importFinished(report);
    });
    d.thread.start();
    QMetaObject::invokeMethod(d.worker, [worker = d.worker, places = d.options.follow] { worker->start(places); });
}

LocalBackend::~LocalBackend()
{
    cancelImport();
    m_impl->worker->requestEnd();
    m_impl->tail.reset();
    m_impl->readers.reset();
    // After what waits there: notes are kept, imports end at once.
    QMetaObject::invokeMethod(m_impl->worker, [thread = &m_impl->thread] { thread->quit(); });
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

void LocalBackend::setUpLive()
{
    Impl &d = *m_impl;
    d.boards = d.worker->boards();
    d.feed = std::make_shared<LiveFeed>(Access::localOwner().tenant());
    // The writer's thread ends before this does.
    d.feed->setWake([this] { QMetaObject::invokeMethod(this, &LocalBackend::deliverLive, Qt::QueuedConnection); });
    d.worker->setLiveFeed(d.feed);
    d.liveTimer.setSingleShot(true);
    d.liveTimer.setTimerType(Qt::PreciseTimer);
    connect(&d.liveTimer, &QTimer::timeout, this, &LocalBackend::deliverLive);
    d.tail = std::make_unique<LiveTail>([this](const ActivityQuestion &question, LiveTail::Done done) {
        ask(question, m_impl->tail.get(), u"live tail"_s, std::move(done));
    });
    connect(d.tail.get(), &LiveTail::arrived, this, &Backend::liveArrived);
    connect(d.worker, &WriterWorker::ownershipChanged, this, [this](bool owns) {
        m_impl->owns = owns;
        chooseLiveSource();
    });
    connect(d.worker, &WriterWorker::dataChanged, d.tail.get(), &LiveTail::look);
}

void LocalBackend::chooseLiveSource()
{
    m_impl->feed->setWatched(m_impl->watchers > 0);
    if (m_impl->watchers > 0 && !m_impl->owns)
        m_impl->tail->start();
    else
        m_impl->tail->stop();
}

void LocalBackend::watchLive(bool on)
{
    const bool before = m_impl->watchers > 0;
    m_impl->watchers = std::max(0, m_impl->watchers + (on ? 1 : -1));
    if (before != (m_impl->watchers > 0))
        chooseLiveSource();
}

void LocalBackend::deliverLive()
{
    Impl &d = *m_impl;
    const qint64 since = d.sinceLive.isValid() ? d.sinceLive.elapsed() : LiveMs;
    if (since < LiveMs) {
        if (!d.liveTimer.isActive())
            d.liveTimer.start(LiveMs - int(since));
        return;
    }
    const LiveBatch batch = d.feed->take();
    if (batch.rows.empty())
        return;
    d.sinceLive.start();
    Q_EMIT liveArrived(batch);
}

QueueState LocalBackend::queueState() const
{
    if (!m_impl->owns || !m_impl->listening.listens())
        return {};
    const Intake::Depth depth = m_impl->boards.intake->depth();
    return {depth.records, depth.bytes, m_impl->boards.health->read().trouble};
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

void LocalBackend::note(AuditNote note)
{
    if (m_impl->options.temporary || *m_impl->notes >= MostNotes)
        return; // what goes with the window leaves no trail
    note.tenant = Access::localOwner().tenant();
    note.client = u"console"_s;
    if (note.actor.isEmpty())
        note.actor = loginName();
    ++*m_impl->notes;
    m_impl->worker->post([worker = m_impl->worker, waiting = m_impl->notes, note] {
        --*waiting;
        worker->note(note);
    });
}

void LocalBackend::archive(const ArchiveRequest &request)
{
    QMetaObject::invokeMethod(m_impl->worker, [worker = m_impl->worker, request] { worker->archive(request); });
}

bool LocalBackend::keepsViews() const
{
    return !m_impl->options.temporary;
}

void LocalBackend::changeView(const ViewChange &change, QObject *context, std::function<void(Result<ViewOutcome>)> done)
{
    ViewChange asked = change;
    asked.tenant = Access::localOwner().tenant();
    asked.actor = loginName().toStdString();
    asked.client = "console";
    const QPointer<QObject> asker(context);
    m_impl->worker->post([this, worker = m_impl->worker, asked, asker, done = std::move(done)] {
        auto outcome = worker->changeView(asked);
        QMetaObject::invokeMethod(this, [asker, done, outcome = std::move(outcome)] {
            if (asker)
                done(outcome);
        });
    });
}

void LocalBackend::act(const Act &act, QObject *context, std::function<void(Result<ActDone>)> done)
{
    ActRequest request;
    request.tenant = Access::localOwner().tenant();
    request.actor = loginName();
    request.client = u"console"_s;
    request.act = act;
    const QPointer<QObject> asker(context);
    m_impl->worker->post([this, worker = m_impl->worker, request, asker, done = std::move(done)] {
        auto outcome = worker->act(request);
        QMetaObject::invokeMethod(this, [asker, done, outcome = std::move(outcome)] {
            if (!asker)
                return;
            if (!outcome)
                done(tl::unexpected<Error>(outcome.error()));
            else if (outcome->refusal != ActOutcome::Refusal::None)
                done(fail(Error::Code::Rejected, outcome->words));
            else
                done(outcome->done);
        });
    });
}

void LocalBackend::keepCopies(const QStringList &paths)
{
    ArchiveRequest request;
    request.paths = paths;
    archive(request);
    AuditNote kept;
    kept.action = u"transcript.archived"_s;
    kept.params = QByteArray("{\"files\":") + QByteArray::number(paths.size()) + '}';
    note(kept);
}

void LocalBackend::setArchiving(bool on)
{
    ArchiveRequest request;
    request.keepAll = on;
    archive(request);
    AuditNote set;
    set.action = u"archive.set"_s;
    set.params = on ? R"({"keep_all":true})" : R"({"keep_all":false})";
    note(set);
}

void LocalBackend::drop(const QString &slot)
{
    if (const auto latest = m_impl->latest.take(slot))
        *latest = true;
}

void LocalBackend::submit(Question question, QObject *context, const QString &slot,
                          std::function<void(Result<Answer>)> done)
{
    const bool isOwn = context && context == m_impl->tail.get(); // what follows the store by itself is nobody's reading
    if (const auto read = isOwn ? std::nullopt : auditOf(question))
        note(*read);
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
