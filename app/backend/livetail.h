// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/live.h"
#include "base/result.h"
#include "query/activity.h"

#include <QObject>

#include <functional>

namespace glasshouse {

/// The live feed of a console that does not own the store: asks for what is newer whenever the store has changed, one
/// question at a time. Rows that are dated before what has been seen are not noticed. GUI thread.
class LiveTail : public QObject
{
    Q_OBJECT
public:
    static constexpr int PageRows = 1'000;
    static constexpr int MostPages = 5; ///< behind by more: goes on at the newest

    using Done = std::function<void(Result<ActivityAnswer>)>;
    /// Puts the question; `done` is called on this thread, or never when it was dropped.
    using Ask = std::function<void(const ActivityQuestion &, Done done)>;
    explicit LiveTail(Ask ask, QObject *parent = nullptr);

    /// Begins at what is newest when the first answer comes.
    void start();
    void stop();
    /// The store has changed: look, now or as soon as the question in hand is answered.
    void look();

Q_SIGNALS:
    void arrived(const glasshouse::LiveBatch &batch);

private:
    void put();
    void showAnswer(const ActivityAnswer &answer);

    Ask m_ask;
    quint64 m_run = 0; ///< of the newest start(): answers of older ones are nobody's
    bool m_on = false, m_begun = false, m_asking = false, m_again = false;
    int m_pages = 0; ///< asked one after the other
    qint64 m_timeMs = 0, m_sequence = 0;
};

} // namespace glasshouse
