// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/listenstate.h"
#include "charts/format.h"
#include "charts/theme.h"
#include "query/eventdetail.h"

#include <QCoreApplication>
#include <QPointF>

#include <optional>
#include <string_view>
#include <vector>

class QPainter;

namespace glasshouse {

/// One line of an event's facts.
struct EventField {
    enum class Link { None, Session, Correlation };
    QString label;
    QString field; ///< as EventDock::valuePicked() names it; empty: nothing to filter by
    QString value; ///< as stored: what is copied and filtered by
    QString shown; ///< one line, controls visible
    QString tip;   ///< empty: `shown`
    QString note;  ///< a link after the value: "6 related events"
    Link link = Link::None;
    bool mayExclude = false;
    bool isCode = false;
    bool isPath = false; ///< elided in the middle
    QString shorter;     ///< shown where there is no room for `shown`; empty: `shown` is elided
    bool operator==(const EventField &) const = default;
};

/// Words and texts of one event. Pure, but for the painter of the mark.
class EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
public:
    struct Badge {
        QString text; ///< empty: none
        Token colour = Token::Text2, background = Token::Hover;
        bool operator==(const Badge &) const = default;
    };
    static Badge outcome(const ActivityEvent &event);
    static QString className(const ActivityEvent &event);
    static QString action(const ActivityEvent &event);
    /// What the event is about, for the line under the title: the agent, else what it was done to.
    static QString subject(const ActivityEvent &event);
    static std::vector<EventField> fields(const EventDetail &detail, const Format &format, qint64 nowMs);
    static QString relatedCount(const EventDetail &detail, const Format &format);

    /// Compact, as every output of the program writes it.
    static std::string json(const ActivityEvent &event);
    static QString indentedJson(const ActivityEvent &event);
    /// A header line and the event's line, RFC 4180; what a spreadsheet would take for a formula is quoted off.
    static QString csv(const ActivityEvent &event);
    /// The command that asks the listener for this event.
    static QString curl(const ActivityEvent &event, const ListenState &listener);

    static bool failed(const ActivityEvent &event);
    /// The disc of its class, or the triangle of a failure. `size`: of the disc.
    static void paintMark(QPainter *painter, QPointF centre, double size, const ActivityEvent &event,
                          const Theme &theme);
};

/// UTF-8 as it is stored.
QString fromUtf8(const std::string &text);

} // namespace glasshouse
