// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/livedots.h"
#include "ui/panel.h"

#include <unordered_set>

namespace glasshouse {

class Button;
class LiveLanesChart;

/// Events as they happen, in lanes. It watches the backend while it can be seen, and begins with what the store holds of
/// the last minutes. It shows everything, whatever the filter says.
class LiveDock : public Panel
{
    Q_OBJECT
public:
    LiveDock(const PanelServices &services, QWidget *parent);
    ~LiveDock() override;

    LiveLanesChart *chart() const { return m_chart; }
    Button *pauseButton() const { return m_pause; }
    Button *windowButton() const { return m_windowButton; }
    bool isPaused() const;
    void setPaused(bool paused);

Q_SIGNALS:
    /// A dot was chosen: show the event that these name.
    void eventActivated(qint64 timeMs, qint64 sequence);

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Badge;
    void addControls();
    void watch(bool on);
    void load();
    void showRecent(const ActivityAnswer &answer);
    void takeBatch(const LiveBatch &batch);
    void narrowTo(int lane);
    void showFigures();

    LiveLanesChart *m_chart;
    Badge *m_badge;
    Button *m_pause;
    Button *m_windowButton;
    bool m_open = false; ///< the store can be asked
    bool m_watching = false, m_loading = false;
    QString m_zone;
    LiveBatch m_early;                  ///< came before the store's answer
    std::unordered_set<qint64> m_known; ///< of the answer: what is still on its way must not show twice
};

} // namespace glasshouse
