// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/remotelink.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

// Questions and answers. Part of RemoteLink, in a file of its own for its length.

namespace {

constexpr int MostTries = 3;
constexpr int LongestPauseSeconds = 30;

int statusOf(const QNetworkReply *reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isAboutTheLink(const RemoteTrouble &trouble)
{
    using Kind = RemoteTrouble::Kind;
    switch (trouble.kind) {
    case Kind::NoSuchHost:
    case Kind::Refused:
    case Kind::Unreachable:
    case Kind::Cut:
    case Kind::Encryption:
    case Kind::Certificate:
    case Kind::Unauthorized:
        return true;
    default:
        return false;
    }
}

} // namespace

void RemoteLink::ask(const RemoteAsk &ask)
{
    if (!m_up)
        return;
    m_waiting.push_back(ask);
    askNext();
}

void RemoteLink::drop(quint64 id)
{
    std::erase_if(m_waiting, [id](const RemoteAsk &ask) { return ask.id == id; });
    for (auto each = m_inHand.begin(); each != m_inHand.end(); ++each) {
        if (each->ask.id == id) {
            takeOut(each.key()); // the server notices that nobody waits, and stops
            return askNext();
        }
    }
}

void RemoteLink::askNext()
{
    while (m_up && !m_pause.isActive() && !m_waiting.empty() && m_inHand.size() < MostInHand) {
        RemoteAsk next = std::move(m_waiting.front());
        m_waiting.pop_front();
        put(std::move(next));
    }
}

void RemoteLink::put(RemoteAsk ask)
{
    const bool isChange = !ask.verb.isEmpty();
    QNetworkRequest asked = request(isChange ? ask.path : u"/api/v1/ask/"_s + ask.name);
    if (!ask.body.isEmpty())
        asked.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    ask.tries = isChange ? MostTries : ask.tries + 1; // whether a change that got no answer was made is not known
    QNetworkReply *const reply =
        watchTls(isChange ? m_network->sendCustomRequest(asked, ask.verb, ask.body) : m_network->post(asked, ask.body));
    InHand &inHand = m_inHand[reply];
    inHand.ask = std::move(ask);
    inHand.since.start();
    inHand.deadline = new QTimer(reply);
    inHand.deadline->setSingleShot(true);
    connect(inHand.deadline, &QTimer::timeout, this,
            [this, reply] { giveUp(reply, timedOut(m_options.address, m_options.timings.answerMs)); });
    inHand.deadline->start(m_options.timings.answerMs);
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] { readAnswer(reply); });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { endAnswer(reply); });
}

void RemoteLink::readAnswer(QNetworkReply *reply)
{
    heard();
    InHand &inHand = m_inHand[reply];
    const qint64 left = m_options.timings.wholeAnswerMs - inHand.since.elapsed();
    inHand.deadline->start(int(std::clamp(left, qint64(0), qint64(m_options.timings.answerMs))));
    if (inHand.body.size() + reply->bytesAvailable() > MostAnswerBytes)
        return giveUp(reply, tooLarge(MostAnswerBytes));
    inHand.body += reply->readAll();
}

RemoteLink::InHand RemoteLink::takeOut(QNetworkReply *reply)
{
    InHand inHand = m_inHand.take(reply);
    reply->disconnect(this);
    inHand.deadline->stop();
    reply->abort();
    reply->deleteLater();
    return inHand;
}

void RemoteLink::giveUp(QNetworkReply *reply, const RemoteTrouble &trouble)
{
    const InHand inHand = takeOut(reply);
    Q_EMIT refused(inHand.ask.id, trouble);
    askNext();
}

void RemoteLink::endAnswer(QNetworkReply *reply)
{
    if (reply->bytesAvailable() > 0) {
        readAnswer(reply);
        if (!m_inHand.contains(reply))
            return;
    }
    const bool isAnswer =
        reply->error() == QNetworkReply::NoError && (statusOf(reply) == 200 || statusOf(reply) == 201);
    const bool isJson = reply->rawHeader("Content-Type").startsWith("application/json");
    const RemoteTrouble trouble =
        isAnswer ? notGlasshouse(m_options.address) : troubleOfReply(reply, m_inHand[reply].body);
    InHand inHand = takeOut(reply);
    if (isAnswer && isJson) {
        heard();
        Q_EMIT answered(inHand.ask.id, inHand.body);
    } else {
        takeRefusal(std::move(inHand.ask), trouble);
    }
    askNext();
}

void RemoteLink::takeRefusal(RemoteAsk ask, const RemoteTrouble &trouble)
{
    using Kind = RemoteTrouble::Kind;
    if (isAboutTheLink(trouble)) {
        // A connection that was kept open may have been closed at that very moment: once more, on a new one.
        if (trouble.kind == Kind::Cut && ask.tries == 1)
            return m_waiting.push_front(std::move(ask));
        return goDown(trouble);
    }
    const bool isLater = trouble.kind == Kind::TooMany || trouble.kind == Kind::Busy;
    if (!isLater || ask.tries >= MostTries) {
        Q_EMIT refused(ask.id, trouble);
        return;
    }
    m_waiting.push_front(std::move(ask));
    if (!m_pause.isActive())
        m_pause.start(std::min(trouble.retryAfterSeconds, LongestPauseSeconds) * 1000);
}

} // namespace glasshouse
