// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifybench.h"

#include <QDataStream>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QMap<QByteArray, QByteArray> parseHeaders(QByteArray head)
{
    QMap<QByteArray, QByteArray> headers;
    head.replace("\r\n ", " "); // unfold
    const QByteArrayList lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return headers;
}

ParsedMail::Part parsePart(const QByteArray &text)
{
    const qsizetype end = text.indexOf("\r\n\r\n");
    ParsedMail::Part part{parseHeaders(text.left(end)), text.mid(end + 4)};
    if (part.headers.value("content-transfer-encoding") == "base64")
        part.body = QByteArray::fromBase64(part.body.replace("\r\n", ""));
    return part;
}

/// RFC 2047, as a mail reader does it: white space between encoded words is none.
QString decodeWords(const QByteArray &header)
{
    if (!header.startsWith("=?"))
        return QString::fromLatin1(header);
    QByteArray bytes;
    for (const QByteArray &word : header.split(' '))
        bytes += QByteArray::fromBase64(word.mid(10).chopped(2)); // =?UTF-8?B?...?=
    return QString::fromUtf8(bytes);
}

QDataStream &operator<<(QDataStream &out, const ShelvedNotice &row)
{
    return out << row.id << row.tenant << row.channel << row.createdMs << row.body << row.attempts << row.nextMs;
}

QDataStream &operator>>(QDataStream &in, ShelvedNotice &row)
{
    return in >> row.id >> row.tenant >> row.channel >> row.createdMs >> row.body >> row.attempts >> row.nextMs;
}

} // namespace

Notice noticeOf(const QString &title, Severity severity, qint64 timeMs)
{
    Notice notice;
    notice.id = title;
    notice.severity = severity;
    notice.title = title;
    notice.timeMs = timeMs;
    return notice;
}

Channel telegramChannel(const QString &id)
{
    Channel channel;
    channel.id = id;
    channel.kind = Channel::Kind::Telegram;
    channel.chat = u"-1001234567890"_s;
    return channel;
}

Channel webhookChannel(const QString &url, const QString &id)
{
    Channel channel;
    channel.id = id;
    channel.kind = Channel::Kind::Webhook;
    channel.url = url;
    return channel;
}

Channel mailChannel(int port, const QString &id)
{
    Channel channel;
    channel.id = id;
    channel.kind = Channel::Kind::Email;
    channel.server = u"smtp://127.0.0.1:%1"_s.arg(port);
    channel.from = u"glasshouse@sender.example"_s;
    channel.to = QStringList{u"ada@team.example"_s, u"bob@team.example"_s};
    return channel;
}

Channel desktopChannel()
{
    Channel channel;
    channel.id = u"desk"_s;
    return channel;
}

Secrets secretsFor(const Channels &channels)
{
    Secrets secrets;
    for (const Channel &channel : channels) {
        const QByteArray secret = channel.kind == Channel::Kind::Telegram ? BotToken
            : channel.kind == Channel::Kind::Webhook                      ? SigningKey
                                                                          : MailPassword;
        if (channel.kind != Channel::Kind::Desktop && !secrets.set(channel, secret))
            qFatal("a secret of the tests is none");
    }
    return secrets;
}

CourierOptions benchOptions(const HandClock &clock)
{
    CourierOptions options;
    options.nowMs = clock.reading();
    options.seed = 7;
    options.transfer.connectMs = 2000;
    options.transfer.totalMs = 5000;
    return options;
}

Result<std::vector<ShelvedNotice>> FileShelf::load()
{
    QFile file(m_path);
    std::vector<ShelvedNotice> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (QDataStream in(&file); !in.atEnd();)
        in >> rows.emplace_back();
    return rows;
}

Result<void> FileShelf::change(const ShelfChange &change)
{
    std::map<qint64, ShelvedNotice> rows;
    const auto known = load();
    for (const ShelvedNotice &row : *known)
        rows.insert_or_assign(row.id, row);
    for (const ShelvedNotice &row : change.save)
        rows.insert_or_assign(row.id, row);
    for (const qint64 id : change.remove)
        rows.erase(id);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::Io, file.errorString());
    QDataStream out(&file);
    for (const auto &[id, row] : rows)
        out << row;
    if (!file.commit())
        return fail(Error::Code::Io, file.errorString());
    return {};
}

ParsedMail parseMail(const QByteArray &mail)
{
    ParsedMail parsed;
    const ParsedMail::Part whole = parsePart(mail);
    parsed.headers = whole.headers;
    parsed.subject = decodeWords(whole.headers.value("subject"));
    const QByteArray type = whole.headers.value("content-type");
    if (!type.startsWith("multipart/mixed")) {
        parsed.parts.push_back(whole);
        return parsed;
    }
    const QByteArray boundary = type.mid(type.indexOf("boundary=\"") + 10).chopped(1);
    QByteArray rest = "\r\n" + whole.body;
    const QByteArray mark = "\r\n--" + boundary;
    for (qsizetype at = rest.indexOf(mark); at >= 0; at = rest.indexOf(mark)) {
        rest = rest.mid(at + mark.size());
        if (rest.startsWith("--"))
            break;
        parsed.parts.push_back(parsePart(rest.mid(2, rest.indexOf(mark) - 2) + "\r\n"));
    }
    return parsed;
}

} // namespace glasshouse
