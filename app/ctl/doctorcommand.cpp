// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/doctorcommand.h"

#include "backend/listenplace.h"
#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/listencheck.h"
#include "ctl/openedstore.h"
#include "ctl/table.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Level = HealthCheck::Level;

qint64 problemsIn(const std::vector<HealthCheck> &checks)
{
    return std::count_if(checks.begin(), checks.end(),
                         [](const HealthCheck &check) { return check.level == Level::Problem; });
}

const char *levelName(Level level)
{
    switch (level) {
    case Level::Ok:
        return "ok";
    case Level::Note:
        return "note";
    case Level::Problem:
        break;
    }
    return "problem";
}

QString adviceFor(const Error &error, const QString &path)
{
    switch (error.code) {
    case Error::Code::TooNew:
        return u"Install the newer Glasshouse, or name another store with --store."_s;
    case Error::Code::Busy:
        return u"Wait for the program that owns it, or close that program."_s;
    case Error::Code::Corrupt:
        return u"Move %1 away and import again: transcripts are not changed by an import, and the store is made from them."_s
            .arg(path);
    default:
        return u"Check that you may read %1."_s.arg(path);
    }
}

QString nameOf(const AgentSettings &agent)
{
    return agent.name.isEmpty() ? u"Any OpenTelemetry SDK"_s : agent.name;
}

QString placeOf(const AgentSettings &agent)
{
    return agent.where.isEmpty() ? u"environment"_s : agent.where;
}

QString noteOf(const AgentSettings &agent)
{
    if (agent.id == u"claude-code"_s)
        return u"Where the file has an \"env\" already, add the lines to it."_s;
    if (agent.id == u"gemini-cli"_s)
        return u"Its settings file has no place for a header, so all of it goes into the environment."_s;
    return {};
}

/// What the store says of itself.
HealthCheck storeCheck(const QString &path, const Terminal &terminal)
{
    if (!QFileInfo::exists(path))
        return {u"store"_s, Level::Note, u"none yet at %1"_s.arg(path), u"glasshousectl import makes it."_s};
    const auto store = OpenedStore::open(path, terminal);
    if (!store)
        return {u"store"_s, Level::Problem, store.error().message, adviceFor(store.error(), path)};
    const Result<StoreFacts> facts = (*store)->ask(StoreFactsQuestion{});
    if (!facts)
        return {u"store"_s, Level::Problem, facts.error().message, adviceFor(facts.error(), path)};
    return {u"store"_s,
            Level::Ok,
            u"%1: %2, schema %3; %4 sessions, %5 calls, %6 events from %7 files"_s.arg(path, bytesText(facts->bytes))
                .arg(facts->schemaVersion)
                .arg(countText(facts->sessions), countText(facts->calls), countText(facts->events),
                     countText(facts->files)),
            {}};
}

} // namespace

QByteArray doctorJson(const std::vector<HealthCheck> &checks, const std::vector<AgentSettings> &agents)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject()
        .field("schema", "glasshouse.doctor.v1")
        .field("problems", problemsIn(checks))
        .key("checks")
        .beginArray();
    for (const HealthCheck &check : checks) {
        json.beginObject()
            .field("name", check.name)
            .field("level", levelName(check.level))
            .field("text", check.text)
            .key("advice");
        check.advice.isEmpty() ? json.null() : json.value(check.advice);
        json.endObject();
    }
    json.endArray().key("agents").beginArray();
    for (const AgentSettings &agent : agents)
        json.beginObject()
            .field("id", agent.id)
            .field("name", nameOf(agent))
            .field("where", placeOf(agent))
            .field("settings", agent.text)
            .endObject();
    json.endArray().endObject();
    return json.take() + '\n';
}

QString doctorText(const std::vector<HealthCheck> &checks, const std::vector<AgentSettings> &agents)
{
    QString text;
    for (const HealthCheck &check : checks) {
        const QString mark = check.level == Level::Problem ? u"PROBLEM"_s : QString::fromLatin1(levelName(check.level));
        text += u"%1 %2 %3\n"_s.arg(mark, -8).arg(check.name, -13).arg(escapeControls(check.text));
        if (!check.advice.isEmpty())
            text += QString(23, u' ') + escapeControls(check.advice) + u'\n';
    }
    const qint64 problems = problemsIn(checks);
    text += problems == 0 ? u"Nothing is wrong.\n"_s
        : problems == 1   ? u"One problem.\n"_s
                          : u"%1 problems.\n"_s.arg(problems);
    if (!agents.empty())
        text +=
            u"\nSettings that point an agent here. They hold this computer's token: it may write here, and do nothing else.\n"_s;
    for (const AgentSettings &agent : agents) {
        text += u"\n== %1 (%2) ==\n"_s.arg(nameOf(agent), escapeControls(placeOf(agent)));
        if (const QString note = noteOf(agent); !note.isEmpty())
            text += note + u'\n';
        text += u'\n' + escapeControls(agent.text, true);
    }
    return text;
}

ExitCode runDoctorCommand(const Arguments &arguments, const Terminal &terminal)
{
    const QString path = chosenStore(arguments.store);
    std::vector<HealthCheck> checks = checkHealth(path);
    checks.push_back(storeCheck(path, terminal));
    const ListenState published = publishedListenState(path);
    checks.push_back(listenerCheck(published, {}));
    checks.push_back(tokenCheck(path));
    const std::vector<AgentSettings> agents = agentSettings(listenerFacts(published, {}, path));
    if (arguments.json)
        terminal.print(doctorJson(checks, agents));
    else
        terminal.print(doctorText(checks, agents));
    return problemsIn(checks) == 0 ? ExitCode::Ok : ExitCode::No;
}

} // namespace glasshouse
