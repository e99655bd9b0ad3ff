// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/delivery.h"

#include "base/textsafety.h"
#include "notify/addresses.h"
#include "notify/forms.h"
#include "notify/secrets.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype MostWords = 200;

QString wordsOf(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

/// Text of a server or a library as one harmless line. The secret goes before the text is cut, so that no half of it stays.
QString harmlessWords(const QString &text, const Channel &channel, const QByteArray &secret)
{
    return cutText(escapeControls(withoutSecret(text, channel, secret).simplified()), MostWords);
}

Transfer mailTransfer(const Channel &channel, const QByteArray &secret, const NoticeBatch &batch, qint64 nowMs,
                      const MailServer &server)
{
    Transfer transfer;
    transfer.protocol = Transfer::Protocol::Mail;
    const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
    transfer.url = u"%1://%2:%3/%4"_s.arg(server.tlsFirst ? u"smtps"_s : u"smtp"_s, host)
                       .arg(server.port)
                       .arg(channel.from.section(u'@', 1))
                       .toLatin1();
    transfer.body = mailMessage(channel, batch, nowMs);
    transfer.mailFrom = '<' + channel.from.toLatin1() + '>';
    for (const QString &address : channel.to)
        transfer.mailTo.push_back('<' + address.toLatin1() + '>');
    transfer.user = channel.user.toUtf8();
    transfer.password = channel.user.isEmpty() ? QByteArray() : secret;
    transfer.tlsRequired = server.tlsFirst || !isLoopbackHost(server.host);
    return transfer;
}

Transfer telegramTransfer(const Channel &channel, const QByteArray &secret, const NoticeBatch &batch,
                          const DeliveryPlace &place)
{
    const QByteArray bot = place.telegram.toUtf8() + "/bot" + secret + '/';
    Transfer transfer;
    TelegramForm form = telegramForm(channel.chat, batch);
    if (!form.parts.empty()) {
        transfer.url = bot + form.method;
        transfer.parts = std::move(form.parts);
        return transfer;
    }
    transfer.url = bot + "sendMessage";
    transfer.headers = {"Content-Type: application/json"};
    transfer.body = telegramBody(channel.chat, batch);
    return transfer;
}

QString troubleWords(const TransferAnswer &answer)
{
    using Trouble = TransferAnswer::Trouble;
    switch (answer.trouble) {
    case Trouble::None:
        return {};
    case Trouble::Resolve:
        return u"no such host, or no name server answers"_s;
    case Trouble::Connect:
        return u"nobody answers there"_s;
    case Trouble::Forbidden:
        return u"messages may not be sent to that address"_s;
    case Trouble::Proxy:
        return u"the proxy does not let it through: "_s + answer.words;
    case Trouble::Tls:
        return u"no secure connection: "_s + answer.words;
    case Trouble::Login:
        return u"the server refuses user or password"_s;
    case Trouble::TimedOut:
        return u"no answer in time"_s;
    case Trouble::TooLarge:
        return u"the answer is too large"_s;
    case Trouble::Other:
        break;
    }
    return answer.words;
}

bool isSuccess(long status)
{
    return status >= 200 && status < 300;
}

/// 4xx means that the request itself is wrong, but for these.
bool isLastingStatus(long status)
{
    return status >= 300 && status < 500 && status != 408 && status != 425 && status != 429;
}

QString statusWords(long status)
{
    if (status >= 300 && status < 400)
        return u"it answers %1, a redirect: name the address it leads to"_s.arg(status);
    return u"it answers %1"_s.arg(status);
}

qint64 retryAfterMs(const QByteArray &header)
{
    bool good = false;
    const qlonglong seconds = header.toLongLong(&good); // the form with a date is not used for this
    return good ? std::clamp<qint64>(seconds, 0, 24LL * 3600) * 1000 : 0;
}

void judgeWebhook(const TransferAnswer &answer, DeliveryOutcome &outcome)
{
    // Whoever said 2xx has it, however the rest of the answer goes.
    outcome.delivered = isSuccess(answer.status);
    if (!outcome.delivered && answer.status > 0)
        outcome.words = statusWords(answer.status);
    else if (outcome.delivered)
        outcome.words.clear();
}

void judgeTelegram(const TransferAnswer &answer, DeliveryOutcome &outcome)
{
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    const bool isAnswer = said.value("ok"_L1).isBool();
    outcome.delivered =
        answer.trouble == TransferAnswer::Trouble::None && isSuccess(answer.status) && said.value("ok"_L1).toBool();
    if (outcome.delivered)
        return;
    if (answer.trouble == TransferAnswer::Trouble::None && isAnswer)
        outcome.words = u"Telegram answers %1: %2"_s.arg(answer.status).arg(said.value("description"_L1).toString());
    else if (answer.trouble == TransferAnswer::Trouble::None && isSuccess(answer.status))
        outcome.words = u"the answer is not Telegram's"_s;
    else if (answer.trouble == TransferAnswer::Trouble::None)
        outcome.words = statusWords(answer.status);
    // A 2xx that is not Telegram's, or one cut short, may have come behind a delivery.
    outcome.maybe = outcome.maybe || isSuccess(answer.status);
    const QJsonValue after = said.value("parameters"_L1).toObject().value("retry_after"_L1);
    outcome.retryAfterMs = std::max(outcome.retryAfterMs, std::clamp<qint64>(after.toInteger(), 0, 24LL * 3600) * 1000);
}

void judgeMail(const TransferAnswer &answer, DeliveryOutcome &outcome)
{
    using Trouble = TransferAnswer::Trouble;
    outcome.delivered = answer.trouble == Trouble::None && isSuccess(answer.status);
    if (outcome.delivered) {
        if (!answer.refusal.isEmpty())
            outcome.words = u"delivered, but not to every address: "_s + wordsOf(answer.refusal);
        return;
    }
    const bool aboutLogin = answer.trouble == Trouble::Login; // what is said then may repeat it, encoded
    const bool refused = answer.status >= 400 && answer.trouble != Trouble::TimedOut;
    if (refused && !aboutLogin && !answer.refusal.isEmpty())
        outcome.words = u"the mail server refuses: "_s + wordsOf(answer.refusal);
    outcome.lasting = outcome.lasting || aboutLogin || (refused && answer.status >= 500);
    outcome.maybe = outcome.maybe && !refused;
}

} // namespace

