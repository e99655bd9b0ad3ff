// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/forms.h"

#include "base/jsonwriter.h"
#include "notify/noticejson.h"

#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace glasshouse {

QByteArray telegramBody(const QString &chat, const NoticeBatch &batch)
{
    const QString title = batchTitle(batch);
    const QString text = title + u"\n\n"_s + batchText(batch, MostTelegramText - title.size() - 2, false);
    JsonWriter writer;
    writer.beginObject();
    bool isNumber = false;
    const qint64 number = chat.toLongLong(&isNumber);
    if (isNumber)
        writer.field("chat_id", number);
    else
        writer.field("chat_id", chat);
    writer.field("text", text).field("disable_web_page_preview", true).endObject();
    return writer.take();
}

QByteArray webhookBody(const Channel &channel, const NoticeBatch &batch)
{
    JsonWriter writer;
    writer.beginObject().field("schema", WebhookSchema).field("delivery", batch.delivery);
    writer.field("channel", channel.id).field("title", batchTitle(batch)).key("notices").beginArray();
    for (const Notice &notice : batch.notices)
        writeNotice(writer, notice);
    writer.endArray().key("more").beginObject().field("info", batch.more.info).field("warning", batch.more.warning);
    writer.field("error", batch.more.error).endObject().endObject();
    return writer.take();
}

QByteArray webhookSignature(const QByteArray &key, qint64 nowMs, const QByteArray &body)
{
    const QByteArray seconds = QByteArray::number(nowMs / 1000);
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData(seconds + '.');
    code.addData(body);
    return "t=" + seconds + ",v1=" + code.result().toHex();
}

} // namespace glasshouse
