// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkstore.h"
#include "testclient.h"

#include "domain/auditnote.h"
#include "server/listener.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace glasshouse {

/// A native event as it is sent, for a test to count by.
struct SentEvent {
    std::string id, type, actor, resource, outcome, correlation;
    qint64 timeMs = 0;
    int number = 0;
    std::string agent = "bench";
};

/// A door that tasks wait behind.
class Door
{
public:
    void pass()
    {
        std::unique_lock lock(m_mutex);
        ++m_arrived;
        m_changed.notify_all();
        m_changed.wait_for(lock, std::chrono::seconds(20), [this] { return m_open; });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    bool waitForArrived(int count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(20), [&] { return m_arrived >= count; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_arrived = 0;
    bool m_open = false;
};

/// A listener over a real store. Tokens: "admin", "ada" and "bob" (viewers), "nobody" (a viewer without a subject),
/// "operator", "ingest", and "other", an admin of tenant 2.
class QueryBench
{
public:
    explicit QueryBench(const RequestLimits &limits = {});
    ~QueryBench();

    int port() const { return m_listener->httpPort(); }
    const std::string &token(const std::string &name) const { return m_texts.at(name); }
    TestReply get(const std::string &target, const std::string &caller = "admin") const;
    QJsonObject object(const std::string &target, const std::string &caller = "admin") const;
    /// The ids of the events of all pages, and how many pages there were; stops after a thousand.
    std::vector<qint64> walk(const std::string &target, int *pages, const std::string &caller = "admin") const;

    /// Stores events in the name of a tenant; false where one was not taken.
    bool store(qint64 tenant, const std::vector<SentEvent> &events);
    /// So many events a second apart, five always at the same time, of two actors and three types, every seventh failed.
    static std::vector<SentEvent> madeUp(int count, qint64 beginMs, const std::string &prefix = "e");

    /// Has the store's owner do what waits for it.
    void work() { m_store.owner().drain(); }
    TestReply post(const std::string &target, const std::string &body, const std::string &caller = "admin") const;

    std::vector<AuditNote> notes();
    /// From now on instead of keeping them.
    void setNote(std::function<void(const AuditNote &)> note);

private:
    void addToken(const std::string &name, Role role, const std::string &subject, qint64 tenant = 1);

    QTemporaryDir m_folder;
    test::NetworkStore m_store;
    TokenTable m_tokens;
    std::vector<TokenRecord> m_records;
    std::map<std::string, std::string> m_texts;
    std::mutex m_mutex;
    std::vector<AuditNote> m_notes;
    std::function<void(const AuditNote &)> m_note;
    std::unique_ptr<Listener> m_listener;
};

} // namespace glasshouse
