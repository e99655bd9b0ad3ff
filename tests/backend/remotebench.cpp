// SPDX-License-Identifier: GPL-3.0-or-later
#include "remotebench.h"

#include "testcorpus.h"

#include "access/token.h"
#include "access/tokentable.h"
#include "base/jsonwriter.h"
#include "base/timestamp.h"

#include <QDateTime>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace glasshouse {

RemoteBench::RemoteBench(const TestCertificate *identity) : m_store(m_folder.filePath(u"store.db"_s))
{
    addToken("admin", Role::Admin, "root");
    addToken("ada", Role::Viewer, "ada");
    addToken("ingest", Role::Ingest, {});
    addToken("operator", Role::Operator, "op");
    addToken("other", Role::Admin, "eve", 2);
    if (identity) {
        if (!identity->write(m_folder.path(), u"server"_s))
            std::abort();
        m_certificateFile = m_folder.filePath(u"server.pem"_s);
        m_keyFile = m_folder.filePath(u"server.key"_s);
    }
    start();
}

RemoteBench::~RemoteBench()
{
    m_listener.reset();
}

void RemoteBench::start()
{
    ListenerOptions options;
    options.http = u"127.0.0.1:0"_s;
    options.grpc = QString();
    options.certificateFile = m_certificateFile, options.keyFile = m_keyFile;
    ListenerServices services;
    services.intake = &m_store.intake();
    services.tokens = &m_tokens;
    services.live = &m_store.live();
    services.storePath = m_store.path();
    services.maskKey = m_store.context().maskKey;
    services.health = [this] {
        StoreHealth health = m_store.health().read();
        health.writable = true;
        return health;
    };
    RequestLimits limits;
    limits.heartbeatMs = 100;
    limits.tokenCheckMs = 50;
    limits.badTokensPerMinute = 10'000;
    auto listener = Listener::start(options, services, limits);
    if (!listener || !m_store.isOpen()) {
        std::fprintf(stderr, "%s\n", listener ? "no store" : qPrintable(listener.error().message));
        std::abort();
    }
    m_listener = std::move(*listener);
}

void RemoteBench::restart()
{
    m_listener.reset();
    start();
}

void RemoteBench::addToken(const std::string &name, Role role, const std::string &subject, qint64 tenant)
{
    const auto made = makeToken(role);
    if (!made)
        std::abort();
    TokenRecord record;
    record.id = made->id;
    record.hash = made->hash;
    record.tenant = tenant;
    record.role = role;
    record.subject = subject;
    m_records.push_back(record);
    m_texts[name] = made->text;
    m_ids[name] = made->id;
    m_tokens.set(m_records, QDateTime::currentMSecsSinceEpoch());
}

QByteArray RemoteBench::token(const std::string &name) const
{
    return QByteArray::fromStdString(m_texts.at(name));
}

void RemoteBench::revoke(const std::string &name)
{
    for (TokenRecord &record : m_records) {
        if (record.id == m_ids[name])
            record.revokedMs = 1;
    }
    m_tokens.set(m_records, QDateTime::currentMSecsSinceEpoch());
}

bool RemoteBench::fill(int events)
{
    const QMap<QString, QByteArray> corpus = test::trickyCorpus();
    for (auto file = corpus.begin(); file != corpus.end(); ++file)
        test::writeFile(m_folder.filePath(u"c/"_s + file.key()), file.value());
    return m_store.import({m_folder.filePath(u"c"_s)}).has_value() && store(events);
}

bool RemoteBench::store(int events)
{
    constexpr const char *Types[] = {"upload", "rag_query", "config.changed", "token.issued"};
    JsonWriter json;
    json.beginArray();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 0; i < events; ++i) {
        const int number = m_next++;
        json.beginObject().field("event_id", "made." + std::to_string(number)).field("type", Types[number % 4]);
        json.field("actor", number % 2 == 0 ? "ada" : "bob").field("agent", number % 3 == 0 ? "crawler" : "bot");
        json.field("timestamp", timestampText(now - events + i)).field("resource", "made." + std::to_string(number));
        json.field("outcome", number % 7 == 0 ? "error" : "ok").field("duration_ms", number % 90);
        json.field("correlation_id", "trace-" + std::to_string(number / 10));
        json.key("params").beginObject().field("number", number).field("message", "hidden words");
        json.endObject().endObject();
    }
    json.endArray();
    PrepareContext context = m_store.context();
    context.tenant = 1;
    context.nowMs = now;
    const std::string body = json.take().toStdString();
    auto batch = prepareMessages(body, false, context);
    if (!batch)
        return false;
    const auto result = m_store.send(std::move(*batch));
    return result && result->accepted == events;
}

RemoteOptions quickOptions(int port, bool tls)
{
    RemoteOptions options;
    options.name = u"bench"_s;
    options.address = *RemoteAddress::parse(u"%1://127.0.0.1:%2"_s.arg(tls ? u"https"_s : u"http"_s).arg(port));
    options.timings.connectMs = 1'500;
    options.timings.silenceMs = 800;
    options.timings.firstRetryMs = 20;
    options.timings.lastRetryMs = 80;
    options.timings.slowRetryMs = 400;
    options.timings.jitter = [] { return 1.0; };
    return options;
}

} // namespace glasshouse
