// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/writerworker.h"

#include "backend/feedbackcourier.h"
#include "backend/listenplace.h"
#include "base/threadpriority.h"


using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int RetryMs = 500;
constexpr int ChangeMs = 250;
constexpr int SettleMs = 5000;
constexpr int ScanStepMs = 10;                ///< the same between two steps of looking through transcripts
constexpr int PruneStepMs = 20;               ///< between two steps: most of the time is for what comes in
constexpr qint64 PruneLookMs = 3600LL * 1000; ///< a computer that slept is noticed within
} // namespace

WriterWorker::WriterWorker(QString storePath, QString pricesPath)
    : m_storePath(std::move(storePath)),
      m_pricesPath(std::move(pricesPath)),
      m_folders(this),
      m_retry(this),
      m_settle(this),
      m_prune(this),
      m_scan(this)
{
    m_retry.setInterval(RetryMs);
    connect(&m_retry, &QTimer::timeout, this, &WriterWorker::tryToOwn);
    connect(&m_folders, &FolderWatch::changed, this, &WriterWorker::importChanged);
    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleMs);
    connect(&m_settle, &QTimer::timeout, this, &WriterWorker::settle);
    m_prune.setSingleShot(true);
    connect(&m_prune, &QTimer::timeout, this, &WriterWorker::pruneSome);
    m_scan.setSingleShot(true);
    connect(&m_scan, &QTimer::timeout, this, &WriterWorker::scanSome);
}

WriterWorker::~WriterWorker()
{
    stopListening(); // while everything that hears of it is there
    m_packs.reset(); // it tells through the rules' courier
    m_alerts.reset();
}

void WriterWorker::listenWith(ListenerOptions options)
{
    if (m_network)
        return;
    m_network = std::make_unique<NetworkService>(std::move(options), m_boards, this);
    connect(m_network.get(), &NetworkService::stateChanged, this, &WriterWorker::sayListening);
    connect(m_network.get(), &NetworkService::received, this, [this] {
        Q_EMIT received();
        Q_EMIT dataChanged();
        scanSoon(); // it may have been a transcript
    });
    if (m_owner)
        m_network->start(*m_owner);
}

void WriterWorker::stopListening()
{
    if (m_network)
        m_network->stop();
    m_network.reset();
}

void WriterWorker::sayListening(const ListenState &state)
{
    if (state == m_listening)
        return;
    m_listening = state;
    Q_EMIT listenStateChanged(state);
}

void WriterWorker::start(const QStringList &places)
{
    m_followed = places;
    lowerThreadPriority();
    m_sinceChange.start();
    tryToOwn();
}

void WriterWorker::tryToOwn()
{
    auto owner = StoreOwner::open(m_storePath, m_pricesPath);
    if (!owner) {
        if (owner.error().code == Error::Code::Busy)
            watchOtherOwner();
        else
            say(owner.error().message);
        m_retry.start();
        return;
    }
    m_retry.stop();
    m_watcher.reset();
    m_owner = std::move(*owner);
    m_feedback = std::make_unique<FeedbackCourier>(m_storePath, [this](const ActRequest &request) { return act(request); });
    m_feedback->start();
    sayListening({}); // of the owner before
    if (m_feed)
        m_owner->setLiveSink({[feed = m_feed] { return feed->isWatched(); },
                              [feed = m_feed](const std::vector<LiveEvent> &events) { feed->add(events); }});
    HandoverServer::Handlers handlers;
    handlers.import = [this](const QStringList &paths, const std::function<void(const ImportProgress &)> &progress) {
        m_stopHandedOver = m_ending.load();
        auto report = runImport(paths, progress, m_stopHandedOver);
        Q_EMIT importFinished(report ? *report : ImportReport{}, false);
        return report;
    };
    handlers.tokens = [this](const TokenRequest &request) { return m_owner->tokens(request); };
    handlers.tenants = [this](const TenantRequest &request) { return m_owner->tenants(request); };
    handlers.audit = [this](const AuditNote &asked) { return keepNote(asked); };
    handlers.acts = [this](const ActRequest &request) { return act(request); };
    handlers.views = [this](const ViewChange &change) { return m_owner->changeView(change); };
    handlers.archive = [this](const ArchiveRequest &request) {
        m_stopHandedOver = m_ending.load();
        auto answer = m_owner->archive(request, m_stopHandedOver);
        Q_EMIT dataChanged();
        return answer;
    };
    handlers.retention = [this](const RetentionRequest &request) {
        m_stopHandedOver = m_ending.load();
        auto answer = m_owner->retention(request, m_stopHandedOver);
        Q_EMIT dataChanged();
        return answer;
    };
    m_server = std::make_unique<HandoverServer>(m_storePath, std::move(handlers));
    m_owner->setErrands({[this] { return m_hasPosted || m_server->isAsked(); },
                         [this] {
                             runPosted();
                             m_server->serveSmall();
                         }});
    const auto listening = m_server->listen();
    say(listening ? QString() : listening.error().message);
    m_folders.watch(m_followed);
    watchRules();
    if (m_network)
        m_network->start(*m_owner);
    if (m_pruneClock)
        m_owner->setPruneClock(m_pruneClock);
    if (m_pruneAfter)
        m_prune.start(*m_pruneAfter);
    Q_EMIT ownershipChanged(true);
    Q_EMIT opened();
    scanSoon();
}

