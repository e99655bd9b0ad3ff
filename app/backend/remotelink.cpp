// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/remotelink.h"

#include "backend/livefeed.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSslConfiguration>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int LiveMs = 33;     ///< between two batches of live rows
constexpr int ChangedMs = 250; ///< between two words of change
constexpr qint64 StreamBuffer = 1 << 20;

/// Takes nothing and gives nothing.
class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

int statusOf(const QNetworkReply *reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

double RemoteTimings::jitterNow() const
{
    return jitter ? jitter() : 0.8 + 0.4 * QRandomGenerator::global()->generateDouble();
}

int RemoteTimings::retryWait(int attempt) const
{
    constexpr int MostDoublings = 10;
    const int wait = std::min(lastRetryMs, firstRetryMs << std::clamp(attempt, 0, MostDoublings));
    return int(wait * jitterNow());
}

RemoteLink::RemoteLink(RemoteOptions options) : m_options(std::move(options))
{
    // Children move to the thread with this; members would not.
    for (QTimer *timer : {&m_silence, &m_retry, &m_pause, &m_liveTimer, &m_changedTimer}) {
        timer->setParent(this);
        timer->setSingleShot(true);
    }
    connect(&m_silence, &QTimer::timeout, this, [this] {
        goDown(m_up ? timedOut(m_options.address, m_options.timings.silenceMs)
                    : neverAnswered(m_options.address, m_options.timings.connectMs));
    });
    connect(&m_retry, &QTimer::timeout, this, &RemoteLink::connectStream);
    connect(&m_pause, &QTimer::timeout, this, &RemoteLink::askNext);
    connect(&m_liveTimer, &QTimer::timeout, this, &RemoteLink::deliverLive);
    connect(&m_changedTimer, &QTimer::timeout, this, &RemoteLink::changed);
}

RemoteLink::~RemoteLink()
{
    stop();
}

void RemoteLink::start(const QByteArray &token)
{
    stop();
    m_token = token;
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setProxy(QNetworkProxy::NoProxy);
    m_network->setCookieJar(new NoCookies);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setAutoDeleteReplies(false);
    m_on = true;
    m_attempt = 0;
    connectStream();
}

void RemoteLink::stop()
{
    m_on = m_up = false;
    m_retry.stop();
    dropEverything();
    m_network.reset();
}

void RemoteLink::retryNow()
{
    if (m_on && !m_stream) {
        m_retry.stop();
        m_attempt = 0;
        connectStream();
    }
}

QNetworkRequest RemoteLink::request(const QString &path) const
{
    QNetworkRequest request(m_options.address.route(path));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setRawHeader("Accept-Encoding", "identity"); // what is read is what is counted
    request.setRawHeader("User-Agent", "Glasshouse/" GLASSHOUSE_VERSION);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    request.setSslConfiguration(tls);
    return request;
}

QNetworkReply *RemoteLink::watchTls(QNetworkReply *reply)
{
    connect(reply, &QNetworkReply::sslErrors, this,
            [this, reply](const QList<QSslError> &errors) { judgeCertificate(reply, errors); });
    return reply;
}

void RemoteLink::judgeCertificate(QNetworkReply *reply, const QList<QSslError> &errors)
{
    CertificateFacts facts =
        certificateFacts(reply->sslConfiguration().peerCertificate(), errors, m_options.address.url.host());
    const QByteArray trusted = m_options.trusted.value(m_options.address.hostAndPort());
    if (facts.mayBeTrusted && !trusted.isEmpty() && trusted == facts.sha256)
        return reply->ignoreSslErrors(errors);
    facts.trustedBefore = trusted;
    m_badCertificate = facts;
}

RemoteTrouble RemoteLink::troubleOfReply(QNetworkReply *reply, const QByteArray &body) const
{
    const int status = statusOf(reply);
    if (status == 0 && m_badCertificate)
        return badCertificate(m_options.address, *m_badCertificate);
    if (status >= 300 && status < 400)
        return redirected(m_options.address,
                          reply->url()
                              .resolved(QUrl::fromEncoded(reply->rawHeader("Location")))
                              .toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    return troubleOf(m_options.address, reply->error(), reply->errorString(), status >= 400 ? status : 0, body,
                     reply->rawHeader("Retry-After"));
}

void RemoteLink::heard()
{
    m_heardMs = QDateTime::currentMSecsSinceEpoch();
}

// The stream.

void RemoteLink::connectStream()
{
    if (!m_on || m_stream)
        return;
    m_badCertificate.reset();
    m_events = {};
    QNetworkRequest asked = request(u"/api/v1/stream"_s);
    asked.setRawHeader("Accept", "text/event-stream");
    if (m_lastId > 0)
        asked.setRawHeader("Last-Event-ID", QByteArray::number(m_lastId));
    m_stream = watchTls(m_network->get(asked));
    m_stream->setReadBufferSize(StreamBuffer);
    connect(m_stream, &QNetworkReply::metaDataChanged, this, [this] {
        const bool isStream = m_stream->rawHeader("Content-Type").startsWith("text/event-stream");
        if (m_up || statusOf(m_stream) != 200)
            return; // what it is instead is told when it has ended
        if (!isStream)
            return goDown(notGlasshouse(m_options.address));
        m_up = true;
        heard();
        m_silence.start(m_options.timings.silenceMs);
        Q_EMIT up();
    });
    connect(m_stream, &QNetworkReply::readyRead, this, &RemoteLink::readStream);
    connect(m_stream, &QNetworkReply::finished, this, &RemoteLink::endStream);
    m_silence.start(m_options.timings.connectMs);
}

void RemoteLink::readStream()
{
    if (!m_up)
        return; // a refusal: read when it has ended
    heard();
    m_attempt = 0;
    m_silence.start(m_options.timings.silenceMs);
    for (const StreamEvent &event : m_events.feed(m_stream->readAll()))
        takeEvent(event);
}

void RemoteLink::takeEvent(const StreamEvent &event)
{
    if (event.type == "gap") {
        m_lastId = 0; // what follows may be of another counting
        Q_EMIT gap();
    } else if (event.type == "dropped") {
        m_live.dropped += droppedInJson(event.data);
    } else if (event.type == "activity") {
        const qint64 id = event.id.toLongLong();
        if (id > 0 && id <= m_lastId)
            return; // known already
        m_lastId = std::max(m_lastId, id);
        if (m_watched) {
            if (auto row = liveRowOfJson(event.data))
                m_live.rows.push_back(std::move(*row));
        }
        if (m_live.rows.size() >= 2 * LiveFeed::MostRows) {
            m_live.rows.erase(m_live.rows.begin(), m_live.rows.begin() + qptrdiff(LiveFeed::MostRows));
            m_live.dropped += qint64(LiveFeed::MostRows);
        }
    } else {
        return;
    }
    if (!m_changedTimer.isActive())
        m_changedTimer.start(ChangedMs);
    if (!m_liveTimer.isActive())
        m_liveTimer.start(LiveMs);
}

void RemoteLink::deliverLive()
{
    if (LiveBatch batch = std::exchange(m_live, {}); m_watched && (!batch.rows.empty() || batch.dropped > 0))
        Q_EMIT arrived(batch);
}

void RemoteLink::endStream()
{
    constexpr qint64 MostRefusal = 16 << 10;
    if (m_up)
        readStream();
    QNetworkReply *const reply = m_stream;
    RemoteTrouble trouble = troubleOfReply(reply, m_up ? QByteArray() : reply->read(MostRefusal));
    if (m_up) // a stream has no end of its own
        trouble = troubleOf(m_options.address, QNetworkReply::RemoteHostClosedError, {}, 0, {}, {});
    else if (trouble.kind == RemoteTrouble::Kind::Cut)
        trouble = cutAtOnce(m_options.address);
    goDown(trouble);
}

void RemoteLink::goDown(const RemoteTrouble &trouble)
{
    if (!m_on)
        return;
    m_up = false;
    dropEverything();
    m_network->clearConnectionCache(); // what was kept open may be as dead as the stream
    const int wait = waitFor(trouble);
    if (wait >= 0)
        m_retry.start(wait);
    Q_EMIT down(trouble, m_heardMs);
}

/// Milliseconds; less than 0: not by itself.
int RemoteLink::waitFor(const RemoteTrouble &trouble)
{
    const RemoteTimings &timings = m_options.timings;
    switch (trouble.retry()) {
    case RemoteTrouble::Retry::Never:
        return -1;
    case RemoteTrouble::Retry::Slowly:
        return int(timings.slowRetryMs * timings.jitterNow());
    case RemoteTrouble::Retry::Soon:
        break;
    }
    return std::max(timings.retryWait(m_attempt++), trouble.retryAfterSeconds * 1000);
}

void RemoteLink::dropEverything()
{
    m_silence.stop();
    m_pause.stop();
    m_waiting.clear();
    std::vector<QNetworkReply *> replies;
    for (auto each = m_inHand.begin(); each != m_inHand.end(); ++each)
        replies.push_back(each.key());
    for (QNetworkReply *reply : replies)
        takeOut(reply);
    if (QNetworkReply *const stream = std::exchange(m_stream, nullptr)) {
        stream->disconnect(this);
        stream->abort();
        stream->deleteLater();
    }
}

} // namespace glasshouse
