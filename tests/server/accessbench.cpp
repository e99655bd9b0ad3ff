// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessbench.h"

#include "server/tls.h"

#include <QDateTime>

#include <cstdio>
#include <cstdlib>
#include <future>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::abort();
}
} // namespace

AccessBench::AccessBench(bool tls, const PlanLimits &plans) : m_tls(tls)
{
    m_intake.setWake([this] {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
        m_wake.notify_all();
    });
    m_writer = std::thread([this] { write(); });
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_opened; });
    }
    makeTokens();

    ListenerOptions options;
    options.http = u"127.0.0.1:0"_s;
    options.grpc = QString();
    options.githubSecret = "secret";
    options.plans = plans;
    if (tls) {
        options.certificateFile = m_folder.filePath(u"cert.pem"_s), options.keyFile = m_folder.filePath(u"key.pem"_s);
        if (!makeSelfSigned(options.certificateFile, options.keyFile))
            giveUp(u"no certificate"_s);
    }
    ListenerServices services;
    services.intake = &m_intake, services.tokens = &m_tokens, services.live = &m_live;
    services.storePath = storePath(), services.maskKey = m_maskKey;
    services.health = [this] {
        StoreHealth health = m_health.read();
        health.writable = true;
        return health;
    };
    RequestLimits limits;
    limits.badTokensPerMinute = 1'000'000;
    auto listener = Listener::start(options, services, limits);
    if (!listener)
        giveUp(listener.error().message);
    m_listener = std::move(*listener);
}

AccessBench::~AccessBench()
{
    m_listener.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_wake.notify_all();
    }
    m_writer.join();
    m_intake.close();
}

void AccessBench::write()
{
    auto owner = StoreOwner::open(storePath(), {});
    if (!owner)
        giveUp(owner.error().message);
    (*owner)->attach(&m_intake, &m_live, &m_health);
    (*owner)->onAccessChanged = [this](AccessRecords records) {
        m_tokens.set(std::move(records), QDateTime::currentMSecsSinceEpoch());
    };
    m_maskKey = (*owner)->maskKey().value_or(QByteArray());
    std::unique_lock lock(m_mutex);
    m_opened = true;
    m_wake.notify_all();
    for (;;) {
        m_wake.wait(lock, [this] { return m_ended || m_woken; });
        if (m_ended)
            return;
        m_woken = false;
        lock.unlock();
        while ((*owner)->drain()) {}
        lock.lock();
    }
}

void AccessBench::withOwner(const std::function<void(StoreOwner &)> &work)
{
    std::promise<void> done;
    const bool taken = m_intake.submitTask([&](StoreOwner *owner) {
        if (owner)
            work(*owner);
        done.set_value();
    });
    if (!taken)
        giveUp(u"the queue takes no tasks"_s);
    done.get_future().wait();
}

TokenAnswer AccessBench::tokens(const TokenRequest &request)
{
    TokenAnswer answer;
    withOwner([&](StoreOwner &owner) { answer = owner.tokens(request).value(); });
    return answer;
}

TenantAnswer AccessBench::tenants(const TenantRequest &request)
{
    TenantAnswer answer;
    withOwner([&](StoreOwner &owner) { answer = owner.tenants(request).value(); });
    return answer;
}

qint64 AccessBench::tenantId(const std::string &name)
{
    TenantRequest request;
    request.name = name;
    return tenants(request).tenants.at(0).id;
}

bool AccessBench::store(PreparedBatch batch)
{
    const qint64 records = batch.records();
    std::promise<bool> done;
    const auto admission = m_intake.submit(std::move(batch), [&](const Result<IntakeResult> &result) {
        done.set_value(result && result->accepted == records);
    });
    return admission == Intake::Admission::Taken && done.get_future().get();
}

void AccessBench::addToken(const std::string &name, const std::string &tenant, Role role, const std::string &subject)
{
    TokenRequest request;
    request.action = TokenRequest::Do::Create;
    request.tenant = tenant, request.role = role, request.subject = subject;
    m_texts[name] = tokens(request).text;
}

void AccessBench::makeTokens()
{
    for (const std::string tenant : {"default", "two", "three"}) {
        addToken(tenant + "/admin", tenant, Role::Admin, "root@" + tenant);
        addToken(tenant + "/ada", tenant, Role::Viewer, "ada");
        addToken(tenant + "/bob", tenant, Role::Viewer, "bob");
        addToken(tenant + "/ingest", tenant, Role::Ingest, "sender@" + tenant);
    }
    addToken("operator", "default", Role::Operator, "op");
    addToken("revoked", "default", Role::Admin, {});
    TokenRequest revoke;
    revoke.action = TokenRequest::Do::Revoke;
    revoke.id = tokenIdOf(token("revoked")).value();
    tokens(revoke);
    m_texts["unknown"] = makeToken(Role::Admin)->text;
    // One that expires is made by hand: by days alone it would take one.
    addToken("expired", "default", Role::Admin, {});
    withOwner([&](StoreOwner &owner) {
        auto connection = Connection::open(owner.path(), Connection::Mode::ReadWrite);
        const std::string id(tokenIdOf(token("expired")).value());
        if (!connection || !connection->execute("UPDATE token SET expires_ms=1 WHERE id='" + id + "'"))
            giveUp(u"no expired token"_s);
        m_tokens.set(owner.access().value(), QDateTime::currentMSecsSinceEpoch());
    });
}

TestReply AccessBench::get(const std::string &target, const std::string &caller) const
{
    return ask(port(), request("GET", target, bearer(caller)), m_tls);
}

TestReply AccessBench::send(const std::string &method, const std::string &target, const std::string &caller,
                            const std::string &body, const std::string &type) const
{
    const std::string fields = bearer(caller) + (body.empty() ? "" : "Content-Type: " + type + "\r\n");
    return ask(port(), request(method, target, fields, body), m_tls);
}

} // namespace glasshouse
