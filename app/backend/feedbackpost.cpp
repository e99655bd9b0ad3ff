// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feedbackpost.h"

#include "backend/remoteaddress.h"
#include "backend/trustonly.h"
#include "query/feedbackjson.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int AnswerMs = 30'000;
constexpr qint64 MostAnswerBytes = 64 << 10;

QNetworkRequest postRequest(const RemoteAddress &address, const QByteArray &token)
{
    QNetworkRequest request(address.route(u"/api/feedback"_s));
    request.setRawHeader("Authorization", "Bearer " + token);
    request.setRawHeader("User-Agent", "Glasshouse/" GLASSHOUSE_VERSION);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(AnswerMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

FeedbackPosted refused(QString words)
{
    return {FeedbackPosted::Outcome::Refused, 0, std::move(words)};
}

/// 400, 401, 403 and the like come again however often it is tried; 404: it is no Glasshouse, or one that is too old.
bool isFinal(int status)
{
    return status >= 300 && status < 500 && status != 408 && status != 409 && status != 425 && status != 429;
}

} // namespace

QByteArray feedbackToken(const QString &tokenFile)
{
    if (tokenFile.isEmpty())
        return qgetenv("GLASSHOUSE_TOKEN").trimmed();
    QFile file(tokenFile);
    return file.open(QIODevice::ReadOnly) ? file.readLine(4096).trimmed() : QByteArray();
}

FeedbackPost::FeedbackPost(QObject *parent) : QObject(parent)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

FeedbackPost::~FeedbackPost()
{
    cancel();
}

void FeedbackPost::cancel()
{
    if (QNetworkReply *const reply = m_reply) {
        m_reply.clear();
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void FeedbackPost::tell(const QString &key, FeedbackPosted posted)
{
    QTimer::singleShot(0, this, [this, key, posted] { Q_EMIT done(key, posted); });
}

void FeedbackPost::send(const QueuedReport &queued, const QByteArray &token)
{
    const QString key = queued.report.key;
    const auto address = RemoteAddress::parse(queued.to);
    if (!address)
        return tell(key, refused(address.error().message));
    if (!address->isEncrypted() && !address->isLoopback() && !queued.plainAllowed)
        return tell(key, refused(u"%1 is another computer and not encrypted"_s.arg(address->text())));
    if (token.isEmpty()) // it may be there the next time
        return tell(key, {FeedbackPosted::Outcome::Later, 0, u"there is no token for %1"_s.arg(address->text())});
    QNetworkReply *const reply = m_network.post(postRequest(*address, token), feedbackReportJson(queued.report));
    m_reply = reply;
    trustOnly(reply, QByteArray::fromHex(queued.certificate.toLatin1()));
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() > MostAnswerBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, key] { end(reply, key); });
}

void FeedbackPost::end(QNetworkReply *reply, const QString &key)
{
    m_reply.clear();
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QJsonObject body = QJsonDocument::fromJson(reply->read(MostAnswerBytes)).object();
    FeedbackPosted posted;
    posted.id = body[u"id"_s].toInteger();
    if (status >= 200 && status < 300 && posted.id > 0) {
        posted.outcome = FeedbackPosted::Outcome::Sent;
        Q_EMIT done(key, posted);
        return;
    }
    posted.words = body[u"error"_s][u"message"_s].toString();
    if (posted.words.isEmpty())
        posted.words = status >= 200 && status < 300 ? u"what answers there is no Glasshouse"_s : reply->errorString();
    if (isFinal(status))
        posted.outcome = FeedbackPosted::Outcome::Refused;
    Q_EMIT done(key, posted);
}

} // namespace glasshouse
