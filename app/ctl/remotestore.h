// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/remoteaddress.h"
#include "ctl/remotearguments.h"
#include "ctl/terminal.h"
#include "ingest/acts.h"
#include "query/question.h"

#include <QJsonObject>
#include <QNetworkAccessManager>

#include <functional>
#include <memory>
#include <optional>

class QIODevice;
class QNetworkReply;

namespace glasshouse {

/// Another Glasshouse, asked one request at a time; each call waits for the answer, and Ctrl+C ends it. What it refuses for
/// now (429, 503) is asked again up to three times. Questions and acts are those of the API (docs/api.md), so it decides who
/// may see what, and notes what is read there.
///
/// Errors: Rejected (the question or the address is wrong, or it is about something that is not there), Io (nobody answers,
/// or the token is refused), Busy (not now), TooNew (it is of another version), Cancelled.
class RemoteStore
{
public:
    /// Rejected where there is no token, or where it would be sent in the open.
    static Result<std::unique_ptr<RemoteStore>> open(const RemoteArguments &arguments, const Terminal &terminal);

    Result<Answer> ask(const Question &question);
    Result<ActOutcome> act(const Act &act);
    /// Writes one file of a session, as it is stored there, into `to`.
    Result<void> download(const QString &session, std::size_t file, QIODevice &to);

    /// A route of the API for whoever runs a tenant or the instance (docs/api.md).
    struct AdminRequest {
        enum class Method { Get, Post, Delete };
        Method method = Method::Get;
        QString path, query;
        QJsonObject body; ///< of Post
        QString schema;   ///< that the answer has to have
        QString role;     ///< whose token may, in words, for who is refused: "an operator"
    };
    /// Its answer; nullopt: there is nothing of that name or id. A Post is not repeated where it may have been done.
    Result<std::optional<QJsonObject>> request(const AdminRequest &request);
    /// Begins work that takes long, waits for its end and returns what it came to. Ctrl+C ends the waiting alone.
    Result<QJsonObject> work(const QString &path, const QString &role);

    QString hostAndPort() const { return m_address.hostAndPort(); }

private:
    struct Asked;
    struct Reply;
    RemoteStore(RemoteAddress address, QByteArray token, QByteArray fingerprint, const Terminal &terminal);
    Reply once(const Asked &asked);
    Reply send(const Asked &asked);
    tl::unexpected<Error> troubleOf(const Reply &reply) const;
    QString troubleIn(const QNetworkReply &reply) const;
    void pause(int ms) const;

    const RemoteAddress m_address;
    const QByteArray m_token, m_fingerprint;
    const Terminal &m_terminal;
    QNetworkAccessManager m_network;
};

} // namespace glasshouse
