// SPDX-License-Identifier: GPL-3.0-or-later
// What the owner of a store does by itself: rules and schedules. Part of WriterWorker, in a file of its own for its length.
#include "backend/noticeproxies.h"
#include "backend/writerworker.h"

#include <QDateTime>
#include <QNetworkProxy>

namespace glasshouse {

void WriterWorker::watchRules()
{
    AlertEngineOptions options;
    options.now = [this] {
        AlertMoment moment;
        moment.nowMs = QDateTime::currentMSecsSinceEpoch();
        if (m_network) {
            const Intake::Depth depth = m_boards.intake->depth();
            moment.queueRecords = depth.records, moment.queueBytes = depth.bytes;
            moment.trouble = m_boards.health->read().trouble;
        }
        return moment;
    };
    options.post = [this](std::function<void()> errand) { post(std::move(errand)); };
    options.courier.transfer.proxies = noticeProxies(proxiesOfEnvironment(), QNetworkProxy::applicationProxy());
    m_alerts = std::make_unique<AlertEngine>(*m_owner, std::move(options));
    connect(this, &WriterWorker::dataChanged, m_alerts.get(), [this] {
        if (!m_alertsSpeak)
            m_alerts->lookSoon();
    });
    connect(m_alerts.get(), &AlertEngine::changed, this, [this] {
        m_alertsSpeak = true;
        Q_EMIT dataChanged();
        m_alertsSpeak = false;
    });
    PackSchedulerOptions packs;
    packs.storePath = m_storePath;
    packs.post = [this](std::function<void()> errand) { post(std::move(errand)); };
    packs.tell = [this](const QStringList &channels, Notice notice) {
        return m_alerts->send(channels, std::move(notice));
    };
    m_packs = std::make_unique<PackScheduler>(*m_owner, std::move(packs));
    connect(m_packs.get(), &PackScheduler::ran, this, &WriterWorker::dataChanged);
    m_owner->onActed = [this](const ActRequest &request) {
        m_alerts->acted(request);
        Q_EMIT dataChanged();
    };
}

} // namespace glasshouse
