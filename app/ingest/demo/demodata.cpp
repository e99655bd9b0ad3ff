// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demodata.h"

#include "ingest/demo/democonversation.h"
#include "ingest/demo/demoschedule.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

using namespace demo;

namespace {

std::vector<Project> allProjects()
{
    std::vector<Project> projects = serviceProjects();
    for (const auto &more : {webProjects(), toolProjects()})
        projects.insert(projects.end(), more.begin(), more.end());
    return projects;
}

std::string slugOf(const std::string &folder)
{
    std::string slug = folder;
    for (char &c : slug) {
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')))
            c = '-';
    }
    return slug;
}

Result<void> rejected(const QString &what)
{
    return fail(Error::Code::Rejected, what);
}

Result<void> check(const DemoOptions &options)
{
    if (options.sessions < 1 || options.sessions > 100'000)
        return rejected(u"the number of sessions must be from 1 to 100000"_s);
    if (options.agents < 1 || options.agents > 200)
        return rejected(u"the number of agents must be from 1 to 200"_s);
    if (options.days < 1 || options.days > 3650)
        return rejected(u"the number of days must be from 1 to 3650"_s);
    if (options.events < 0 || options.events > 100'000'000)
        return rejected(u"the number of events must be from 0 to 100000000"_s);
    return {};
}

/// Hands out one finished session: its own file, then those beside it.
Result<void> deliver(const Conversation &session, DemoVolume &volume,
                     const std::function<Result<void>(DemoFile &&)> &take)
{
    if (session.transcript().text().empty())
        return {};
    const Identity &identity = session.transcript().identity();
    const std::string base = "projects/" + slugOf(identity.cwd) + '/' + identity.sessionId;
    const auto give = [&](std::string path, const std::string &text) {
        ++volume.files;
        volume.bytes += qint64(text.size());
        return take({std::move(path), text});
    };
    ++volume.sessions;
    volume.events += session.events();
    Result<void> given = give(base + ".jsonl", session.transcript().text());
    for (const SideFile &file : session.sideFiles()) {
        if (given)
            given = give(base + '/' + file.name, file.text);
    }
    return given;
}

} // namespace

Result<DemoVolume> makeDemo(const DemoOptions &options, const std::function<Result<void>(DemoFile &&)> &take)
{
    if (const auto fine = check(options); !fine)
        return tl::unexpected<Error>(fine.error());
    const std::vector<Project> projects = allProjects();
    const std::vector<Agent> agents = makeAgents(projects, options.agents);
    DemoVolume volume;
    for (const SessionPlan &plan : planSessions(options, agents)) {
        std::optional<Conversation> fork;
        Conversation session(plan, options.nowMs);
        session.play(&fork);
        Result<void> given = deliver(session, volume, take);
        if (given && fork) {
            const qint64 eventsBefore = fork->events(); // copied history counts once
            fork->becomeFork(plan.seed ^ 0xf04c, 40 * 60 * 1000);
            fork->play();
            given = deliver(*fork, volume, take);
            volume.events -= eventsBefore;
        }
        if (!given)
            return tl::unexpected<Error>(given.error());
    }
    return volume;
}

} // namespace glasshouse