void WriterWorker::post(std::function<void()> errand)
{
    {
        const std::lock_guard lock(m_postedMutex);
        m_posted.push_back(std::move(errand));
        m_hasPosted = true;
    }
    QMetaObject::invokeMethod(this, &WriterWorker::runPosted, Qt::QueuedConnection);
}

void WriterWorker::runPosted()
{
    std::vector<std::function<void()>> errands;
    {
        const std::lock_guard lock(m_postedMutex);
        errands.swap(m_posted);
        m_hasPosted = false;
    }
    for (const auto &errand : errands)
        errand();
}

Result<void> WriterWorker::keepNote(const AuditNote &note)
{
    auto kept = m_owner->note(note);
    if (kept && !note.isRead) // a panel that asks again whenever something changed must not be told of its own asking
        Q_EMIT dataChanged();
    return kept;
}

void WriterWorker::note(const AuditNote &note)
{
    if (m_owner)
        (void)keepNote(note);
    else if (!m_ending)
        (void)handOver(m_storePath, note);
}

Result<ViewOutcome> WriterWorker::changeView(const ViewChange &change)
{
    if (m_ending)
        return fail(Error::Code::Cancelled, u"ending"_s);
    return m_owner ? m_owner->changeView(change) : handOver(m_storePath, change);
}

Result<ActOutcome> WriterWorker::act(const ActRequest &request)
{
    if (m_ending)
        return fail(Error::Code::Cancelled, u"ending"_s);
    if (m_owner)
        return m_owner->act(request); // it is told by onActed
    auto outcome = handOver(m_storePath, request);
    if (outcome)
        Q_EMIT dataChanged();
    return outcome;
}

void WriterWorker::archive(const ArchiveRequest &request)
{
    m_stopHandedOver = m_ending.load();
    if (m_stopHandedOver)
        return;
    const auto answer =
        m_owner ? m_owner->archive(request, m_stopHandedOver) : handOver(m_storePath, request, m_stopHandedOver);
    Q_EMIT copiesKept(answer ? answer->files : 0, answer ? answer->trouble : answer.error().message);
    Q_EMIT dataChanged();
}

void WriterWorker::follow(const QStringList &paths)
{
    m_followed += FolderWatch::placesOf(paths);
    m_followed.removeDuplicates();
    if (m_owner)
        m_folders.watch(m_followed);
}

