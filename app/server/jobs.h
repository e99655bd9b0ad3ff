// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

class JsonWriter;

/// Work that takes longer than a request waits, and how far it has got.
struct Job {
    enum class State { Queued, Running, Done, Failed };
    std::string id, kind; ///< "reprocess", "prune"
    qint64 tenant = 0;
    State state = State::Queued;
    qint64 createdMs = 0, startedMs = 0, endedMs = 0; ///< 0: not yet
    double share = 0;                                 ///< done, 0 to 1
    std::string step;                                 ///< what it is at, in a few words
    std::string result;                               ///< a JSON object; empty: none
    std::string trouble;                              ///< of one that failed
    bool operator==(const Job &) const = default;
};

/// {"schema":"glasshouse.job.v1",…}
void writeJson(JsonWriter &json, const Job &job);

/// The jobs of a listener, the last hundred. Any thread; nothing waits.
class JobDesk
{
public:
    static constexpr std::size_t MostJobs = 100;

    /// A new one; nothing: the tenant has one of this kind that has not ended.
    std::optional<Job> add(const std::string &kind, qint64 tenant, qint64 nowMs);
    void begin(const std::string &id, qint64 nowMs);
    void tell(const std::string &id, double share, std::string step);
    void end(const std::string &id, std::string result, qint64 nowMs);
    void fail(const std::string &id, std::string trouble, qint64 nowMs);

    /// Of a tenant, the newest first.
    std::vector<Job> list(qint64 tenant) const;
    std::optional<Job> find(const std::string &id, qint64 tenant) const;

private:
    Job *job(const std::string &id);

    mutable std::mutex m_mutex;
    std::deque<Job> m_jobs; ///< the newest first
};

} // namespace glasshouse
