// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/packdata.h"

#include <QObject>

#include <optional>
#include <vector>

namespace glasshouse {

class Backend;
class FilterController;

/// Asks what a pack's panels show, under the window's filter, and keeps the figures: for whoever shows a pack. What is asked
/// again stays as it is until its answer is there; where that is an error, the old figures stay and say since when. GUI
/// thread.
class PackAsker : public QObject
{
    Q_OBJECT
public:
    /// `name`: of what is asked; nobody else asks under it. All outlive it.
    PackAsker(Backend &backend, FilterController &filter, const QString &name, QObject *parent);

    /// Asks all panels of it; answers to what was asked before are dropped.
    void ask(const Pack &pack);
    /// Shows nothing any more.
    void clear();

    const PackData &data() const { return m_data; }
    /// Every panel has an answer to what the filter asks for now.
    bool isLoaded() const;

Q_SIGNALS:
    /// Other panels, or the same under another filter.
    void restarted();
    void panelChanged(std::size_t panel);
    /// The last answer is there.
    void finished();

private:
    /// The last figures of a panel, and what they are the answer to.
    struct Known {
        Question question;
        PanelData panel;
    };
    std::optional<Known> keepKnown(PanelData &panel, const PanelAsking &asking) const;
    void take(quint64 round, const PanelAsking &asking, const Result<Answer> &answer);

    Backend &m_backend;
    FilterController &m_filter;
    const QString m_name;
    PackData m_data;
    std::vector<std::optional<Known>> m_known; ///< of each panel
    quint64 m_round = 0;
    int m_open = 0; ///< questions that are not answered
};

} // namespace glasshouse
