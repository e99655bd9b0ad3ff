// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notice.h"
#include "ingest/storeowner.h"
#include "reports/packpdf.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace glasshouse {

struct PackSchedulerOptions {
    QString storePath;
    QString packsFolder;           ///< empty: the user's own
    QString reportsFolder;         ///< what relative folders lie in; empty: dataFolder()/reports
    int lookMs = 30'000;           ///< how often the clock is looked at
    std::function<qint64()> nowMs; ///< UTC; none: the system's clock
    /// Hands a notice with the file to channels; an error is kept as the run's trouble. None: there are no channels.
    std::function<Result<void>(const QStringList &channels, Notice notice)> tell;
    /// Has something done on the owner's thread; unless set, when its event loop runs next. Called on any thread.
    std::function<void(std::function<void()>)> post;
    /// Draws PDF files; none: renderPackPdf().
    std::function<Result<void>(const PackPdf &pdf, const std::atomic_bool &stop)> draw;
};

/// Makes packs when their schedules say so, for whoever owns the store: figures and files on a thread of its own, one after
/// another, what came of it is kept by the owner and told in the trail. A run that was missed, because nothing ran then, is
/// made once, for the latest time that was missed. Lives on the owner's thread, which it never makes wait.
class PackScheduler : public QObject
{
    Q_OBJECT
public:
    /// `owner` outlives it.
    PackScheduler(StoreOwner &owner, PackSchedulerOptions options, QObject *parent = nullptr);
    /// Gives up what is in hand, which is then made again by the next one.
    ~PackScheduler() override;

    /// Looks at the clock now.
    void look();

Q_SIGNALS:
    /// A run is kept, whether or not it went well.
    void ran(qint64 schedule);

private:
    void begin(const DuePack &due);
    void end(PackRun run, std::optional<Notice> notice);
    qint64 now() const;

    StoreOwner &m_owner;
    PackSchedulerOptions m_options;
    QThread m_thread;
    QObject m_worker; ///< lives on m_thread
    QTimer m_timer;
    bool m_busy = false;
    std::atomic_bool m_stop{false};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); ///< on the owner's thread
};

/// The latest instant, not after `nowMs`, at which a schedule that is due was to run.
qint64 latestMissedMs(const PackSchedule &schedule, qint64 nowMs);

} // namespace glasshouse
