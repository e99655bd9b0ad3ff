// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packasker.h"

#include "backend/backend.h"
#include "ui/filtercontroller.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

PackAsker::PackAsker(Backend &backend, FilterController &filter, const QString &name, QObject *parent)
    : QObject(parent),
      m_backend(backend),
      m_filter(filter),
      m_name(name)
{}

bool PackAsker::isLoaded() const
{
    return !m_data.panels.empty()
        && std::ranges::all_of(m_data.panels, [](const PanelData &panel) { return panel.loaded; });
}

void PackAsker::clear()
{
    ++m_round;
    m_open = 0;
    m_data = {};
    m_known.clear();
    Q_EMIT restarted();
}

/// What stays in view until the answer is there: the answer to the very same question, or at least the same picture.
std::optional<PackAsker::Known> PackAsker::keepKnown(PanelData &panel, const PanelAsking &asking) const
{
    for (std::size_t i = 0; i < m_data.panels.size(); ++i) {
        const PanelData &before = m_data.panels[i];
        if (before.panel.question != panel.panel.question || before.panel.kind != panel.panel.kind)
            continue;
        panel.table = before.table;
        panel.rangeAlone = before.rangeAlone;
        panel.answeredMs = before.answeredMs;
        panel.loaded = m_known[i] && m_known[i]->question == asking.question && !asking.nothing;
        return panel.loaded ? std::optional(Known{asking.question, panel}) : std::nullopt;
    }
    return std::nullopt;
}

void PackAsker::ask(const Pack &pack)
{
    const Filter &asked = m_filter.filter();
    const QString zone =
        m_filter.zoneId().isEmpty() ? QString::fromUtf8(m_filter.format().zone().id()) : m_filter.zoneId();
    PackData fresh = emptyPackData(pack, asked, zone, m_filter.nowMs());
    const std::vector<PanelAsking> askings = packQuestions(pack, asked, zone);
    std::vector<std::optional<Known>> known(fresh.panels.size());
    for (const PanelAsking &asking : askings) {
        known[asking.panel] = keepKnown(fresh.panels[asking.panel], asking);
        if (asking.nothing)
            fill(fresh, asking, fail(Error::Code::Rejected, {}));
    }
    m_data = std::move(fresh);
    m_known = std::move(known);
    const quint64 round = ++m_round;
    m_open = int(std::ranges::count(askings, false, &PanelAsking::nothing));
    Q_EMIT restarted();
    for (const PanelAsking &asking : askings) {
        if (asking.nothing)
            continue;
        const QString slot = u"%1/%2"_s.arg(m_name).arg(asking.panel);
        std::visit(
            [&](const auto &question) {
                using Q = std::decay_t<decltype(question)>;
                m_backend.ask(question, this, slot, [this, round, asking](Result<typename Q::Answer> answer) {
                    if (answer)
                        take(round, asking, Result<Answer>(Answer(std::move(*answer))));
                    else
                        take(round, asking, tl::unexpected<Error>(answer.error()));
                });
            },
            asking.question);
    }
    if (m_open == 0 && round == m_round)
        Q_EMIT finished();
}

void PackAsker::take(quint64 round, const PanelAsking &asking, const Result<Answer> &answer)
{
    if (round != m_round)
        return;
    --m_open;
    if (answer || answer.error().code != Error::Code::Cancelled) {
        std::optional<Known> &known = m_known[asking.panel];
        PanelData &panel = m_data.panels[asking.panel];
        fill(m_data, asking, answer);
        if (panel.trouble.isEmpty()) {
            panel.answeredMs = m_filter.nowMs();
            known = Known{asking.question, panel};
        } else if (known && known->question == asking.question) {
            const QString trouble = panel.trouble;
            panel = known->panel;
            panel.trouble = trouble;
        }
        Q_EMIT panelChanged(asking.panel);
    }
    if (m_open == 0)
        Q_EMIT finished();
}

} // namespace glasshouse
