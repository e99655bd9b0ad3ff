// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitystore.h"

#include "access/access.h"
#include "base/jsonwriter.h"
#include "domain/eventclass.h"
#include "testcorpus.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse::test {

namespace {

const std::vector<std::string> Actors{"", "ada", "jana", "petr"}, Agents{"helpdesk", "codex", "claude-code"},
    Machines{"", "m1", "m2"}, Projects{"", "/p/shop", "/p/docs"}, Tools{"Bash", "Read", "mcp__x__y"},
    Models{"claude-opus-5", "claude-haiku-4-5", "nobody-knows-1"}, Resources{"", "/v1/orders", "/v1/people", "doc:7"},
    Actions{"chat", "rag_query", "token.issued", "token.revoked", "upload", "ticked", "model.call"},
    Sessions{"", "s-1", "s-2", "s-3"}, Correlations{"", "", "trace-1", "trace-2", "trace-3"},
    Skills{"", "code-review", "pdf-tools:split", "pdf-tools:join"}, Plugins{"", "pdf-tools", "codex"};

constexpr EventKind Kinds[] = {
    EventKind::Tool,     EventKind::ToolDecision, EventKind::Telemetry, EventKind::Span,    EventKind::Activity,
    EventKind::Activity, EventKind::Identity,     EventKind::ApiCall,   EventKind::DevOps,  EventKind::ApiError,
    EventKind::Copy,     EventKind::ModelCall,    EventKind::ModelCall, EventKind::ApiRetry};

QString toText(const std::string &text)
{
    return QString::fromStdString(text);
}

bool allows(const Choice &choice, const std::string &value)
{
    return choice.isEmpty() || choice.values.contains(toText(value)) != choice.excluded;
}

bool allows(const QStringList &values, const std::string &value)
{
    return values.isEmpty() || values.contains(toText(value));
}

} // namespace

ActivityStore::ActivityStore(unsigned seed) : m_store(m_folder.filePath(u"a.db"_s)), m_random(seed) {}

