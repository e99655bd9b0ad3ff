// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/remotestore.h"

#include "backend/feedbackpost.h"
#include "backend/trustonly.h"
#include "base/textsafety.h"
#include "domain/actcodec.h"
#include "query/codec/codec.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimeZone>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MostAnswerBytes = 64LL << 20, MostRefusalBytes = 64 << 10, MostFileBytes = 16LL << 30;
constexpr int AnswerMs = 35'000, StopPollMs = 100, Tries = 3, LongestPauseSeconds = 30;
constexpr int ShortestWaitMs = 50, LongestWaitMs = 1'000, MostLostAnswers = 5; // of work that takes long

bool isGood(int status)
{
    return status >= 200 && status < 300;
}

/// Days and hours are those of this computer, not of the other.
Question withOwnZone(Question question)
{
    std::visit(
        [](auto &asked) {
            if constexpr (requires { asked.zone.isEmpty(); }) {
                if (asked.zone.isEmpty())
                    asked.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
            }
        },
        question);
    return question;
}

} // namespace

struct RemoteStore::Asked {
    QString path;
    QString query{};
    QByteArray body{};
    QIODevice *to = nullptr; ///< where a good answer goes; else into Reply::body
    bool isDelete = false;
};

struct RemoteStore::Reply {
    int status = 0; ///< 0: nobody answered
    QByteArray body;
    QString code, trouble;
    int waitSeconds = 1;
    bool isJson = false, isTooLarge = false, isStopped = false;
};

RemoteStore::RemoteStore(RemoteAddress address, QByteArray token, QByteArray fingerprint, const Terminal &terminal)
    : m_address(std::move(address)),
      m_token(std::move(token)),
      m_fingerprint(std::move(fingerprint)),
      m_terminal(terminal)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Result<std::unique_ptr<RemoteStore>> RemoteStore::open(const RemoteArguments &arguments, const Terminal &terminal)
{
    const auto address = RemoteAddress::parse(arguments.url);
    if (!address)
        return tl::unexpected<Error>(address.error());
    if (!address->isEncrypted() && !address->isLoopback() && !arguments.plainAllowed)
        return fail(Error::Code::Rejected,
                    u"%1 is another computer and not encrypted: the token and what it shows could be read on the way; "
                    "--insecure-http asks it all the same"_s.arg(address->text()));
    QByteArray token = feedbackToken(arguments.tokenFile);
    if (token.isEmpty())
        return fail(Error::Code::Rejected,
                    arguments.tokenFile.isEmpty()
                        ? u"GLASSHOUSE_TOKEN is not set: it holds the token of the Glasshouse at --remote"_s
                        : u"there is no token in %1"_s.arg(arguments.tokenFile));
    return std::unique_ptr<RemoteStore>(
        new RemoteStore(*address, std::move(token), QByteArray::fromHex(arguments.fingerprint.toLatin1()), terminal));
}

/// What became of a reply that ended badly, in words.
QString RemoteStore::troubleIn(const QNetworkReply &reply) const
{
    const QSslCertificate shown = reply.sslConfiguration().peerCertificate();
    const QByteArray sha256 = shown.isNull() ? QByteArray() : shown.digest(QCryptographicHash::Sha256);
    if (!sha256.isEmpty() && !m_fingerprint.isEmpty() && sha256 != m_fingerprint)
        return u"its certificate has another fingerprint: "_s + QString::fromLatin1(sha256.toHex());
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return u"nothing came for %1 s"_s.arg(AnswerMs / 1000);
    return reply.errorString();
}

