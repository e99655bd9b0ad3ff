// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testclient.h"

#include "backend/localbackend.h"
#include "ingest/tokenadmin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>

namespace glasshouse::test {

/// An instance as a team has it: a store, its owner on a thread of its own, a listener on a free port, and a token for each of
/// "admin", "ada" and "bob" (viewers), "sender" (ingest, bound to ada), "nobody" (ingest without a subject), "operator" and
/// "other" (an admin of another tenant).
class TeamServer
{
public:
    TeamServer() { start(); }

    bool start()
    {
        LocalBackend::Options options;
        options.storePath = store();
        options.listener = ListenerOptions{};
        options.listener->http = QStringLiteral("127.0.0.1:0");
        options.listener->grpc.clear();
        m_backend = std::make_unique<LocalBackend>(std::move(options));
        if (!QTest::qWaitFor([this] { return m_backend->listenState().listens(); }, 20'000))
            return false;
        if (!m_tokens.empty())
            return true;
        return make("admin", Role::Admin, "root") && make("ada", Role::Viewer, "ada")
            && make("bob", Role::Viewer, "bob") && make("sender", Role::Ingest, "ada")
            && make("nobody", Role::Ingest, {}) && make("operator", Role::Operator, "op")
            && make("other", Role::Admin, "eve", "elsewhere");
    }
    void stop() { m_backend.reset(); }

    QString store() const { return m_folder.filePath(QStringLiteral("store.db")); }
    QString folder() const { return m_folder.path(); }
    LocalBackend &backend() { return *m_backend; }
    const std::string &token(const std::string &caller) const { return m_tokens.at(caller); }

    TestReply send(const std::string &method, const std::string &target, const std::string &caller,
                   const std::string &body = {}, const std::string &type = "application/json") const
    {
        std::string fields = "Authorization: Bearer " + token(caller) + "\r\n";
        if (!body.empty())
            fields += "Content-Type: " + type + "\r\n";
        return ask(m_backend->listenState().httpPort, request(method, target, fields, body));
    }
    static QJsonObject objectOf(const TestReply &reply)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(reply.body)).object();
    }
    static QString codeOf(const TestReply &reply)
    {
        return objectOf(reply)[QStringLiteral("error")][QStringLiteral("code")].toString();
    }
    /// The actions in the store's own trail, oldest first, of one tenant's admin.
    QStringList trail(const std::string &caller = "admin") const
    {
        QStringList actions;
        const QJsonObject list = objectOf(send("GET", "/api/v1/messages?kind=audit&limit=1000", caller));
        for (const QJsonValue &event : list[QStringLiteral("events")].toArray())
            actions.prepend(event[QStringLiteral("action")].toString());
        return actions;
    }

private:
    bool make(const std::string &name, Role role, const std::string &subject, const std::string &tenant = "default")
    {
        TokenRequest request;
        request.action = TokenRequest::Do::Create;
        request.role = role;
        request.subject = subject;
        request.tenant = tenant;
        request.bound = role == Role::Ingest && !subject.empty();
        const auto made = runTokenRequest(store(), request);
        if (made)
            m_tokens[name] = made->text;
        return made.has_value();
    }

    QTemporaryDir m_folder;
    std::map<std::string, std::string> m_tokens;
    std::unique_ptr<LocalBackend> m_backend;
};

/// Lines of a transcript: `calls` prompts and answers of one session, from a number on.
inline std::string transcriptLines(const std::string &session, int calls, int from = 0)
{
    std::string text;
    for (int i = from; i < from + calls; ++i) {
        const std::string n = session + "-" + std::to_string(i);
        const std::string at = "2026-11-0" + std::to_string(1 + i % 9) + "T10:00:0" + std::to_string(i % 10) + ".000Z";
        text += R"({"parentUuid":null,"isSidechain":false,"userType":"external","cwd":"/home/dev/p","sessionId":")"
            + session + R"(","version":"2.1.300","uuid":"p-)" + n + R"(","timestamp":")" + at
            + R"(","type":"user","message":{"role":"user","content":"please"}})"
              "\n";
        text += R"({"parentUuid":"p-)" + n
            + R"(","isSidechain":false,"userType":"external","cwd":"/home/dev/p","sessionId":")" + session
            + R"(","version":"2.1.300","uuid":"a-)" + n + R"(","timestamp":")" + at
            + R"(","type":"assistant","requestId":"req_)" + n + R"(","message":{"id":"msg_)" + n
            + R"(","type":"message","role":"assistant","model":"claude-opus-4-5-20251101","content":[{"type":"text","text":"done"}],)"
            + R"("stop_reason":"end_turn","usage":{"input_tokens":10,"output_tokens":5}}})"
              "\n";
    }
    return text;
}

} // namespace glasshouse::test
