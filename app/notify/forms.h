// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/channel.h"
#include "notify/noticebatch.h"
#include "notify/transfer.h"

#include <QByteArray>

#include <string_view>
#include <vector>

namespace glasshouse {

/// What each kind of channel is sent. Pure; any thread.

/// Telegram's limit of a text, UTF-16 units.
constexpr qsizetype MostTelegramText = 4096;
/// The body of sendMessage, JSON. Plain text: no parse_mode, so nothing in it is markup.
QByteArray telegramBody(const QString &chat, const NoticeBatch &batch);
/// Telegram's limits of the words beside a file, and of the files of one message.
constexpr qsizetype MostTelegramCaption = 1024;
constexpr int MostTelegramFiles = 10;
/// The form of a message with files: sendDocument for one, sendMediaGroup for more; those beyond the limit are counted in its
/// words. Empty: there are none, and sendMessage says it all.
struct TelegramForm {
    QByteArray method;
    std::vector<TransferPart> parts;
};
TelegramForm telegramForm(const QString &chat, const NoticeBatch &batch);

/// A file's name without folders and controls; its type, where it can be one.
QString bareFileName(const QString &name);
QByteArray attachmentType(const NoticeAttachment &attachment);

constexpr std::string_view WebhookSchema = "glasshouse.notice.v1";
/// JSON: schema, delivery, channel, title, notices, more.
QByteArray webhookBody(const Channel &channel, const NoticeBatch &batch);
/// The value of X-Glasshouse-Signature: "t=SECONDS,v1=HEX", HEX being HMAC-SHA256 over "SECONDS.BODY". The time is signed
/// too, so that a receiver can refuse what was recorded and is sent again.
QByteArray webhookSignature(const QByteArray &key, qint64 nowMs, const QByteArray &body);

/// A mail with its headers, CRLF, ASCII throughout. Text is base64 of UTF-8, attachments are parts of their own.
QByteArray mailMessage(const Channel &channel, const NoticeBatch &batch, qint64 nowMs);
/// A header's text: as it is where that is short and plain, else encoded words (RFC 2047), folded. Line ends never pass.
QByteArray mailHeaderText(const QString &text);

} // namespace glasshouse
