// SPDX-License-Identifier: GPL-3.0-or-later
#include "querybench.h"

#include "access/token.h"
#include "base/jsonwriter.h"
#include "base/timestamp.h"

#include <QDateTime>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace glasshouse {

QueryBench::QueryBench(const RequestLimits &limits) : m_store(m_folder.filePath(u"store.db"_s))
{
    addToken("admin", Role::Admin, "root");
    addToken("ada", Role::Viewer, "ada");
    addToken("bob", Role::Viewer, "bob");
    addToken("nobody", Role::Viewer, {});
    addToken("operator", Role::Operator, "op");
    addToken("ingest", Role::Ingest, {});
    addToken("other", Role::Admin, "eve", 2);
    m_tokens.set(m_records, QDateTime::currentMSecsSinceEpoch());

    ListenerOptions options;
    options.http = u"127.0.0.1:0"_s;
    options.grpc = QString();
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
    services.note = [this](const AuditNote &note) {
        std::function<void(const AuditNote &)> instead;
        {
            const std::lock_guard lock(m_mutex);
            instead = m_note;
            if (!instead)
                m_notes.push_back(note);
        }
        if (instead)
            instead(note);
    };
    auto listener = Listener::start(options, services, limits);
    if (!listener || !m_store.isOpen()) {
        std::fprintf(stderr, "%s\n", listener ? "no store" : qPrintable(listener.error().message));
        std::abort();
    }
    m_listener = std::move(*listener);
}

QueryBench::~QueryBench()
{
    m_listener.reset();
}

void QueryBench::addToken(const std::string &name, Role role, const std::string &subject, qint64 tenant)
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
}

TestReply QueryBench::get(const std::string &target, const std::string &caller) const
{
    return ask(port(), request("GET", target, "Authorization: Bearer " + token(caller) + "\r\n"));
}

TestReply QueryBench::post(const std::string &target, const std::string &body, const std::string &caller) const
{
    return ask(port(),
               request("POST", target,
                       "Authorization: Bearer " + token(caller) + "\r\nContent-Type: application/json\r\n", body));
}

QJsonObject QueryBench::object(const std::string &target, const std::string &caller) const
{
    const TestReply reply = get(target, caller);
    if (reply.status != 200)
        std::fprintf(stderr, "%s: %d %s\n", target.c_str(), reply.status, reply.body.c_str());
    return reply.status == 200 ? QJsonDocument::fromJson(QByteArray::fromStdString(reply.body)).object()
                               : QJsonObject();
}

std::vector<qint64> QueryBench::walk(const std::string &target, int *pages, const std::string &caller) const
{
    std::vector<qint64> ids;
    std::string cursor;
    for (*pages = 0; *pages < 1'000;) {
        const QJsonObject page = object(target + (cursor.empty() ? "" : "&cursor=" + cursor), caller);
        ++*pages;
        for (const QJsonValue &event : page[u"events"_s].toArray())
            ids.push_back(event[u"id"_s].toInteger());
        if (!page[u"next_cursor"_s].isString())
            break;
        cursor = page[u"next_cursor"_s].toString().toStdString();
    }
    return ids;
}

bool QueryBench::store(qint64 tenant, const std::vector<SentEvent> &events)
{
    JsonWriter json;
    json.beginArray();
    for (const SentEvent &event : events) {
        json.beginObject().field("event_id", event.id).field("type", event.type).field("actor", event.actor);
        json.field("agent", event.agent);
        json.field("timestamp", timestampText(event.timeMs)).field("resource", event.resource);
        json.field("outcome", event.outcome).field("correlation_id", event.correlation).field("duration_ms", 5);
        json.key("params").beginObject().field("number", event.number).field("message", "hidden words");
        json.endObject().endObject();
    }
    json.endArray();
    PrepareContext context = m_store.context();
    context.tenant = tenant;
    const std::string body = json.take().toStdString();
    auto batch = prepareMessages(body, false, context);
    if (!batch)
        return false;
    const auto stored = m_store.send(std::move(*batch));
    return stored && stored->accepted == qint64(events.size());
}

std::vector<SentEvent> QueryBench::madeUp(int count, qint64 beginMs, const std::string &prefix)
{
    constexpr const char *Types[] = {"upload", "rag_query", "config.changed"};
    std::vector<SentEvent> events;
    for (int i = 0; i < count; ++i)
        events.push_back({prefix + std::to_string(i), Types[i % 3], i % 2 == 0 ? "ada" : "bob",
                          "shop/" + std::to_string(i % 4), i % 7 == 0 ? "error" : "ok",
                          "trace-" + std::to_string(i / 10), beginMs + i / 5 * 1'000, i});
    return events;
}

std::vector<AuditNote> QueryBench::notes()
{
    const std::lock_guard lock(m_mutex);
    return m_notes;
}

void QueryBench::setNote(std::function<void(const AuditNote &)> note)
{
    const std::lock_guard lock(m_mutex);
    m_note = std::move(note);
}

} // namespace glasshouse
