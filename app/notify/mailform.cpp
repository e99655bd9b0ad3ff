// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/forms.h"

#include "base/textsafety.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype MostMailText = 64 << 10;
constexpr qsizetype MostPlainHeader = 60;  ///< characters that stay as they are on one line
constexpr qsizetype EncodedWordBytes = 42; ///< of UTF-8; an encoded word may have 75 characters
constexpr qsizetype Base64Line = 76;

QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray text = bytes.toBase64();
    QByteArray lines;
    lines.reserve(text.size() + 2 * (text.size() / Base64Line + 1));
    for (qsizetype at = 0; at < text.size(); at += Base64Line)
        lines += text.mid(at, Base64Line) + "\r\n";
    return lines;
}

/// Both forms of a name: a plain one for old readers, and one that holds every character (RFC 2231).
QByteArray attachmentPart(const NoticeAttachment &attachment)
{
    const QString name = bareFileName(attachment.name);
    QByteArray plain;
    for (const QChar c : name)
        plain += c.unicode() > 0x20 && c.unicode() < 0x7f ? char(c.unicode()) : '_';
    return "Content-Type: " + attachmentType(attachment)
        + "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n filename=\"" + plain
        + "\";\r\n filename*=UTF-8''" + name.toUtf8().toPercentEncoding() + "\r\n\r\n" + base64Lines(attachment.bytes);
}

QByteArray textPart(const NoticeBatch &batch)
{
    QString text = batchText(batch, MostMailText, true) + u'\n';
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64Lines(text.replace(u'\n', u"\r\n"_s).toUtf8());
}

QByteArray addressLines(const QStringList &addresses)
{
    QByteArray lines;
    for (const QString &address : addresses)
        lines += (lines.isEmpty() ? "" : ",\r\n ") + address.toLatin1();
    return lines;
}

} // namespace

QString bareFileName(const QString &name)
{
    QString bare = name.section(u'/', -1).section(u'\\', -1).left(60);
    if (bare.endsWith(QChar(u'…')) || bare.isEmpty())
        bare += u"file"_s;
    if (bare.back().isHighSurrogate())
        bare.chop(1);
    bare.removeIf([](QChar c) { return isHidden(c.unicode()) || c == u'"'; });
    return bare.isEmpty() ? u"file"_s : bare;
}

QByteArray attachmentType(const NoticeAttachment &attachment)
{
    static const QRegularExpression type(
        u"\\A[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,60}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,60}\\z"_s);
    return type.match(attachment.type).hasMatch() ? attachment.type.toLatin1() : QByteArray("application/octet-stream");
}

QByteArray mailHeaderText(const QString &text)
{
    const auto plain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; };
    if (text.size() <= MostPlainHeader && std::all_of(text.begin(), text.end(), plain) && !text.contains(u"=?"))
        return text.toLatin1();
    QByteArray header, word;
    const auto flush = [&header, &word] {
        header += (header.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + word.toBase64() + "?=";
        word.clear();
    };
    const QList<uint> characters = text.toUcs4();
    for (const uint c : characters) {
        const char32_t one = c;
        const QByteArray bytes = QString::fromUcs4(&one, 1).toUtf8();
        if (word.size() + bytes.size() > EncodedWordBytes)
            flush();
        word += bytes;
    }
    if (!word.isEmpty() || header.isEmpty())
        flush();
    return header;
}

QByteArray mailMessage(const Channel &channel, const NoticeBatch &batch, qint64 nowMs)
{
    const QByteArray delivery = batch.delivery.toLatin1();
    const QByteArray domain = channel.from.section(u'@', 1).toLatin1();
    QByteArray mail = "Date: " + QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(Qt::RFC2822Date).toLatin1()
        + "\r\nFrom: Glasshouse <" + channel.from.toLatin1() + ">\r\nTo: " + addressLines(channel.to)
        + "\r\nSubject: " + mailHeaderText(u"[Glasshouse] "_s + batchTitle(batch)) + "\r\nMessage-ID: <" + delivery
        + '@' + domain + ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
    const bool attaches = std::any_of(batch.notices.begin(), batch.notices.end(),
                                      [](const Notice &notice) { return notice.attachment.has_value(); });
    if (!attaches)
        return mail + textPart(batch);
    const QByteArray boundary = "=_glasshouse_" + delivery; // "=_" stands in no base64 and no header of ours
    mail += "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n--" + boundary + "\r\n"
        + textPart(batch);
    for (const Notice &notice : batch.notices) {
        if (notice.attachment)
            mail += "--" + boundary + "\r\n" + attachmentPart(*notice.attachment);
    }
    return mail + "--" + boundary + "--\r\n";
}

} // namespace glasshouse
