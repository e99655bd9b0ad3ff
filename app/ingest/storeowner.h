// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditnote.h"
#include "ingest/acts.h"
#include "ingest/alertkeeping.h"
#include "ingest/archive.h"
#include "ingest/audittrail.h"
#include "ingest/findingpass.h"
#include "ingest/importreport.h"
#include "ingest/intake.h"
#include "ingest/livehub.h"
#include "ingest/packkeeping.h"
#include "ingest/pruneschedule.h"
#include "ingest/retention.h"
#include "ingest/rollupcheck.h"
#include "ingest/storehealth.h"
#include "ingest/tenantwriter.h"
#include "ingest/tokenadmin.h"
#include "ingest/uploads.h"
#include "ingest/views.h"
#include "notify/noticeshelf.h"
#include "store/storelock.h"

#include <QStringList>

#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace glasshouse {

/// The one writer of a store: holds its lock, its writing connection and the price table. Everything runs on the thread
/// that calls; several are needed only to read files, and are started and joined inside import().
class StoreOwner
{
public:
    /// Takes the lock, makes the folder and the store where they are missing, migrates, and prices calls anew where the
    /// price table has changed. Errors: Busy (somebody else owns it), TooNew, Io, Corrupt.
    static Result<std::unique_ptr<StoreOwner>> open(const QString &storePath, const QString &pricesPath);
    /// Takes a store that is up to date as it is, for note() alone: nothing is migrated or priced anew.
    static Result<std::unique_ptr<StoreOwner>> openForNotes(const QString &storePath);
    ~StoreOwner();

    using ProgressSink = std::function<void(const ImportProgress &)>;

    /// Reads what has changed under `paths` (empty: the agents' folders) into the store. Progress is reported about ten
    /// times a second. `stop` ends it after the batch in hand; what was committed stays, and the next import goes on from
    /// there. Files that cannot be read, and bad lines, are problems in the report; an Error is the store's own trouble
    /// (disk full, …), after which nothing of the last batch is kept and everything before it is. Batches from the network
    /// are written in between.
    Result<ImportReport> import(const QStringList &paths, const ProgressSink &progress, const std::atomic_bool &stop);

    /// What comes from the network: `intake` is drained by drain() and between an import's batches, committed events are
    /// published to `live`. Both outlive the owner, or are taken away by attach(nullptr, nullptr).
    void attach(Intake *intake, LiveHub *live, HealthBoard *health);
    /// Who watches from this process: events from the network, and those of transcripts that are not older than a while.
    void setLiveSink(LiveSink sink) { m_sink = std::move(sink); }
    /// What else may be done between the batches of long work (an import, an archive, a prune): `isWaiting` is asked often and
    /// must cost next to nothing; `run` does it and returns soon. Both on this thread.
    struct Errands {
        std::function<bool()> isWaiting;
        std::function<void()> run;
    };
    void setErrands(Errands errands) { m_errands = std::move(errands); }
    /// Writes what waits, in groups, and answers each batch after its COMMIT. After a few groups the thread is given back;
    /// true: more is waiting.
    bool drain();
    /// Tries whether the store can be written, and measures it: call now and then while there is trouble or nothing to do.
    void probe();

    /// Makes, revokes or lists tokens.
    Result<TokenAnswer> tokens(const TokenRequest &request);
    /// Makes or changes tenants and people's aliases, or lists them.
    Result<TenantAnswer> tenants(const TenantRequest &request);
    /// Everything that says who may what.
    Result<AccessRecords> access();
    /// Called with all of it after any of it has changed.
    std::function<void(AccessRecords)> onAccessChanged;

    /// Keeps what somebody did or saw in Glasshouse itself: an event of kind Audit, counted and published like all others.
    /// A read that is repeated within a minute is not written again.
    Result<void> note(const AuditNote &note);

    /// Shows or sets how long events are kept, or deletes those that are older, in small batches between which batches from
    /// the network are written. `stop` ends it after the batch in hand; the next run goes on from there. Errors: Rejected
    /// (no such tenant or kind), Io (the store's, or the archive's: then nothing was deleted that is not in it).
    Result<RetentionAnswer> retention(const RetentionRequest &request, const std::atomic_bool &stop);

    /// Deletes what is older than it is kept, of one tenant, in short steps between which batches from the network are
    /// written; `told` after each, with what has gone so far. Errors: Io.
    Result<RetentionAnswer> prune(qint64 tenantId, const std::function<void(const RetentionAnswer &)> &told);
    /// Prices all calls of a tenant anew, and writes every sum that is not what the rows say; `told` with the share that is
    /// done. Each of the two is one transaction, which batches from the network wait for. Errors: Io.
    Result<RollupReport> reprocess(qint64 tenantId, const std::function<void(double share)> &told);

