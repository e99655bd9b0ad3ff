// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/noticejson.h"

#include "base/timestamp.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

struct NoticeKindName {
    Notice::Kind kind;
    QLatin1StringView name;
};
constexpr NoticeKindName NoticeKindNames[] = {{Notice::Kind::Alert, "alert"_L1},
                                              {Notice::Kind::Feedback, "feedback"_L1},
                                              {Notice::Kind::Report, "report"_L1},
                                              {Notice::Kind::Test, "test"_L1}};

Result<NoticeAttachment> attachmentFromJson(const QJsonObject &object)
{
    NoticeAttachment attachment{object.value("name"_L1).toString(), object.value("type"_L1).toString(), {}};
    const auto decoded = QByteArray::fromBase64Encoding(object.value("content"_L1).toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() > Notice::MostAttachmentBytes)
        return fail(Error::Code::Corrupt, u"attachment: no base64 of at most 5 MiB"_s);
    attachment.bytes = decoded.decoded;
    return attachment;
}

} // namespace

QString noticeKindName(Notice::Kind kind)
{
    for (const NoticeKindName &each : NoticeKindNames) {
        if (each.kind == kind)
            return each.name;
    }
    return {};
}

void writeNotice(JsonWriter &writer, const Notice &notice)
{
    writer.beginObject().field("id", notice.id).field("tenant", notice.tenant);
    writer.field("kind", noticeKindName(notice.kind)).field("severity", nameOf(notice.severity));
    writer.field("title", notice.title).field("text", notice.text).field("where", notice.where);
    writer.field("time", timestampText(notice.timeMs));
    if (const auto &attachment = notice.attachment) {
        writer.key("attachment").beginObject().field("name", attachment->name).field("type", attachment->type);
        writer.field("content", attachment->bytes.toBase64().toStdString()).endObject();
    }
    writer.endObject();
}

Result<Notice> noticeFromJson(const QJsonObject &object)
{
    Notice notice;
    notice.id = object.value("id"_L1).toString();
    notice.tenant = object.value("tenant"_L1).toInteger();
    const QString kind = object.value("kind"_L1).toString();
    const auto *const known = std::find_if(std::begin(NoticeKindNames), std::end(NoticeKindNames),
                                           [&kind](const NoticeKindName &each) { return each.name == kind; });
    const auto severity = severityFromName(object.value("severity"_L1).toString().toStdString());
    notice.timeMs = parseTimestamp(object.value("time"_L1).toString().toStdString());
    if (notice.id.isEmpty() || notice.tenant < 1 || known == std::end(NoticeKindNames) || !severity
        || notice.timeMs == NoTime)
        return fail(Error::Code::Corrupt, u"a notice has an id, a tenant, a kind, a severity and a time"_s);
    notice.kind = known->kind;
    notice.severity = *severity;
    notice.title = object.value("title"_L1).toString();
    notice.text = object.value("text"_L1).toString();
    notice.where = object.value("where"_L1).toString();
    if (const QJsonValue value = object.value("attachment"_L1); value.isObject()) {
        Result<NoticeAttachment> attachment = attachmentFromJson(value.toObject());
        if (!attachment)
            return tl::unexpected(attachment.error());
        notice.attachment = std::move(*attachment);
    }
    return notice;
}

} // namespace glasshouse
