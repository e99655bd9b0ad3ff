// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace glasshouse {

/// How many alerts hold that nobody acknowledged, for the window's top row; and those that a desktop is to show, wherever
/// the rules are evaluated. GUI thread.
class AlertWatch : public QObject
{
    Q_OBJECT
public:
    using Show = std::function<void(const QString &title, const QString &text, Severity severity)>;
    /// `backend` outlives it.
    explicit AlertWatch(Backend &backend, QObject *parent = nullptr);
    /// Where desktop channels end; unset: nothing is shown.
    void setShow(Show show) { m_show = std::move(show); }
    int count() const { return m_count; }

Q_SIGNALS:
    void changed(int count, glasshouse::Severity gravest);

private:
    void look();
    void take(const AlertHistoryAnswer &answer);
    void showOnDesktop(const std::vector<AlertFiring> &firings);

    Backend &m_backend;
    Show m_show;
    QTimer m_settle;
    qint64 m_sinceMs;    ///< what fired before is nobody's news
    QSet<qint64> m_seen; ///< firings that were shown
    int m_count = 0;
    Severity m_gravest = Severity::Info;
};

} // namespace glasshouse