    /// By which clock (UTC ms) the daily prune goes; the system's unless set.
    void setPruneClock(std::function<qint64()> nowMs);
    /// A short step of the daily prune, where it is time, noted in the trail as the scheduler's. Returns how long to wait for
    /// the next one; 0: more is to be done.
    qint64 pruneSome();

    /// A short step of looking through transcripts that were imported since, for what went wrong in them. `done`: nothing
    /// waits; call again after an import. Errors: Io.
    Result<FindingPass::Step> scanSome(qint64 mostBytes = FindingPass::StepBytes);
    /// The same, step after step, until nothing waits or so many bytes were read; batches from the network are written in
    /// between. Errors: Io.
    Result<void> scanNow(qint64 mostBytes, const std::atomic_bool &stop);

    /// Keeps a transcript that somebody sent, reads it into the tenant, and makes its sessions the sender's; told in the trail.
    /// Committed and on disk when it returns. Errors: Io.
    Result<UploadAnswer> upload(const Upload &upload);
    /// Keeps, changes or removes a saved view; told in the trail.
    Result<ViewOutcome> changeView(const ViewChange &change);
    /// Does an act; told in the trail.
    Result<ActOutcome> act(const ActRequest &request);
    /// Called after an act was done.
    std::function<void(const ActRequest &)> onActed;
    /// Keeps what evaluations of rules came to; what fired and what ended is told in the trail, as the scheduler's.
    Result<void> keepAlerts(const std::vector<AlertChange> &changes);
    Result<void> keepTold(const AlertsTold &told);
    /// How channels stand, for whoever asks.
    Result<void> keepChannelStates(const ChannelStates &states);
    /// Of every tenant.
    Result<Channels> channels();
    /// The tenants that have rules.
    Result<std::vector<qint64>> tenantsWithAlerts();
    /// What was told before this process, and what is to be told still.
    Result<AlertsLeft> alertsLeft();
    /// Schedules of packs whose time has come, of every tenant; how making one went is told in the trail, as the scheduler's.
    Result<std::vector<DuePack>> duePacks(qint64 nowMs);
    Result<void> keepPackRun(const PackRun &run);
    /// What waits to be told, over restarts.
    Result<std::vector<ShelvedNotice>> shelvedNotices();
    Result<void> changeShelf(const ShelfChange &change);

    /// Keeps or removes copies of transcripts; batches from the network are written in between.
    Result<ArchiveAnswer> archive(const ArchiveRequest &request, const std::atomic_bool &stop);

    QString path() const { return m_connection.path(); }
    /// The store's own key for the hashes of masked text; made with the store.
    Result<QByteArray> maskKey();

private:
    struct Group;
    StoreOwner(StoreLock lock, Connection connection, PriceTable prices);
    Result<void> repriceWhereNeeded();
    void renewFindings();
    TenantWriter &tenant(qint64 id);
    void forgetAll();
    /// Events from before skills and plugins were kept get the names that their bodies hold; once.
    Result<void> nameEvents(qint64 tenantId);
    Result<void> writeGroup(Group &group);
    void writeOrAnswer(Group &group);
    Result<void> writeHalves(const PreparedBatch &batch, IntakeResult &result, const Error &reason);
    Result<void> checkSpace();
    void drainBetween();
    bool isAsked() const;
    bool isWatched() const { return m_sink.isWatched && m_sink.isWatched(); }
    void publish(Group &group);
    void publishImported(TenantWriter &writer);
    Result<void> tellAccess();
    Result<ImportReport> importUpload(qint64 tenantId, const QString &file);
    Result<QStringList> giveSessions(const Upload &upload, const QString &file);

    StoreLock m_lock;
    Connection m_connection;
    PriceTable m_prices;
    // Before the connection closes, its statements are gone: everything below holds some.
    std::unique_ptr<EventSequence> m_sequence;
    std::map<qint64, std::unique_ptr<TenantWriter>> m_tenants;
    AuditTrail m_trail;
    std::unique_ptr<PruneSchedule> m_pruning;
    std::unique_ptr<FindingPass> m_findings;
    bool m_trailIsRead = false;
    bool m_inTask = false; ///< of the intake
    Intake *m_intake = nullptr;
    LiveHub *m_live = nullptr;
    LiveSink m_sink;
    HealthBoard *m_health = nullptr;
    Errands m_errands;
    bool m_inErrands = false;
    std::chrono::steady_clock::time_point m_nextSpaceCheck;
    std::optional<Error> m_noSpace;
};

} // namespace glasshouse
