// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertengine.h"

#include "query/alertquestion.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int WatchRuleMs = 500;
constexpr int BusyLookMs = 2'000;
constexpr int StatesSettleMs = 250;
} // namespace

AlertEngine::AlertEngine(StoreOwner &owner, AlertEngineOptions options, QObject *parent)
    : QObject(parent),
      m_owner(owner),
      m_options(std::move(options)),
      m_worker(new AlertWorker(owner.path())),
      m_settle(this),
      m_look(this),
      m_watch(this),
      m_states(this)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_settle.setSingleShot(true);
    m_settle.setInterval(m_options.settleMs);
    connect(&m_settle, &QTimer::timeout, this, &AlertEngine::look);
    m_look.setInterval(m_options.lookMs);
    connect(&m_look, &QTimer::timeout, this, &AlertEngine::look);
    m_watch.setInterval(WatchRuleMs);
    connect(&m_watch, &QTimer::timeout, this, &AlertEngine::watchRule);
    m_states.setSingleShot(true);
    m_states.setInterval(StatesSettleMs);
    connect(&m_states, &QTimer::timeout, this, &AlertEngine::keepStates);
    m_shelf->setWake([this] { QMetaObject::invokeMethod(this, &AlertEngine::keepShelf, Qt::QueuedConnection); });
    if (auto left = m_owner.alertsLeft()) {
        m_alsoLookedAt.insert(left->tenants.begin(), left->tenants.end());
        m_worker->rememberTold(std::move(left->toldTo));
    }
    loadChannels();
    m_sinceLook.start();
    m_look.start();
    lookSoon();
}

AlertEngine::~AlertEngine()
{
    m_worker->end();
    if (m_thread.isRunning()) {
        m_thread.quit();
        m_thread.wait(); // the question in hand ends at once
    } else {
        delete m_worker;
    }
    m_alive.reset();   // what was posted and has not run is dropped
    m_courier.reset(); // shelves what it holds
    m_shelf->setWake({});
    keepShelf();
}

AlertMoment AlertEngine::now() const
{
    AlertMoment moment = m_options.now ? m_options.now() : AlertMoment{};
    if (moment.nowMs == 0)
        moment.nowMs = QDateTime::currentMSecsSinceEpoch();
    return moment;
}

void AlertEngine::lookSoon()
{
    if (!m_settle.isActive()) // not put off while data keeps coming
        m_settle.start();
    else if (!m_looking && m_sinceLook.hasExpired(BusyLookMs))
        look(); // timers wait while the owner is busy
}

void AlertEngine::look()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    auto tenants = m_owner.tenantsWithAlerts();
    if (!tenants)
        return;
    for (const qint64 tenant : std::exchange(m_alsoLookedAt, {})) {
        if (!std::binary_search(tenants->begin(), tenants->end(), tenant))
            tenants->insert(std::upper_bound(tenants->begin(), tenants->end(), tenant), tenant);
    }
    if (tenants->empty()) {
        Q_EMIT looked(); // at nothing
        return;
    }
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    m_sinceLook.start();
    m_looking = true;
    m_again = false;
    m_watch.start();
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, tenants = std::move(*tenants), moment = now()] {
        AlertLook look = worker->look(tenants, moment);
        post([this, look = std::move(look)] { take(look); });
    });
}

void AlertEngine::post(std::function<void()> errand)
{
    if (!m_options.post) {
        QMetaObject::invokeMethod(this, std::move(errand));
        return;
    }
    m_options.post([alive = std::weak_ptr(m_alive), errand = std::move(errand)] {
        if (const auto still = alive.lock())
            errand();
    });
}

void AlertEngine::watchRule()
{
    using namespace std::chrono;
    const qint64 since = m_worker->busySinceMs();
    const qint64 nowMs = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    if (since > 0 && nowMs - since > AlertWorker::MostRuleMs)
        m_worker->giveUpRule();
}

void AlertEngine::take(const AlertLook &look)
{
    m_looking = false;
    m_watch.stop();
    if (!look.changes.empty() && !m_owner.keepAlerts(look.changes)) {
        // Nothing was kept: the same is found again, when the store may be better.
        QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->forgetLook(); });
        return;
    }
    for (const AlertLook::Due &due : look.due)
        tell(due);
    if (look.fired || look.ended || look.said || !look.due.empty())
        Q_EMIT changed();
    if (look.fired || look.ended)
        this->look(); // what has fired has its number now, and is told; so is what is over
    else if (m_again)
        lookSoon();
    else
        Q_EMIT looked();
}

