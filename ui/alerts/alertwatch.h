// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>

namespace glasshouse {

/// How many alerts hold that nobody acknowledged, for the window's top row; and what a desktop is to show, wherever the rules
/// are evaluated: what fires, and that it is over. At most one message in five minutes, what comes meanwhile as one. GUI
/// thread.
class AlertWatch : public QObject
{
    Q_OBJECT
public:
    using Show = std::function<void(const QString &title, const QString &text, Severity severity)>;
    static constexpr int PauseMs = 5 * 60 * 1000;

    /// `backend` outlives it. `pauseMs`: between two messages.
    explicit AlertWatch(Backend &backend, QObject *parent = nullptr, int pauseMs = PauseMs);
    /// Where desktop channels end; unset: nothing is shown.
    void setShow(Show show) { m_show = std::move(show); }
    int count() const { return m_count; }

Q_SIGNALS:
    void changed(int count, glasshouse::Severity gravest);

private:
    struct Message {
        QString title, text;
        Severity severity = Severity::Info;
    };
    void look();
    void take(const AlertHistoryAnswer &answer);
    void askWhere();
    void sort(const AlertRulesAnswer &rules, const QStringList &desktops);
    void tell(Message message);
    void tellWaiting();

    Backend &m_backend;
    Show m_show;
    QTimer m_settle, m_pause;
    bool m_begun = false;                  ///< what had fired before is nobody's news
    QSet<qint64> m_seen;                   ///< firings that were looked at
    std::vector<AlertFiring> m_fresh;      ///< began, and not yet known who is told
    std::map<qint64, AlertFiring> m_shown; ///< that hold; their end is wanted
    std::vector<Message> m_waiting;        ///< for the pause to end
    int m_more = 0;                        ///< of them, only counted
    int m_count = 0;
    Severity m_gravest = Severity::Info;
};

} // namespace glasshouse