PreparedEvent ActivityStore::randomEvent(qint64 timeMs)
{
    const auto any = [this](const std::vector<std::string> &values) { return values[m_random() % values.size()]; };
    PreparedEvent event;
    event.timeMs = timeMs;
    event.kind = Kinds[m_random() % std::size(Kinds)];
    event.outcome = Outcome(below(6));
    event.agent = any(Agents), event.actor = any(Actors), event.machine = any(Machines);
    event.project = any(Projects), event.session = any(Sessions), event.correlation = any(Correlations);
    event.action = event.kind == EventKind::Activity ? any(Actions) : "told." + std::to_string(below(3));
    if (event.kind == EventKind::Tool || event.kind == EventKind::ToolDecision)
        event.tool = any(Tools);
    if (event.kind == EventKind::ApiCall || event.kind == EventKind::Activity)
        event.resource = any(Resources);
    if (below(2))
        event.durationNs = qint64(below(90'000)) * 1'000'000;
    event.hash = QCryptographicHash::hash("e" + QByteArray::number(++m_next), QCryptographicHash::Blake2s_128);
    event.ownId = true;
    if (m_next % 4 == 0) // few have one
        event.skill = Skills[size_t(m_next) / 4 % Skills.size()],
        event.plugin = Plugins[size_t(m_next) / 16 % Plugins.size()];
    if (below(3) > 0) {
        event.body = QByteArray(R"({"attributes":{"note":"word )") + QByteArray::number(below(40)) + R"(","count":)"
            + QByteArray::number(m_next) + "}}";
    }
    if (event.kind != EventKind::ModelCall)
        return event;
    event.model = any(Models);
    PreparedEvent::Call call;
    call.channel = below(2) ? CallChannel::Log : CallChannel::Span;
    call.requestId = "req_" + std::string(16, 'x') + std::to_string(m_next);
    call.part.model = event.model;
    call.part.tokens.input = below(1000), call.part.tokens.output = below(5000);
    event.call = std::move(call);
    return event;
}

bool ActivityStore::add(int events, qint64 aroundMs)
{
    std::vector<PreparedEvent> batch;
    for (int i = 0; i < events; ++i)
        batch.push_back(randomEvent(aroundMs ? aroundMs + below(4) * 7'000 : BeginMs + qint64(m_random()) % LengthMs));
    return send(std::move(batch));
}

bool ActivityStore::send(std::vector<PreparedEvent> events)
{
    PreparedBatch batch;
    batch.tenant = 1;
    batch.source = below(2) ? "otlp:" : "native:";
    batch.bytes = qint64(events.size()) * 700;
    batch.events = std::move(events);
    return m_store.send(std::move(batch)).has_value();
}

bool ActivityStore::importTranscripts()
{
    const QMap<QString, QByteArray> corpus = trickyCorpus();
    for (auto file = corpus.begin(); file != corpus.end(); ++file)
        writeFile(m_folder.filePath(u"c/"_s + file.key()), file.value());
    return m_store.import({m_folder.filePath(u"c"_s)}).has_value();
}

Filter ActivityStore::randomFilter()
{
    Filter filter;
    EventFilter &e = filter.events;
    const auto some = [this](const std::vector<std::string> &values) {
        QStringList chosen;
        for (int i = 1 + below(2); i > 0; --i)
            chosen << (below(12) ? toText(values[m_random() % values.size()]) : u"no such value"_s);
        return chosen;
    };
    const auto choice = [&](const std::vector<std::string> &values) { return Choice{some(values), below(4) == 0}; };
    const auto names = [this](const QStringList &all) { return Choice{{all[below(int(all.size()))]}, below(4) == 0}; };
    for (int left = 1 + below(3); left > 0; --left) {
        switch (below(21)) {
        case 0:
            filter.range = {BeginMs + below(int(LengthMs / 1000)) * 1000LL, BeginMs + LengthMs - below(9'000'000)};
            break;
        case 1:
            filter.agents = some(Agents);
            break;
        case 2:
            filter.models = some(Models);
            break;
        case 3:
            filter.projects = some(Projects);
            break;
        case 4:
            filter.sessions = {toText(Sessions[1 + m_random() % 3])};
            break;
        case 5:
            filter.withErrors = true;
            break;
        case 6:
            filter.hour = below(24);
            break;
        case 7:
            e.classes = names({u"model"_s, u"tool"_s, u"query"_s, u"identity"_s, u"telemetry"_s});
            break;
        case 8:
            e.kinds = names({u"tool"_s, u"activity"_s, u"model_call"_s, u"api_error"_s, u"api_call"_s, u"span"_s});
            break;
        case 9:
            e.outcomes = names({u"ok"_s, u"error"_s, u"denied"_s, u"unknown"_s});
            break;
        case 10:
            e.actions = choice(Actions);
            break;
        case 11:
            e.actors = choice(Actors);
            break;
        case 12:
            e.tools = choice(Tools);
            break;
        case 13:
            e.resources = choice(Resources);
            break;
        case 14:
            e.machines = choice(Machines);
            break;
        case 15:
            e.actionPrefix = below(2) ? u"token."_s : u"mod"_s;
            break;
        case 16:
            e.resultPattern = below(2) ? u"%e%"_s : u"ERR%"_s;
            break;
        case 17:
            e.correlation = toText(Correlations[2 + m_random() % 3]);
            break;
        case 18:
            e.skills = choice(Skills);
            break;
        case 19:
            e.plugins = choice(Plugins);
            break;
        default:
            below(2) ? void(e.failures = true) : void(filter.text = u"WORD %1"_s.arg(below(40)));
        }
    }
    return filter;
}

std::unique_ptr<StoreReader> ActivityStore::reader() const
{
    auto reader = StoreReader::open(m_store.path());
    return reader ? std::move(*reader) : nullptr;
}

std::vector<ActivityEvent> everyRow(StoreReader &reader, const Filter &filter, int limit, bool withBodies)
{
    std::vector<ActivityEvent> rows;
    ActivityQuestion question;
    question.filter = filter, question.zone = u"UTC"_s, question.limit = limit, question.withBodies = withBodies;
    for (bool more = true; more;) {
        auto answer = reader.ask(question, Access::localOwner());
        if (!answer)
            return {};
        more = answer->more;
        question.cursorMs = answer->searchedToMs, question.cursorSequence = answer->searchedToSequence;
        std::move(answer->events.begin(), answer->events.end(), std::back_inserter(rows));
    }
    return rows;
}

bool passes(const ActivityEvent &event, const Filter &filter, const std::set<std::string> &erred)
{
    const EventFilter &e = filter.events;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(event.timeMs, Qt::UTC);
    const std::string className(nameOf(classOf(event.kind, event.action)));
    const QString outcome = toText(std::string(nameOf(event.outcome)));
    if (!filter.range.contains(event.timeMs) || !allows(filter.agents, event.agent)
        || !allows(filter.models, event.model) || !allows(filter.projects, event.project)
        || !allows(filter.sessions, event.session) || (filter.withErrors && !erred.contains(event.session)))
        return false;
    if ((filter.hour || filter.weekday) && event.timeMs == NoTime)
        return false;
    if ((filter.hour && at.time().hour() != *filter.hour)
        || (filter.weekday && at.date().dayOfWeek() != *filter.weekday))
        return false;
    if (!allows(e.classes, className) || !allows(e.kinds, std::string(nameOf(event.kind)))
        || !allows(e.outcomes, outcome.toStdString()) || !allows(e.actions, event.action)
        || !allows(e.actors, event.actor) || !allows(e.tools, event.tool) || !allows(e.resources, event.resource)
        || !allows(e.sources, event.source) || !allows(e.machines, event.machine) || !allows(e.clients, event.client)
        || !allows(e.skills, event.skill) || !allows(e.plugins, event.plugin))
        return false;
    if (!event.action.starts_with(e.actionPrefix.toStdString())
        || (e.failures && !isFailure(event.kind, event.outcome)))
        return false;
    if (!e.correlation.isEmpty() && e.correlation.toStdString() != event.correlation)
        return false;
    if (e.resultPattern == u"%e%" && !outcome.contains(u'e'))
        return false;
    if (e.resultPattern == u"ERR%" && !outcome.startsWith(u"err"_s))
        return false;
    if (filter.text.isEmpty())
        return true;
    JsonWriter json;
    writeJson(json, event);
    return QString::fromUtf8(json.take()).contains(filter.text, Qt::CaseInsensitive);
}

std::set<std::string> erredSessions(StoreReader &reader)
{
    std::set<std::string> ids;
    SessionsQuestion question;
    question.filter.withErrors = true;
    if (const auto answer = reader.ask(question, Access::localOwner())) {
        for (const SessionSummary &session : answer->sessions)
            ids.insert(session.id.toStdString());
    }
    return ids;
}

} // namespace glasshouse::test
