// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testclient.h"

#include "ingest/storeowner.h"
#include "server/listener.h"

#include <QTemporaryDir>

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace glasshouse {

/// A listener over a real store whose owner writes on a thread of its own, as when Glasshouse serves. Tenants: "default",
/// "two", "three". Tokens of each are named "default/admin", "two/ada", …: admin, ada and bob (viewers), ingest; and without
/// a tenant: "operator", "expired", "revoked" (admins), "unknown".
class AccessBench
{
public:
    explicit AccessBench(bool tls = false, const PlanLimits &plans = {});
    ~AccessBench();

    int port() const { return m_listener->httpPort(); }
    const std::string &token(const std::string &name) const { return m_texts.at(name); }
    std::string bearer(const std::string &name) const { return "Authorization: Bearer " + token(name) + "\r\n"; }
    TestReply get(const std::string &target, const std::string &caller) const;
    TestReply send(const std::string &method, const std::string &target, const std::string &caller,
                   const std::string &body = {}, const std::string &type = "application/json") const;

    /// Runs it on the owner's thread and waits.
    void withOwner(const std::function<void(StoreOwner &)> &work);
    /// What the owner answers from its thread.
    TokenAnswer tokens(const TokenRequest &request);
    TenantAnswer tenants(const TenantRequest &request);
    qint64 tenantId(const std::string &name);
    /// Writes a batch as the listener would; false: it was not taken whole.
    bool store(PreparedBatch batch);
    QString storePath() const { return m_folder.filePath(QStringLiteral("store.db")); }
    QString folder() const { return m_folder.path(); }

private:
    void write();
    void makeTokens();
    void addToken(const std::string &name, const std::string &tenant, Role role, const std::string &subject);

    const bool m_tls;
    QTemporaryDir m_folder;
    Intake m_intake;
    LiveHub m_live;
    HealthBoard m_health;
    TokenTable m_tokens;
    std::map<std::string, std::string> m_texts;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_woken = false, m_ended = false, m_opened = false;
    QByteArray m_maskKey;
    std::unique_ptr<Listener> m_listener;
    std::thread m_writer;
};

} // namespace glasshouse
