// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkstore.h"

#include "access/access.h"
#include "base/zone.h"
#include "query/reader.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace glasshouse::test {

/// A real store that identity events and API calls are put into one by one.
class AnalyticsStore
{
public:
    AnalyticsStore() : m_store(m_folder.filePath(QStringLiteral("a.db"))) {}

    PreparedEvent &add(EventKind kind, qint64 timeMs, const std::string &action, const std::string &agent,
                       Outcome outcome = Outcome::Ok, const std::string &actor = "ada")
    {
        PreparedEvent event;
        event.timeMs = timeMs, event.kind = kind, event.action = action, event.agent = agent;
        event.outcome = outcome, event.actor = actor, event.ownId = true;
        event.hash = QCryptographicHash::hash("e" + QByteArray::number(++m_next), QCryptographicHash::Blake2s_128);
        m_events.push_back(std::move(event));
        return m_events.back();
    }
    void call(const std::string &agent, qint64 timeMs, const std::string &endpoint = "/v1/orders",
              const std::string &actor = "ada")
    {
        PreparedEvent &event = add(EventKind::ApiCall, timeMs, "api_call", agent, Outcome::Ok, actor);
        event.resource = endpoint, event.durationNs = 5'000'000;
    }
    void identity(const std::string &agent, const std::string &action, qint64 timeMs, Outcome outcome = Outcome::Ok,
                  const std::string &actor = "ada")
    {
        add(EventKind::Identity, timeMs, action, agent, outcome, actor);
    }
    bool send()
    {
        PreparedBatch batch;
        batch.tenant = 1, batch.source = "native:test";
        batch.bytes = qint64(m_events.size()) * 700;
        batch.events = std::move(m_events);
        m_events.clear();
        return m_store.send(std::move(batch)).has_value();
    }

    template<typename Question>
    Result<typename Question::Answer> tryAsk(const Question &question, const Scope &scope = Access::localOwner())
    {
        auto reader = StoreReader::open(m_store.path());
        if (!reader)
            return tl::unexpected(reader.error());
        return (*reader)->ask(question, scope);
    }
    template<typename Question>
    typename Question::Answer ask(const Question &question, const Scope &scope = Access::localOwner())
    {
        return tryAsk(question, scope).value_or(typename Question::Answer{});
    }
    QString path() const { return m_store.path(); }

    static Scope viewer(const std::string &subject)
    {
        Principal principal;
        principal.tenant = 1, principal.role = Role::Viewer, principal.subject = subject;
        return Access::scopeFor(principal);
    }

private:
    QTemporaryDir m_folder;
    NetworkStore m_store;
    std::vector<PreparedEvent> m_events;
    int m_next = 0;
};

} // namespace glasshouse::test
