// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/telemetrycount.h"
#include "query/telemetryvalues.h"

#include "domain/activity.h"
#include "domain/eventclass.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

using Group = TelemetryQuestion::Group;

namespace telemetry {

unsigned aspectOf(Group group)
{
    switch (group) {
    case Group::User:
        return Aspect::Actor;
    case Group::Tool:
        return Aspect::Tool;
    case Group::Source:
        return Aspect::Source;
    case Group::Model:
        return Aspect::Model;
    case Group::Agent:
        return Aspect::Agent;
    case Group::Project:
        return Aspect::Project;
    case Group::Machine:
        return Aspect::Machine;
    case Group::Kind:
        return Aspect::Kind;
    case Group::Class:
        return Aspect::Class;
    case Group::Action:
        return Aspect::Action;
    case Group::Outcome:
        return Aspect::Outcome;
    case Group::Resource:
        return Aspect::Resource;
    case Group::Client:
        return Aspect::Client;
    case Group::Skill:
        return Aspect::Skill;
    case Group::Plugin:
        return Aspect::Plugin;
    default:
        return 0;
    }
}

bool isTime(Group group)
{
    return aspectOf(group) == 0;
}

} // namespace telemetry

TelemetryValues telemetryValues(const EventRow &row)
{
    return {row.kind,  qint64(row.outcome), row.action,  row.actor,  row.tool,     row.source, row.model,
            row.agent, row.project,         row.machine, row.client, row.resource, row.skill,  row.plugin};
}

TelemetryValues telemetryValues(const CubeShape &shape, const ReadFigures::Cell &cell)
{
    const auto in = [&cell](const char *column) {
        return !column ? 0 : column[1] == '1' ? cell.d1 : column[1] == '2' ? cell.d2 : cell.d3;
    };
    const auto number = [&](unsigned aspect) { return shape.aspects & aspect ? in(columnOf(shape, aspect)) : 0; };
    TelemetryValues values;
    if (shape.lane) {
        values.kind = kindOfLane(in(shape.lane)), values.action = actionOfLane(in(shape.lane));
    } else {
        values.kind = shape.only ? *shape.only : shape.kind ? EventKind(in(shape.kind)) : EventKind::Telemetry;
        values.action = in(shape.action);
    }
    if (shape.cube == Cube::Action && values.action == CallActionNumber)
        values.kind = EventKind::ModelCall;
    values.outcome = in(shape.outcome), values.actor = number(Aspect::Actor), values.tool = number(Aspect::Tool);
    values.source = number(Aspect::Source), values.model = number(Aspect::Model), values.agent = number(Aspect::Agent);
    values.project = number(Aspect::Project), values.machine = number(Aspect::Machine);
    values.client = number(Aspect::Client), values.resource = number(Aspect::Resource);
    return values;
}

QString groupText(Group group, qint64 value, const Lookup &lookup)
{
    const auto toText = [](std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); };
    switch (group) {
    case Group::Day:
    case Group::Week:
        return value == telemetry::NoDay ? QString() : QDate::fromJulianDay(value).toString(Qt::ISODate);
    case Group::Month:
        return value == telemetry::NoDay ? QString() : QDate::fromJulianDay(value).toString(u"yyyy-MM");
    case Group::Weekday:
        return value == telemetry::NoDay ? QString() : QString::number(value);
    case Group::Hour:
        return u"%1"_s.arg(value, 2, 10, QLatin1Char('0'));
    case Group::Kind:
        return toText(nameOf(EventKind(value)));
    case Group::Class:
        return toText(nameOf(EventClass(value)));
    case Group::Outcome:
        return toText(nameOf(Outcome(value)));
    case Group::User:
        return lookup.text(Dimension::Actor, value);
    case Group::Tool:
        return lookup.text(Dimension::Tool, value);
    case Group::Source:
        return lookup.text(Dimension::Source, value);
    case Group::Model:
        return lookup.text(Dimension::Model, value);
    case Group::Agent:
        return lookup.text(Dimension::Agent, value);
    case Group::Project:
        return lookup.text(Dimension::Project, value);
    case Group::Machine:
        return lookup.text(Dimension::Machine, value);
    case Group::Action:
        return value == CallActionNumber ? toText(CallAction) : lookup.text(Dimension::Action, value);
    case Group::Client:
        return lookup.text(Dimension::Client, value);
    case Group::Resource:
        return lookup.text(Dimension::Resource, value);
    case Group::Skill:
        return lookup.text(Dimension::Skill, value);
    case Group::Plugin:
        return lookup.text(Dimension::Plugin, value);
    }
    return {};
}

} // namespace glasshouse