void WriterWorker::importChanged(const QStringList &paths)
{
    if (!m_owner || m_ending)
        return;
    const auto progressed = [this](const ImportProgress &progress) {
        if (progress.filesDone > 0 && m_sinceChange.hasExpired(ChangeMs)) {
            m_sinceChange.restart();
            Q_EMIT dataChanged();
        }
    };
    m_stopHandedOver = m_ending.load();
    const auto report = m_owner->import(paths, progressed, m_stopHandedOver);
    say(report ? QString() : report.error().message);
    if (!report) {
        m_folders.again(paths);
    } else if (report->progress.filesDone > 0) {
        Q_EMIT dataChanged();
        if (!m_settle.isActive())
            m_settle.start();
        scanSoon();
    }
}

/// Names that change while an import runs can make it miss a file that does not change again: so a little later everything that
/// is followed is looked at once more, which reads nothing where nothing was missed.
void WriterWorker::settle()
{
    if (!m_followed.isEmpty())
        importChanged(m_followed);
}

void WriterWorker::pruneAfter(std::optional<std::chrono::milliseconds> wait, std::function<qint64()> nowMs)
{
    m_pruneAfter = wait;
    m_pruneClock = std::move(nowMs);
}

void WriterWorker::pruneSome()
{
    if (m_ending)
        return;
    const qint64 wait = m_owner->pruneSome();
    if (m_prunes && wait > 0)
        Q_EMIT dataChanged();
    m_prunes = wait == 0;
    m_prune.start(m_prunes ? PruneStepMs : int(std::min(wait, PruneLookMs)));
}

void WriterWorker::scanSoon()
{
    if (m_owner && !m_ending && !m_scan.isActive())
        m_scan.start(ScanStepMs);
}

void WriterWorker::scanSome()
{
    if (m_ending || !m_owner)
        return;
    const auto step = m_owner->scanSome();
    m_found = m_found || (step && step->changed);
    const bool more = step && !step->done;
    if (m_found && (!more || m_sinceFound.hasExpired(ChangeMs) || !m_sinceFound.isValid())) {
        m_found = false;
        m_sinceFound.restart();
        Q_EMIT dataChanged();
    }
    if (more)
        m_scan.start(ScanStepMs);
}

void WriterWorker::watchOtherOwner()
{
    if (!m_watcher) {
        auto reader = StoreReader::open(m_storePath);
        if (!reader)
            return; // its owner is still making it
        m_watcher = std::move(*reader);
        say(QString());
        Q_EMIT ownershipChanged(false);
        Q_EMIT opened();
    }
    sayListening(publishedListenState(m_storePath));
    if (const qint64 version = m_watcher->dataVersion(); version != m_seenVersion) {
        m_seenVersion = version;
        Q_EMIT dataChanged();
    }
}

void WriterWorker::say(const QString &trouble)
{
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    Q_EMIT troubleChanged(trouble);
}

Result<ImportReport> WriterWorker::runImport(const QStringList &paths,
                                             const std::function<void(const ImportProgress &)> &also,
                                             const std::atomic_bool &stop)
{
    const auto progressed = [&](const ImportProgress &progress) {
        if (also)
            also(progress);
        Q_EMIT importProgressed(progress);
        if (m_sinceChange.hasExpired(ChangeMs)) {
            m_sinceChange.restart();
            Q_EMIT dataChanged();
        }
    };
    auto report = m_owner ? m_owner->import(paths, progressed, stop) : handOver(m_storePath, paths, progressed, stop);
    say(report || report.error().code == Error::Code::Cancelled ? QString() : report.error().message);
    Q_EMIT dataChanged();
    if (report && !report->cancelled)
        follow(paths);
    scanSoon();
    return report;
}

void WriterWorker::requestEnd()
{
    m_ending = true;
    m_stopHandedOver = true;
}

void WriterWorker::import(const QStringList &paths, const StopFlag &stop)
{
    if (m_ending)
        return;
    const auto report = runImport(paths, {}, *stop);
    ImportReport shown;
    if (report)
        shown = *report;
    else if (report.error().code == Error::Code::Cancelled)
        shown.cancelled = true;
    else
        shown.add({m_storePath, -1, -1, report.error().message});
    Q_EMIT importFinished(shown, true);
}

} // namespace glasshouse
