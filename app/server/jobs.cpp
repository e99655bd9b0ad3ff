// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs.h"

#include "base/jsonwriter.h"
#include "base/timestamp.h"

#include <QUuid>

#include <algorithm>

namespace glasshouse {

namespace {

std::string_view nameOf(Job::State state)
{
    switch (state) {
    case Job::State::Running:
        return "running";
    case Job::State::Done:
        return "done";
    case Job::State::Failed:
        return "failed";
    case Job::State::Queued:
        break;
    }
    return "queued";
}

bool hasEnded(const Job &job)
{
    return job.state == Job::State::Done || job.state == Job::State::Failed;
}

void writeTime(JsonWriter &json, std::string_view name, qint64 ms)
{
    json.key(name);
    if (ms == 0)
        json.null();
    else
        json.value(timestampText(ms));
}

} // namespace

void writeJson(JsonWriter &json, const Job &job)
{
    json.beginObject().field("schema", "glasshouse.job.v1").field("id", job.id).field("kind", job.kind);
    json.field("state", nameOf(job.state)).key("progress").value(job.share, 4).field("step", job.step);
    writeTime(json, "created", job.createdMs);
    writeTime(json, "started", job.startedMs);
    writeTime(json, "ended", job.endedMs);
    json.key("result");
    job.result.empty() ? json.null() : json.raw(job.result);
    json.key("error");
    job.trouble.empty() ? json.null() : json.value(job.trouble);
    json.endObject();
}

std::optional<Job> JobDesk::add(const std::string &kind, qint64 tenant, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    if (std::any_of(m_jobs.begin(), m_jobs.end(),
                    [&](const Job &each) { return each.kind == kind && each.tenant == tenant && !hasEnded(each); }))
        return std::nullopt;
    Job job;
    job.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    job.kind = kind, job.tenant = tenant, job.createdMs = nowMs;
    m_jobs.push_front(job);
    for (auto oldest = m_jobs.end(); m_jobs.size() > MostJobs && oldest != m_jobs.begin();) {
        if (hasEnded(*--oldest))
            oldest = m_jobs.erase(oldest);
    }
    return job;
}

Job *JobDesk::job(const std::string &id)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [&id](const Job &each) { return each.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void JobDesk::begin(const std::string &id, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    if (Job *const begun = job(id))
        begun->state = Job::State::Running, begun->startedMs = nowMs;
}

void JobDesk::tell(const std::string &id, double share, std::string step)
{
    const std::lock_guard lock(m_mutex);
    if (Job *const running = job(id)) {
        running->share = std::clamp(share, running->share, 1.0);
        running->step = std::move(step);
    }
}

void JobDesk::end(const std::string &id, std::string result, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    if (Job *const ended = job(id)) {
        ended->state = Job::State::Done, ended->share = 1, ended->endedMs = nowMs;
        ended->step.clear();
        ended->result = std::move(result);
    }
}

void JobDesk::fail(const std::string &id, std::string trouble, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    if (Job *const failed = job(id)) {
        failed->state = Job::State::Failed, failed->endedMs = nowMs;
        failed->trouble = std::move(trouble);
    }
}

std::vector<Job> JobDesk::list(qint64 tenant) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Job> jobs;
    std::copy_if(m_jobs.begin(), m_jobs.end(), std::back_inserter(jobs),
                 [tenant](const Job &each) { return each.tenant == tenant; });
    return jobs;
}

std::optional<Job> JobDesk::find(const std::string &id, qint64 tenant) const
{
    for (Job &each : list(tenant)) {
        if (each.id == id)
            return std::move(each);
    }
    return std::nullopt;
}

} // namespace glasshouse
