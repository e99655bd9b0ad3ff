// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/live.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace glasshouse {

/// One event of a stream of server-sent events.
struct StreamEvent {
    QByteArray id; ///< empty: none
    QByteArray type, data;
    bool operator==(const StreamEvent &) const = default;
};

/// Reads a stream of server-sent events however it was cut into pieces. Bounded: an event that grows beyond the limit is
/// skipped as a whole. Source of the form: the HTML standard, "Server-sent events". One thread.
class EventStream
{
public:
    static constexpr qsizetype MostBytes = 4 << 20; ///< of one event

    /// The events that are complete with these bytes, in order. A line without an event (a heartbeat) gives none.
    std::vector<StreamEvent> feed(const QByteArray &bytes);
    qint64 skipped() const { return m_skipped; }

private:
    void takeLine(const QByteArray &line, std::vector<StreamEvent> &events);

    QByteArray m_line;
    StreamEvent m_event;
    bool m_hasData = false, m_tooLarge = false, m_wasReturn = false;
    qint64 m_skipped = 0;
};

/// A row of live views from the JSON of an "activity" event; nothing where it is none, or no row of theirs. Pure.
std::optional<LiveRow> liveRowOfJson(const QByteArray &json);

/// "count" of a "dropped" event; 0: none or unknown. Pure.
qint64 droppedInJson(const QByteArray &json);

} // namespace glasshouse
