// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/sessions.h"

#include <QObject>
#include <QTimer>

namespace glasshouse {

class Backend;

/// Looks sessions up by a piece of their title, project, id, branch or model, whatever the view's own filter is: once
/// typing rests, the latest few, never waiting. GUI thread.
class SessionSearch : public QObject
{
    Q_OBJECT
public:
    static constexpr int MostFound = 8;
    static constexpr int FewestLetters = 2; ///< one letter is in nearly all of them

    /// `backend` must outlive it.
    SessionSearch(Backend &backend, QObject *parent);

    /// What was looked for before is not wanted any more.
    void search(const QString &typed);
    void stop();
    /// An answer is still to come.
    bool isSearching() const { return m_searching; }

Q_SIGNALS:
    /// The latest first; nothing where they could not be had.
    void found(const std::vector<glasshouse::SessionSummary> &sessions);

private:
    void ask();

    Backend &m_backend;
    QTimer m_rest;
    QString m_typed;
    bool m_searching = false;
    quint64 m_asked = 0;
};

} // namespace glasshouse
