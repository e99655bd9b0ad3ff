// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/livetail.h"

#include "backend/livefeed.h"

#include <QDateTime>

#include <utility>

namespace glasshouse {

LiveTail::LiveTail(Ask ask, QObject *parent) : QObject(parent), m_ask(std::move(ask)) {}

void LiveTail::start()
{
    ++m_run;
    m_on = true;
    m_begun = m_asking = m_again = false;
    m_pages = 0;
    look();
}

void LiveTail::stop()
{
    m_on = false;
}

void LiveTail::look()
{
    if (!m_on)
        return;
    if (m_asking) {
        m_again = true;
        return;
    }
    put();
}

void LiveTail::put()
{
    ActivityQuestion question;
    question.limit = m_begun ? PageRows : 1;
    // A row from the future must not hide everything that comes until then.
    question.filter.range.endMs = QDateTime::currentMSecsSinceEpoch() + 1;
    if (m_begun) {
        question.newer = true;
        question.cursorMs = m_timeMs, question.cursorSequence = m_sequence;
    }
    m_asking = true;
    m_again = false;
    m_ask(question, [this, run = m_run](const Result<ActivityAnswer> &answer) {
        if (run != m_run || !m_on)
            return;
        m_asking = false;
        if (answer)
            showAnswer(*answer);
        if (m_again && !m_asking)
            put();
    });
}

void LiveTail::showAnswer(const ActivityAnswer &answer)
{
    const bool first = !std::exchange(m_begun, true);
    if (!answer.events.empty())
        m_timeMs = answer.events.front().timeMs, m_sequence = answer.events.front().sequence;
    else if (first)
        m_timeMs = QDateTime::currentMSecsSinceEpoch(), m_sequence = 1;
    if (first)
        return;
    LiveBatch batch;
    batch.rows.reserve(answer.events.size());
    for (auto event = answer.events.rbegin(); event != answer.events.rend(); ++event)
        batch.rows.push_back(liveRowOf(*event));
    if (!batch.rows.empty())
        Q_EMIT arrived(batch);
    if (!answer.more || !m_on) {
        m_pages = 0;
    } else if (++m_pages < MostPages) {
        m_again = true;
    } else {
        m_pages = 0;
        m_begun = false;
        m_again = true;
    }
}

} // namespace glasshouse