RemoteStore::Reply RemoteStore::once(const Asked &asked)
{
    QUrl url = m_address.route(asked.path);
    if (!asked.query.isEmpty())
        url.setQuery(asked.query);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setRawHeader("User-Agent", "glasshousectl/" GLASSHOUSE_VERSION);
    request.setTransferTimeout(AnswerMs); // without a byte
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!asked.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(asked.isDelete             ? m_network.deleteResource(request)
                                                   : asked.body.isEmpty() ? m_network.get(request)
                                                                          : m_network.post(request, asked.body));
    trustOnly(reply.get(), m_fingerprint);
    Reply answer;
    qint64 written = 0;
    const auto take = [&] {
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool toFile = asked.to && isGood(answer.status);
        const qint64 most = toFile ? MostFileBytes : isGood(answer.status) ? MostAnswerBytes : MostRefusalBytes;
        const QByteArray piece = reply->readAll();
        written += piece.size();
        answer.isTooLarge = written > most;
        if (toFile ? asked.to->write(piece) != piece.size() : false)
            answer.trouble = asked.to->errorString();
        if (!toFile && !answer.isTooLarge)
            answer.body += piece;
        if (answer.isTooLarge || !answer.trouble.isEmpty())
            reply->abort();
    };
    QEventLoop loop;
    QTimer stop;
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, take);
    QObject::connect(&stop, &QTimer::timeout, &loop, [&] {
        if (m_terminal.stop)
            reply->abort();
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    stop.start(StopPollMs);
    loop.exec();
    reply->disconnect(&loop);
    if (reply->bytesAvailable() > 0 && !answer.isTooLarge)
        take();
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.isStopped = m_terminal.stop;
    answer.isJson = reply->rawHeader("Content-Type").startsWith("application/json");
    answer.waitSeconds = std::clamp(reply->rawHeader("Retry-After").toInt(), 1, LongestPauseSeconds);
    const QJsonObject error = isGood(answer.status) || !answer.isJson
        ? QJsonObject()
        : QJsonDocument::fromJson(answer.body).object().value(u"error"_s).toObject();
    answer.code = error.value(u"code"_s).toString();
    if (const QString said = error.value(u"message"_s).toString(); !said.isEmpty())
        answer.trouble = said;
    else if (answer.trouble.isEmpty() && reply->error() != QNetworkReply::NoError)
        answer.trouble = troubleIn(*reply);
    return answer;
}

void RemoteStore::pause(int ms) const
{
    QEventLoop loop;
    QTimer stop;
    QObject::connect(&stop, &QTimer::timeout, &loop, [&] {
        if (m_terminal.stop)
            loop.quit();
    });
    stop.start(StopPollMs);
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

RemoteStore::Reply RemoteStore::send(const Asked &asked)
{
    Reply reply = once(asked);
    for (int i = 1; i < Tries && (reply.status == 429 || reply.status == 503) && !m_terminal.stop; ++i) {
        pause(reply.waitSeconds * 1000);
        reply = once(asked);
    }
    return reply;
}

tl::unexpected<Error> RemoteStore::troubleOf(const Reply &reply) const
{
    using Code = Error::Code;
    const QString host = m_address.hostAndPort();
    if (reply.isStopped)
        return fail(Code::Cancelled, u"interrupted"_s);
    if (reply.isTooLarge)
        return fail(Code::Io, u"%1 answers with more than may come at once: ask for less"_s.arg(host));
    if (reply.status == 0 || isGood(reply.status))
        return fail(Code::Io, u"%1 cannot be asked: %2"_s.arg(host, reply.trouble));
    if (reply.status == 401)
        return fail(Code::Io, u"%1 does not accept the token: it is wrong, has expired or was revoked"_s.arg(host));
    if (reply.code.isEmpty())
        return reply.status == 404
            ? fail(Code::TooNew, u"%1 does not know this question: both sides should be of one version"_s.arg(host))
            : fail(Code::Io, u"%1 answers %2, which no Glasshouse does"_s.arg(host).arg(reply.status));
    if (reply.status == 403)
        return fail(Code::Io, u"%1 refuses it: %2"_s.arg(host, reply.trouble));
    const bool isLater = reply.status == 429 || reply.status >= 500;
    return fail(isLater ? Code::Busy : Code::Rejected,
                isLater ? u"%1 cannot answer now: %2"_s.arg(host, reply.trouble) : reply.trouble);
}

Result<Answer> RemoteStore::ask(const Question &asked)
{
    const Question question = withOwnZone(asked);
    const std::string_view name = nameOf(question);
    const Reply reply = send({u"/api/v1/ask/"_s + QString::fromLatin1(name.data(), qsizetype(name.size())),
                              {},
                              encode(question),
                              nullptr,
                              false});
    if (!isGood(reply.status) || reply.isStopped || reply.isTooLarge || !reply.trouble.isEmpty())
        return troubleOf(reply);
    if (!reply.isJson)
        return fail(Error::Code::Io, u"what answers at %1 is no Glasshouse"_s.arg(m_address.hostAndPort()));
    auto answer = decodeAnswer(question.index(), reply.body);
    if (!answer)
        return fail(Error::Code::TooNew,
                    u"the answer of %1 cannot be read, both sides should be of one version: %2"_s.arg(
                        m_address.hostAndPort(), answer.error().message));
    return answer;
}

Result<ActOutcome> RemoteStore::act(const Act &act)
{
    using Refusal = ActOutcome::Refusal;
    const std::string_view name = nameOf(act);
    const Reply reply = send({u"/api/v1/act/"_s + QString::fromLatin1(name.data(), qsizetype(name.size())),
                              {},
                              encode(act),
                              nullptr,
                              false});
    ActOutcome outcome;
    outcome.words = reply.trouble;
    if (reply.code == u"NOT_FOUND"_s)
        outcome.refusal = Refusal::Missing;
    else if (reply.code == u"INVALID_ACT"_s)
        outcome.refusal = Refusal::Invalid;
    else if (reply.code == u"TOO_MANY"_s)
        outcome.refusal = Refusal::TooMany;
    else if (reply.code == u"PLAN_NOT_ENOUGH"_s)
        outcome.refusal = Refusal::NotAllowed;
    if (outcome.refusal != Refusal::None)
        return outcome;
    if (!isGood(reply.status) || reply.isStopped || !reply.trouble.isEmpty())
        return troubleOf(reply);
    auto done = decodeActDone(reply.body);
    if (!done)
        return tl::unexpected<Error>(done.error());
    outcome.done = std::move(*done);
    return outcome;
}

Result<void> RemoteStore::download(const QString &session, std::size_t file, QIODevice &to)
{
    const QString query =
        u"session="_s + QString::fromLatin1(QUrl::toPercentEncoding(session)) + u"&file=%1"_s.arg(file);
    const Reply reply = send({u"/api/admin/sessions/download"_s, query, {}, &to, false});
    if (!isGood(reply.status) || reply.isStopped || reply.isTooLarge || !reply.trouble.isEmpty())
        return troubleOf(reply);
    return {};
}

Result<std::optional<QJsonObject>> RemoteStore::request(const AdminRequest &request)
{
    using Method = AdminRequest::Method;
    const bool isPost = request.method == Method::Post;
    const Asked asked{request.path, request.query,
                      isPost ? QJsonDocument(request.body).toJson(QJsonDocument::Compact) : QByteArray(), nullptr,
                      request.method == Method::Delete};
    Reply reply = once(asked);
    // What was refused for having come too often has not been done; of anything else one cannot know.
    const auto mayRepeat = [&] { return reply.status == 429 || (reply.status == 503 && !isPost); };
    for (int i = 1; i < Tries && mayRepeat() && !m_terminal.stop; ++i) {
        pause(reply.waitSeconds * 1000);
        reply = once(asked);
    }
    if (reply.code == u"NOT_FOUND"_s && !reply.isStopped)
        return std::nullopt;
    if (reply.code == u"CONFLICT"_s)
        return fail(Error::Code::Busy, reply.trouble);
    if (reply.status == 403 && !reply.code.isEmpty() && !request.role.isEmpty())
        return fail(
            Error::Code::Io,
            u"%1 refuses it: %2; it takes the token of %3"_s.arg(m_address.hostAndPort(), reply.trouble, request.role));
    if (!isGood(reply.status) || reply.isStopped || reply.isTooLarge || !reply.trouble.isEmpty())
        return troubleOf(reply);
    const QJsonObject answer = QJsonDocument::fromJson(reply.body).object();
    if (!reply.isJson || !answer.value(u"schema"_s).isString())
        return fail(Error::Code::Io, u"what answers at %1 is no Glasshouse"_s.arg(m_address.hostAndPort()));
    if (answer.value(u"schema"_s).toString() != request.schema)
        return fail(
            Error::Code::TooNew,
            u"the answer of %1 cannot be read: both sides should be of one version"_s.arg(m_address.hostAndPort()));
    return answer;
}

Result<QJsonObject> RemoteStore::work(const QString &path, const QString &role)
{
    using Method = AdminRequest::Method;
    const QString schema = u"glasshouse.job.v1"_s;
    const auto begun = request({Method::Post, path, {}, {}, schema, role});
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    if (!*begun)
        return fail(Error::Code::TooNew,
                    u"%1 does not know this work: both sides should be of one version"_s.arg(hostAndPort()));
    const QString query = u"id="_s + QString::fromLatin1(QUrl::toPercentEncoding((**begun).value(u"id"_s).toString()));
    int pauseMs = ShortestWaitMs;
    for (int lost = 0;;) {
        pause(pauseMs);
        pauseMs = std::min(2 * pauseMs, LongestWaitMs);
        if (m_terminal.stop) {
            m_terminal.complain(u"%1 goes on with it"_s.arg(hostAndPort()));
            return fail(Error::Code::Cancelled, u"interrupted"_s);
        }
        const auto job = request({Method::Get, u"/api/admin/jobs"_s, query, {}, schema, role});
        if (!job && ++lost < MostLostAnswers)
            continue; // the work does not end with a connection
        if (!job)
            return tl::unexpected<Error>(job.error());
        if (!*job)
            return fail(Error::Code::Io,
                        u"%1 was started anew and knows of this work no more: ask for it again"_s.arg(hostAndPort()));
        lost = 0;
        const QString state = (**job).value(u"state"_s).toString();
        if (state == u"done"_s)
            return (**job).value(u"result"_s).toObject();
        if (state == u"failed"_s)
            return fail(Error::Code::Io,
                        u"%1 could not do it: %2"_s.arg(hostAndPort(), (**job).value(u"error"_s).toString()));
        if (state != u"queued"_s && state != u"running"_s)
            return fail(Error::Code::Io, u"what answers at %1 is no Glasshouse"_s.arg(hostAndPort()));
    }
}

} // namespace glasshouse
