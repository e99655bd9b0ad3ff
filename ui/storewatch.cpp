// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storewatch.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

StoreWatch::StoreWatch(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend)
{
    connect(&backend, &Backend::opened, this, &StoreWatch::ask);
    connect(&backend, &Backend::dataChanged, this, &StoreWatch::ask);
    connect(&backend, &Backend::importFinished, this, &StoreWatch::ask);
}

void StoreWatch::ask()
{
    if (m_waiting) {
        m_stale = true;
        return;
    }
    m_waiting = true;
    m_backend.ask(StoreFactsQuestion{}, this, u"store"_s, [this](const Result<StoreFacts> &answer) {
        m_waiting = false;
        if (answer) {
            m_known = true;
            m_facts = *answer;
            Q_EMIT factsChanged(m_facts);
        }
        if (std::exchange(m_stale, false))
            ask();
    });
}

} // namespace glasshouse
