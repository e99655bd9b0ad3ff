// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/telemetrycount.h"

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
        return Aspect::Other;
    default:
        return 0;
    }
}

bool isTime(Group group)
{
    return aspectOf(group) == 0;
}

} // namespace telemetry

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
        return value == telemetry::CallActionNumber ? toText(CallAction) : lookup.text(Dimension::Action, value);
    case Group::Client:
        return lookup.text(Dimension::Client, value);
    case Group::Resource:
        return lookup.text(Dimension::Resource, value);
    }
    return {};
}

} // namespace glasshouse
