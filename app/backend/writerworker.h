// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertengine.h"
#include "backend/livefeed.h"
#include "backend/networkservice.h"
#include "ingest/folderwatch.h"
#include "ingest/handover.h"
#include "ingest/importreport.h"
#include "ingest/storeowner.h"
#include "query/reader.h"
#include "reports/packscheduler.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace glasshouse {

class FeedbackCourier;

/// Owns the store for this process, or waits to. Lives on its own thread; everything it says goes out by signals.
/// While another process owns the store imports are handed to it, and the lock is tried again twice a second. The owner
/// follows what has been imported: what changes there later is read without being asked for.
class WriterWorker : public QObject
{
    Q_OBJECT
public:
    WriterWorker(QString storePath, QString pricesPath);
    ~WriterWorker() override;

    /// Whoever owns the store listens for telemetry too. Before start(), or on this thread.
    void listenWith(ListenerOptions options);
    /// On this thread.
    void stopListening();
    /// What this process commits goes there while it is watched. Before start().
    void setLiveFeed(std::shared_ptr<LiveFeed> feed) { m_feed = std::move(feed); }
    /// The queue and the health of the network's side, whether or not it runs.
    const NetworkService::Boards &boards() const { return m_boards; }

    /// An import's own flag: set it, from any thread, to end that import, or to keep it from starting.
    using StopFlag = std::shared_ptr<std::atomic_bool>;

    /// From any thread: ends the import that another process has handed over, where one runs.
    void stopHandedOver() { m_stopHandedOver = true; }
    /// From any thread: the same, and nothing is begun any more.
    void requestEnd();

    /// How long after this has become the owner the daily prune is looked after, and by which clock (UTC ms); a minute, and
    /// the system's, unless set; nothing: never, what is only looked at is shown however old it is. Before start().
    void pruneAfter(std::optional<std::chrono::milliseconds> wait, std::function<qint64()> nowMs = {});
    /// `places`: folders to follow from the beginning, without an import of them, whether or not they are there yet.
    void start(const QStringList &places = {});
    bool ownsStore() const { return m_owner != nullptr; }
    void import(const QStringList &paths, const StopFlag &stop);
    /// Keeps it in the store's own trail, by its owner where that is another process. What cannot be kept is let go: a trail
    /// must not stand in anybody's way.
    void note(const AuditNote &note);
    /// From any thread: has something short done on this one, also in the midst of an import. Not after requestEnd() has run
    /// its course: then it is dropped.
    void post(std::function<void()> errand);
    /// Keeps, changes or removes a saved view, by the store's owner where that is another process.
    Result<ViewOutcome> changeView(const ViewChange &change);
    /// The same for any act.
    Result<ActOutcome> act(const ActRequest &request);
    /// Keeps copies of transcripts, or sets whether all are kept; copiesKept() tells how it went.
    void archive(const ArchiveRequest &request);

Q_SIGNALS:
    void opened();
    /// Whether this process owns the store; with each opened().
    void ownershipChanged(bool owns);
    void troubleChanged(const QString &message);
    void listenStateChanged(const glasshouse::ListenState &state);
    void dataChanged();
    void copiesKept(int files, const QString &trouble);
    /// What was sent here is stored; dataChanged() follows.
    void received();
    void importProgressed(const glasshouse::ImportProgress &progress);
    /// `ownRequest`: import() was called for it; else another process handed it over.
    void importFinished(const glasshouse::ImportReport &report, bool ownRequest);

private:
    void tryToOwn();
    void runPosted();
    Result<void> keepNote(const AuditNote &note);
    void follow(const QStringList &paths);
    void importChanged(const QStringList &paths);
    void settle();
    void pruneSome();
    void scanSoon();
    void scanSome();
    void watchOtherOwner();
    void sayListening(const ListenState &state);
    void say(const QString &trouble);
    void watchRules();
    Result<ImportReport> runImport(const QStringList &paths, const std::function<void(const ImportProgress &)> &also,
                                   const std::atomic_bool &stop);

    QString m_storePath, m_pricesPath;
    NetworkService::Boards m_boards;
    std::shared_ptr<LiveFeed> m_feed;
    std::unique_ptr<StoreOwner> m_owner;
    std::unique_ptr<HandoverServer> m_server;
    std::unique_ptr<NetworkService> m_network; ///< works on m_owner
    std::unique_ptr<AlertEngine> m_alerts;     ///< the same
    std::unique_ptr<PackScheduler> m_packs;    ///< the same
    bool m_alertsSpeak = false;                ///< what has changed is what rules found
    std::unique_ptr<StoreReader> m_watcher;    ///< while another process owns the store: notices what it writes
    qint64 m_seenVersion = -1;
    FolderWatch m_folders;
    QStringList m_followed;
    QTimer m_retry;
    QTimer m_settle; ///< one more look at everything once changes have calmed down
    QTimer m_prune;  ///< to the next step of the daily prune
    QTimer m_scan;   ///< to the next step of looking through transcripts
    std::optional<std::chrono::milliseconds> m_pruneAfter{60'000};
    std::function<qint64()> m_pruneClock;
    bool m_prunes = false; ///< a run has begun
    bool m_found = false;  ///< findings changed, which is to be told
    QElapsedTimer m_sinceChange, m_sinceFound;
    QString m_trouble;
    ListenState m_listening;
    std::atomic_bool m_ending{false}, m_stopHandedOver{false};
    std::mutex m_postedMutex;
    std::vector<std::function<void()>> m_posted; ///< guarded by m_postedMutex
    std::atomic_bool m_hasPosted{false};
    std::unique_ptr<FeedbackCourier> m_feedback; ///< of the owner: sends reports that wait
};

} // namespace glasshouse
