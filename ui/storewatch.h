// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"

#include <QObject>

namespace glasshouse {

/// Keeps what the window knows of the store up to date: size, newest record, whether there is anything. GUI thread.
class StoreWatch : public QObject
{
    Q_OBJECT
public:
    explicit StoreWatch(Backend &backend, QObject *parent = nullptr);

    const StoreFacts &facts() const { return m_facts; }
    bool isEmpty() const { return m_known && m_facts.sessions == 0 && m_facts.events == 0; }
    /// Something has been answered.
    bool isKnown() const { return m_known; }

Q_SIGNALS:
    void factsChanged(const glasshouse::StoreFacts &facts);

private:
    void ask();

    Backend &m_backend;
    StoreFacts m_facts;
    bool m_known = false;
    bool m_waiting = false;
    bool m_stale = false;
};

} // namespace glasshouse