Result<Transfer> makeTransfer(const Channel &channel, const QByteArray &secret, const NoticeBatch &batch, qint64 nowMs,
                              const DeliveryPlace &place)
{
    if (needsSecret(channel) && secret.isEmpty())
        return fail(Error::Code::Rejected, u"its secret is missing"_s);
    if (needsSecret(channel)) {
        if (const Result<void> good = Secrets::check(channel, secret); !good)
            return tl::unexpected(good.error());
    }
    Transfer transfer;
    transfer.headers = {"Content-Type: application/json"};
    switch (channel.kind) {
    case Channel::Kind::Telegram:
        return telegramTransfer(channel, secret, batch, place);
    case Channel::Kind::Webhook:
        transfer.url = channel.url.toUtf8();
        transfer.body = webhookBody(channel, batch);
        transfer.headers.push_back("X-Glasshouse-Delivery: " + batch.delivery.toLatin1());
        transfer.headers.push_back("X-Glasshouse-Signature: " + webhookSignature(secret, nowMs, transfer.body));
        return transfer;
    case Channel::Kind::Email: {
        const Result<MailServer> server = mailServerFrom(channel.server);
        if (!server)
            return fail(Error::Code::Rejected, u"server: "_s + server.error().message);
        return mailTransfer(channel, secret, batch, nowMs, *server);
    }
    case Channel::Kind::Desktop:
        break;
    }
    return fail(Error::Code::Rejected, u"kind: a desktop is not sent to over the network"_s);
}

DeliveryOutcome judge(const Channel &channel, const QByteArray &secret, const TransferAnswer &answer)
{
    DeliveryOutcome outcome;
    outcome.words = troubleWords(answer);
    outcome.maybe = answer.trouble != TransferAnswer::Trouble::None && answer.everythingSent
        && (answer.status == 0 || channel.kind == Channel::Kind::Email);
    outcome.retryAfterMs = retryAfterMs(answer.retryAfter);
    if (channel.kind != Channel::Kind::Email)
        outcome.lasting = isLastingStatus(answer.status);
    if (answer.trouble == TransferAnswer::Trouble::Forbidden)
        outcome.lasting = true;
    switch (channel.kind) {
    case Channel::Kind::Telegram:
        judgeTelegram(answer, outcome);
        break;
    case Channel::Kind::Webhook:
        judgeWebhook(answer, outcome);
        break;
    case Channel::Kind::Email:
        judgeMail(answer, outcome);
        break;
    case Channel::Kind::Desktop:
        break;
    }
    outcome.words = harmlessWords(outcome.words, channel, secret);
    if (outcome.delivered)
        outcome = {true, false, false, 0, outcome.words};
    else if (outcome.words.isEmpty())
        outcome.words = u"it failed, and does not say why"_s;
    return outcome;
}

} // namespace glasshouse