void AlertEngine::tell(const AlertLook::Due &due)
{
    QStringList channels;
    for (const Channel &channel : m_channels) {
        if (channel.tenant == due.tenant && channel.kind != Channel::Kind::Desktop && due.channels.contains(channel.id))
            channels += channel.id;
    }
    if (!channels.isEmpty() && m_courier && !post(due, channels))
        return; // it stays untold, and comes again
    if (!due.also.empty())
        (void)m_owner.keepTold({due.tenant, due.also, false, {}}); // they are over
    (void)m_owner.keepTold({due.tenant, {due.firing.id}, due.wantsEnd, due.channels});
}

bool AlertEngine::post(const AlertLook::Due &due, const QStringList &channels)
{
    const AlertFiring &firing = due.firing;
    Notice notice;
    notice.id = (due.isEnd ? u"alert-%1-over"_s : u"alert-%1"_s).arg(firing.id);
    notice.tenant = due.tenant;
    notice.severity = due.isEnd ? Severity::Info : firing.severity;
    notice.title = due.isEnd ? u"Over: %1"_s.arg(firing.ruleName) : firing.ruleName;
    notice.text = firing.about;
    if (firing.endedMs != NoTime)
        notice.text += u'\n' + alertEndSentence(firing);
    notice.where = u"Glasshouse, Alerts"_s;
    notice.timeMs = due.isEnd ? firing.endedMs : firing.beganMs;
    const auto posted = m_courier->post(channels, std::move(notice));
    return posted || posted.error().code != Error::Code::Busy;
}

Result<void> AlertEngine::send(const QStringList &channels, Notice notice)
{
    QStringList known;
    for (const Channel &channel : m_channels) {
        const bool isMeant = channel.tenant == notice.tenant && channels.contains(channel.id);
        if (isMeant && channel.enabled && channel.kind != Channel::Kind::Desktop)
            known += channel.id;
    }
    if (known.isEmpty() || !m_courier)
        return fail(Error::Code::Rejected,
                    u"none of the channels %1 is there and switched on"_s.arg(channels.join(u", "_s)));
    return m_courier->post(known, std::move(notice));
}

void AlertEngine::acted(const ActRequest &request)
{
    if (std::holds_alternative<SaveChannel>(request.act) || std::holds_alternative<RemoveChannel>(request.act))
        loadChannels();
    else if (const auto *test = std::get_if<TestChannel>(&request.act))
        sendTest(request.tenant, test->id);
    if (std::holds_alternative<RemoveAlertRule>(request.act))
        m_alsoLookedAt.insert(request.tenant); // what it had fired is over, and that is told
    if (std::holds_alternative<SaveAlertRule>(request.act) || std::holds_alternative<RemoveAlertRule>(request.act)
        || std::holds_alternative<ReportFeedback>(request.act))
        lookSoon();
}

void AlertEngine::loadChannels()
{
    auto channels = m_owner.channels();
    auto secrets = Secrets::load(Secrets::path(m_owner.path()));
    if (!channels)
        return;
    m_channels = std::move(*channels);
    if (!m_courier) {
        if (m_channels.empty())
            return;
        auto held = m_owner.shelvedNotices();
        m_courier = std::make_unique<Courier>(
            m_options.courier,
            std::make_unique<StoreShelf>(held ? std::move(*held) : std::vector<ShelvedNotice>(), m_shelf));
        connect(m_courier.get(), &Courier::statesChanged, this, [this] {
            if (!m_states.isActive())
                m_states.start();
        });
    }
    Channels sent = m_channels;
    std::erase_if(sent, [](const Channel &channel) { return channel.kind == Channel::Kind::Desktop; });
    m_courier->setChannels(std::move(sent), secrets ? std::move(*secrets) : Secrets());
}

void AlertEngine::sendTest(qint64 tenant, const QString &channel)
{
    if (!m_courier)
        return;
    Notice notice;
    notice.tenant = tenant;
    notice.kind = Notice::Kind::Test;
    notice.title = u"Test"_s;
    notice.text = u"Glasshouse reaches you here. Nothing has happened."_s;
    notice.timeMs = now().nowMs;
    (void)m_courier->post({channel}, std::move(notice));
}

void AlertEngine::keepStates()
{
    const auto states = m_courier ? m_courier->states() : nullptr;
    if (states && !states->empty() && m_owner.keepChannelStates(*states))
        Q_EMIT changed();
}

void AlertEngine::keepShelf()
{
    if (const ShelfChange change = m_shelf->take(); !change.isEmpty())
        if (auto kept = m_owner.changeShelf(change); !kept)
            m_shelf->put(change); // with what comes next
}

} // namespace glasshouse
