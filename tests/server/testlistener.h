// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/token.h"
#include "ingest/intake.h"
#include "ingest/livehub.h"
#include "server/listener.h"

#include <QTemporaryDir>

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace glasshouse {

/// A running listener on free ports, with a writer that counts instead of storing. Tokens: "ingest", "bound", "viewer",
/// "admin", "operator", "other" (an admin of tenant 2), "expired", "revoked", "unknown".
class TestListener
{
public:
    explicit TestListener(const RequestLimits &limits = {}, bool tls = false, const std::string &githubSecret = {},
                          const Intake::Limits &queue = {});
    ~TestListener();

    int port() const { return m_listener->httpPort(); }
    Listener &listener() { return *m_listener; }
    const std::string &token(const std::string &name) const { return m_texts.at(name); }
    std::string bearer(const std::string &name) const { return "Authorization: Bearer " + token(name) + "\r\n"; }
    void revoke(const std::string &name);
    /// Makes the store that questions are asked of; until then there is none, and they are answered with 503.
    bool makeStore() const;
    /// Ends the listener; what it works on stays.
    void stop() { m_listener.reset(); }

    /// What the writer answers from now on; a Result as it would come from the store.
    void answerWith(const Result<IntakeResult> &result);
    /// While held, batches wait in the queue.
    void hold(bool held);
    std::vector<PreparedBatch> taken();
    bool waitForTaken(size_t batches);
    bool waitForQueued(qint64 batches);

    Intake intake;
    TokenTable tokens;
    LiveHub live;
    std::mutex healthMutex;
    StoreHealth health;

private:
    void addToken(const std::string &name, Role role, qint64 tenant = 1);
    void write();
    QString storePath() const;

    QTemporaryDir m_folder;
    std::vector<TokenRecord> m_records;
    std::map<std::string, std::string> m_texts, m_ids;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_held = false, m_ended = false;
    std::optional<Result<IntakeResult>> m_answer;
    std::vector<PreparedBatch> m_taken;
    std::unique_ptr<Listener> m_listener;
    std::thread m_writer;
};

} // namespace glasshouse
