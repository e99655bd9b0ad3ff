// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/sessionsearch.h"

#include "backend/backend.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int RestMs = 80;
}

SessionSearch::SessionSearch(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMs);
    connect(&m_rest, &QTimer::timeout, this, &SessionSearch::ask);
}

void SessionSearch::search(const QString &typed)
{
    if (typed.simplified() == m_typed)
        return;
    stop();
    m_typed = typed.simplified();
    m_searching = m_typed.size() >= FewestLetters;
    if (m_searching)
        m_rest.start();
}

void SessionSearch::stop()
{
    ++m_asked;
    const bool isAsked = !m_rest.isActive();
    m_rest.stop();
    if (std::exchange(m_searching, false) && isAsked)
        m_backend.drop(u"palette-sessions"_s);
    m_typed.clear();
}

void SessionSearch::ask()
{
    SessionsQuestion question;
    question.filter.text = m_typed;
    question.limit = MostFound;
    m_backend.ask(question, this, u"palette-sessions"_s,
                  [this, number = ++m_asked](const Result<SessionsAnswer> &answer) {
                      if (number != m_asked)
                          return;
                      m_searching = false;
                      Q_EMIT found(answer ? answer->sessions : std::vector<SessionSummary>());
                  });
}

} // namespace glasshouse
