// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answersjson.h"

#include "base/jsonwriter.h"
#include "base/timestamp.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QtEndian>

namespace glasshouse {

namespace {

constexpr qsizetype CursorBytes = 2 * sizeof(qint64);
constexpr auto CursorForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

void writeEvents(JsonWriter &json, std::string_view name, const std::vector<ActivityEvent> &events)
{
    json.key(name).beginArray();
    for (const ActivityEvent &event : events)
        writeJson(json, event);
    json.endArray();
}

qint64 sizeOf(const ActivityEvent &event)
{
    constexpr qint64 Names = 400; // keys, brackets, figures
    const std::string *const texts[] = {
        &event.action,   &event.actor, &event.agent, &event.machine,     &event.project, &event.source, &event.session,
        &event.resource, &event.model, &event.tool,  &event.correlation, &event.client,  &event.body};
    qint64 size = Names;
    for (const std::string *text : texts)
        size += qint64(text->size());
    return size;
}

} // namespace

void writeTime(JsonWriter &json, std::string_view name, qint64 ms)
{
    json.key(name);
    if (ms == NoTime)
        json.null();
    else
        json.value(timestampText(ms));
}

void writeDocument(JsonWriter &json, std::string_view name, std::string_view text)
{
    json.key(name);
    if (text.empty())
        json.null();
    else if (!QJsonDocument::fromJson(QByteArray(text.data(), qsizetype(text.size()))).isNull())
        json.raw(text);
    else
        json.value(text);
}

std::optional<ActivityCursor> nextCursor(const ActivityAnswer &answer, const ActivityQuestion &question)
{
    if (!answer.more)
        return std::nullopt;
    if (qint64(answer.events.size()) < question.limit && answer.searchedToSequence != 0)
        return ActivityCursor{answer.searchedToMs, answer.searchedToSequence};
    if (answer.events.empty())
        return std::nullopt;
    return ActivityCursor{answer.events.back().timeMs, answer.events.back().sequence};
}

std::string cursorText(const ActivityCursor &cursor)
{
    QByteArray bytes(CursorBytes, '\0');
    qToBigEndian(cursor.timeMs, bytes.data());
    qToBigEndian(cursor.sequence, bytes.data() + sizeof(qint64));
    return bytes.toBase64(CursorForm).toStdString();
}

std::optional<ActivityCursor> parseCursor(std::string_view text)
{
    const auto bytes = QByteArray::fromBase64Encoding(QByteArray(text.data(), qsizetype(text.size())),
                                                      CursorForm | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.size() != CursorBytes)
        return std::nullopt;
    const ActivityCursor cursor{qFromBigEndian<qint64>(bytes.decoded.constData()),
                                qFromBigEndian<qint64>(bytes.decoded.constData() + sizeof(qint64))};
    if (cursor.sequence == 0 || cursorText(cursor) != text)
        return std::nullopt; // never ours, or written in another way
    return cursor;
}

void shorten(ActivityAnswer &answer, qint64 bytes)
{
    for (std::size_t i = 0; i < answer.events.size(); ++i) {
        bytes -= sizeOf(answer.events[i]);
        if (bytes >= 0 || i == 0)
            continue;
        answer.events.resize(i);
        answer.more = true;
        answer.searchedToMs = answer.events.back().timeMs;
        answer.searchedToSequence = answer.events.back().sequence;
    }
}

void writeJson(JsonWriter &json, const ActivityAnswer &answer, const ActivityQuestion &question)
{
    json.beginObject().field("schema", "glasshouse.activity.v1").field("more", answer.more).key("next_cursor");
    if (const auto next = nextCursor(answer, question))
        json.value(cursorText(*next));
    else
        json.null();
    writeTime(json, "searched_to", answer.searchedToMs);
    writeEvents(json, "events", answer.events);
    json.endObject();
}

void writeJson(JsonWriter &json, const EventDetail &answer)
{
    json.beginObject().field("schema", "glasshouse.event.v1").key("event");
    writeJson(json, answer.event);
    json.field("masked", answer.masked);
    writeDocument(json, "before", answer.before);
    writeDocument(json, "after", answer.after);
    json.field("more_related", answer.moreRelated);
    writeEvents(json, "related", answer.related);
    json.key("trace").beginArray();
    for (const TraceSpan &span : answer.trace) {
        json.beginObject().field("span_id", span.spanId).field("parent_id", span.parentId);
        json.field("depth", span.depth).field("begin_ns", span.beginNs).field("end_ns", span.endNs).key("event");
        writeJson(json, span.event);
        json.endObject();
    }
    json.endArray().endObject();
}

void writeJson(JsonWriter &json, const TimelineAnswer &answer)
{
    json.beginObject().field("schema", "glasshouse.timeline.v1");
    writeTime(json, "begin", answer.beginMs);
    writeTime(json, "end", answer.endMs);
    json.field("bucket_ms", answer.bucketMs).field("events", answer.events).field("failures", answer.failures);
    json.field("exact", answer.exact).key("buckets").beginArray();
    for (const TimelineBucket &bucket : answer.buckets) {
        json.beginObject();
        writeTime(json, "time", bucket.beginMs);
        json.field("events", bucket.events).field("failures", bucket.failures).key("classes").beginObject();
        for (const EventClass each : AllEventClasses) {
            if (const qint64 count = bucket.classes[std::size_t(each)]; count > 0)
                json.field(nameOf(each), count);
        }
        json.endObject().endObject();
    }
    json.endArray().endObject();
}

} // namespace glasshouse
