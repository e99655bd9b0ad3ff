// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "query/telemetry.h"
#include "store/readfigures.h"
#include "store/rows.h"

namespace glasshouse {

/// What events are told apart by, in dictionary numbers; 0 where it is not known.
struct TelemetryValues {
    EventKind kind = EventKind::Telemetry;
    qint64 outcome = 0, action = 0, actor = 0, tool = 0, source = 0, model = 0, agent = 0, project = 0, machine = 0,
           client = 0, resource = 0, skill = 0, plugin = 0;

    qint64 number(TelemetryQuestion::Group group) const
    {
        switch (group) {
        case TelemetryQuestion::Group::User:
            return actor;
        case TelemetryQuestion::Group::Tool:
            return tool;
        case TelemetryQuestion::Group::Source:
            return source;
        case TelemetryQuestion::Group::Model:
            return model;
        case TelemetryQuestion::Group::Agent:
            return agent;
        case TelemetryQuestion::Group::Project:
            return project;
        case TelemetryQuestion::Group::Machine:
            return machine;
        case TelemetryQuestion::Group::Outcome:
            return outcome;
        case TelemetryQuestion::Group::Client:
            return client;
        case TelemetryQuestion::Group::Skill:
            return skill;
        case TelemetryQuestion::Group::Plugin:
            return plugin;
        default:
            return resource;
        }
    }
};

TelemetryValues telemetryValues(const EventRow &row);
/// Of a cell: what its cube knows.
TelemetryValues telemetryValues(const CubeShape &shape, const ReadFigures::Cell &cell);

} // namespace glasshouse
