// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/eventstream.h"

#include "backend/livefeed.h"
#include "base/timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Outcome outcomeOf(std::string_view name)
{
    for (const Outcome each : {Outcome::Ok, Outcome::Error, Outcome::Denied, Outcome::Rejected, Outcome::Interrupted}) {
        if (nameOf(each) == name)
            return each;
    }
    return Outcome::Unknown;
}

} // namespace

std::vector<StreamEvent> EventStream::feed(const QByteArray &bytes)
{
    std::vector<StreamEvent> events;
    for (const char c : bytes) {
        const bool followsReturn = std::exchange(m_wasReturn, c == '\r');
        if (c == '\n' && followsReturn)
            continue; // the second half of one line's end
        if (c == '\n' || c == '\r') {
            takeLine(std::exchange(m_line, {}), events);
        } else if (m_line.size() + m_event.data.size() < MostBytes) {
            m_line += c;
        } else {
            m_tooLarge = true;
        }
    }
    return events;
}

void EventStream::takeLine(const QByteArray &line, std::vector<StreamEvent> &events)
{
    if (line.isEmpty()) {
        StreamEvent event = std::exchange(m_event, {});
        const bool isWhole = std::exchange(m_hasData, false) && !m_tooLarge;
        m_skipped += std::exchange(m_tooLarge, false) ? 1 : 0;
        if (isWhole)
            events.push_back(std::move(event));
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    } else if (field == "event") {
        m_event.type = value;
    } else if (field == "id" && !value.contains('\0')) {
        m_event.id = value;
    }
}

std::optional<LiveRow> liveRowOfJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [&object](QLatin1StringView name) { return object.value(name).toString().toStdString(); };
    const auto kind = eventKindOf(text("kind"_L1));
    ActivityEvent event;
    event.sequence = object.value("id"_L1).toInteger();
    event.timeMs = parseTimestamp(text("time"_L1));
    if (!kind || kind == EventKind::Copy || event.sequence == 0 || event.timeMs == NoTime)
        return std::nullopt;
    event.kind = *kind;
    event.outcome = outcomeOf(text("outcome"_L1));
    event.action = text("action"_L1), event.actor = text("actor"_L1);
    event.tool = text("tool"_L1), event.model = text("model"_L1);
    return liveRowOf(event);
}

qint64 droppedInJson(const QByteArray &json)
{
    return std::max<qint64>(0, QJsonDocument::fromJson(json).object().value("count"_L1).toInteger());
}

} // namespace glasshouse
