// SPDX-License-Identifier: GPL-3.0-or-later
#include "testlistener.h"

#include "ingest/storeowner.h"
#include "server/tls.h"

#include <QDateTime>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace glasshouse {

TestListener::TestListener(const RequestLimits &limits, bool tls, const std::string &githubSecret,
                           const Intake::Limits &queue)
    : intake(queue)
{
    health.writable = true;
    addToken("ingest", Role::Ingest);
    addToken("bound", Role::Ingest);
    m_records.back().relay = false;
    addToken("viewer", Role::Viewer);
    addToken("admin", Role::Admin);
    addToken("operator", Role::Operator);
    addToken("other", Role::Admin, 2);
    addToken("expired", Role::Admin);
    m_records.back().expiresMs = 1;
    addToken("revoked", Role::Admin);
    m_records.back().revokedMs = 1;
    addToken("unknown", Role::Admin);
    m_records.pop_back();
    tokens.set(m_records, QDateTime::currentMSecsSinceEpoch());

    ListenerOptions options;
    options.http = u"127.0.0.1:0"_s;
    options.grpc = QString();
    options.githubSecret = githubSecret;
    if (tls) {
        options.certificateFile = m_folder.filePath(u"cert.pem"_s);
        options.keyFile = m_folder.filePath(u"key.pem"_s);
        if (!makeSelfSigned(options.certificateFile, options.keyFile))
            std::abort();
    }
    ListenerServices services;
    services.intake = &intake;
    services.tokens = &tokens;
    services.live = &live;
    services.storePath = storePath();
    services.maskKey = QByteArray(32, 'k');
    services.health = [this] {
        const std::lock_guard lock(healthMutex);
        return health;
    };
    auto started = Listener::start(options, services, limits);
    if (!started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().message));
        std::abort();
    }
    m_listener = std::move(*started);
    intake.setWake([this] {
        const std::lock_guard lock(m_mutex);
        m_wake.notify_all();
    });
    m_writer = std::thread([this] { write(); });
}

TestListener::~TestListener()
{
    m_listener.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_wake.notify_all();
    }
    m_writer.join();
    intake.close();
}

QString TestListener::storePath() const
{
    return m_folder.filePath(u"store.db"_s);
}

bool TestListener::makeStore() const
{
    return StoreOwner::open(storePath(), {}).has_value();
}

void TestListener::addToken(const std::string &name, Role role, qint64 tenant)
{
    const auto made = makeToken(role);
    if (!made)
        std::abort();
    TokenRecord record;
    record.id = made->id;
    record.hash = made->hash;
    record.tenant = tenant;
    record.role = role;
    record.subject = name + "@example.org";
    m_records.push_back(record);
    m_texts[name] = made->text;
    m_ids[name] = made->id;
}

void TestListener::revoke(const std::string &name)
{
    for (TokenRecord &record : m_records) {
        if (record.id == m_ids[name])
            record.revokedMs = 1;
    }
    tokens.set(m_records, QDateTime::currentMSecsSinceEpoch());
}

void TestListener::answerWith(const Result<IntakeResult> &result)
{
    const std::lock_guard lock(m_mutex);
    m_answer = result;
}

void TestListener::hold(bool held)
{
    const std::lock_guard lock(m_mutex);
    m_held = held;
    m_wake.notify_all();
}

std::vector<PreparedBatch> TestListener::taken()
{
    const std::lock_guard lock(m_mutex);
    return m_taken;
}

bool TestListener::waitForTaken(size_t batches)
{
    std::unique_lock lock(m_mutex);
    return m_wake.wait_for(lock, std::chrono::seconds(10), [&] { return m_taken.size() >= batches; });
}

bool TestListener::waitForQueued(qint64 batches)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (intake.depth().batches < batches && std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
    return intake.depth().batches >= batches;
}

void TestListener::write()
{
    for (;;) {
        std::optional<Result<IntakeResult>> answer;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ended || (!m_held && !intake.isEmpty()); });
            if (m_ended)
                return;
            answer = m_answer;
        }
        for (Intake::Entry &entry : intake.take(1'000'000, 1LL << 30)) {
            const Result<IntakeResult> result =
                answer.value_or(IntakeResult{entry.batch.records(), 0, entry.batch.rejected, entry.batch.reason});
            {
                const std::lock_guard lock(m_mutex);
                m_taken.push_back(std::move(entry.batch));
                m_wake.notify_all();
            }
            entry.done(result);
        }
    }
}

} // namespace glasshouse
