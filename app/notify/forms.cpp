// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/forms.h"

#include "base/jsonwriter.h"
#include "notify/noticejson.h"

#include <QMessageAuthenticationCode>

#include <iterator>

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

TelegramForm telegramForm(const QString &chat, const NoticeBatch &batch)
{
    std::vector<const NoticeAttachment *> files;
    int left = 0;
    for (const Notice &notice : batch.notices) {
        if (!notice.attachment || notice.attachment->bytes.isEmpty()) // which Telegram takes for none
            continue;
        if (int(files.size()) < MostTelegramFiles)
            files.push_back(&*notice.attachment);
        else
            ++left;
    }
    if (files.empty())
        return {};
    const QString title = batchTitle(batch);
    const QString more = left > 0 ? u"\nFiles that did not fit: %1"_s.arg(left) : QString();
    const qsizetype room = MostTelegramCaption - title.size() - 2 - more.size();
    const QString caption = title + u"\n\n"_s + batchText(batch, room, true) + more;
    TelegramForm form;
    form.parts.push_back({"chat_id", {}, {}, chat.toUtf8()});
    const auto file = [](const QByteArray &name, const NoticeAttachment &attachment) {
        return TransferPart{name, bareFileName(attachment.name).toUtf8(), attachmentType(attachment), attachment.bytes};
    };
    if (files.size() == 1) {
        form.method = "sendDocument";
        form.parts.push_back({"caption", {}, {}, caption.toUtf8()});
        form.parts.push_back(file("document", *files.front()));
        return form;
    }
    form.method = "sendMediaGroup";
    JsonWriter media;
    media.beginArray();
    std::vector<TransferPart> parts;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const QByteArray name = "file" + QByteArray::number(qlonglong(i));
        media.beginObject().field("type", "document").field("media", "attach://" + name.toStdString());
        if (i == 0)
            media.field("caption", caption);
        media.endObject();
        parts.push_back(file(name, *files[i]));
    }
    form.parts.push_back({"media", {}, {}, media.endArray().take()});
    form.parts.insert(form.parts.end(), std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
    return form;
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
