// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/packscheduler.h"

#include "base/paths.h"
#include "domain/packschedule.h"
#include "reports/packmaking.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostMissed = 20'000; ///< of one schedule: fifty years of days
constexpr qsizetype MostTrouble = 1'000;

Notice noticeOf(const PackRun &run, PackFile file)
{
    Notice notice;
    notice.id = u"pack-%1-%2"_s.arg(run.schedule.id).arg(run.lastMs);
    notice.tenant = run.tenant;
    notice.kind = Notice::Kind::Report;
    notice.title = file.title.left(Notice::MostTitle);
    notice.timeMs = run.lastMs;
    if (file.bytes.size() <= Notice::MostAttachmentBytes) {
        const bool isPdf = run.schedule.format == PackSchedule::Format::Pdf;
        notice.attachment =
            NoticeAttachment{file.name, isPdf ? u"application/pdf"_s : u"text/csv"_s, std::move(file.bytes)};
    } else {
        notice.text = u"The file is too large to be sent."_s;
    }
    if (!file.path.isEmpty())
        notice.where = file.path.left(Notice::MostWhere);
    return notice;
}

} // namespace

qint64 latestMissedMs(const PackSchedule &schedule, qint64 nowMs)
{
    qint64 planned = schedule.nextMs;
    for (int i = 0; i < MostMissed; ++i) {
        const qint64 next = nextRunMs(schedule, planned);
        if (next == NoTime || next > nowMs)
            break;
        planned = next;
    }
    return planned;
}

PackScheduler::PackScheduler(StoreOwner &owner, PackSchedulerOptions options, QObject *parent)
    : QObject(parent),
      m_owner(owner),
      m_options(std::move(options)),
      m_timer(this)
{
    if (m_options.reportsFolder.isEmpty())
        m_options.reportsFolder = dataFolder() + u"/reports"_s;
    if (!m_options.post)
        m_options.post = [this](std::function<void()> errand) {
            QMetaObject::invokeMethod(this, std::move(errand), Qt::QueuedConnection);
        };
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(u"packs"_s);
    m_thread.start(QThread::LowPriority);
    connect(&m_timer, &QTimer::timeout, this, &PackScheduler::look);
    m_timer.start(m_options.lookMs);
}

PackScheduler::~PackScheduler()
{
    *m_alive = false;
    m_stop = true;
    m_thread.quit();
    m_thread.wait();
}

qint64 PackScheduler::now() const
{
    return m_options.nowMs ? m_options.nowMs() : QDateTime::currentMSecsSinceEpoch();
}

void PackScheduler::look()
{
    if (m_busy)
        return;
    const auto due = m_owner.duePacks(now());
    if (due && !due->empty()) // what cannot be read now is tried again
        begin(due->front());
}

void PackScheduler::begin(const DuePack &due)
{
    m_busy = true;
    PackRun run;
    run.tenant = due.tenant, run.schedule = due.schedule;
    run.lastMs = latestMissedMs(due.schedule, now());
    run.nextMs = nextRunMs(due.schedule, std::max(now(), run.lastMs));
    const PackMaking making{run.tenant,          run.schedule,          run.lastMs,
                            m_options.storePath, m_options.packsFolder, m_options.reportsFolder,
                            m_options.draw};
    QMetaObject::invokeMethod(
        &m_worker,
        [this, alive = m_alive, run, making, post = m_options.post]() mutable {
            auto file = makePackFile(making, m_stop);
            if (!file && file.error().code == Error::Code::Cancelled)
                return; // nothing is kept: it is still due
            std::optional<Notice> notice;
            if (file) {
                run.file = file->path;
                if (!run.schedule.channels.isEmpty())
                    notice = noticeOf(run, std::move(*file));
            } else {
                run.trouble = file.error().message.left(MostTrouble);
            }
            post([this, alive, run = std::move(run), notice = std::move(notice)]() mutable {
                if (*alive)
                    end(std::move(run), std::move(notice));
            });
        },
        Qt::QueuedConnection);
}

void PackScheduler::end(PackRun run, std::optional<Notice> notice)
{
    if (notice) {
        const auto told = m_options.tell ? m_options.tell(run.schedule.channels, std::move(*notice))
                                         : fail(Error::Code::Rejected, u"this program sends nothing to channels"_s);
        if (!told)
            run.trouble = told.error().message.left(MostTrouble);
    }
    const bool kept = m_owner.keepPackRun(run).has_value();
    m_busy = false;
    Q_EMIT ran(run.schedule.id);
    if (kept)
        look(); // another may be due; what could not be kept waits for the timer
}

} // namespace glasshouse
