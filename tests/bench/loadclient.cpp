// SPDX-License-Identifier: GPL-3.0-or-later
// bench_loadclient: sends telemetry to a running `glasshousectl serve` as fast as it is taken, or at a rate, and prints
// what became of it as one line of JSON. A batch that is refused with 429 or 503 is sent again when Retry-After says so;
// one whose connection breaks is sent again on a new one; the program ends when all that it began is acknowledged.
#include "loadconnection.h"
#include "loadrecords.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace glasshouse {

namespace {

struct Options {
    int port = 0, connections = 8, batch = 500;
    std::string token, format = "protobuf", journal;
    double rate = 0, seconds = 10, patience = 60;
    std::uint64_t records = 0, firstUid = 0;
    std::int64_t baseMs = 0;
    LoadRecipe recipe;
    int serverPid = 0;
};

double secondsOf(LoadClock::duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

std::int64_t wallNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// Of /proc/<pid>: resident memory and processor time.
struct ServerUse {
    long residentKib = 0, peakKib = 0;
    double cpuSeconds = 0;

    static ServerUse of(int pid)
    {
        ServerUse use;
        std::ifstream status("/proc/" + std::to_string(pid) + "/status");
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with("VmRSS:"))
                use.residentKib = std::atol(line.c_str() + 6);
            else if (line.starts_with("VmHWM:"))
                use.peakKib = std::atol(line.c_str() + 6);
        }
        std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
        std::string text;
        std::getline(stat, text);
        std::istringstream rest(text.substr(std::min(text.size(), text.rfind(')') + 1)));
        std::string skipped;
        for (int i = 0; i < 11; ++i)
            rest >> skipped;
        double user = 0, system = 0;
        rest >> user >> system;
        use.cpuSeconds = (user + system) / double(sysconf(_SC_CLK_TCK));
        return use;
    }
};

class LoadRun
{
public:
    explicit LoadRun(const Options &options) : m_options(options), m_nextUid(options.firstUid)
    {
        m_epoll = epoll_create1(EPOLL_CLOEXEC);
        for (int i = 0; i < options.connections; ++i)
            m_connections.push_back(std::make_unique<LoadConnection>());
        if (!options.journal.empty())
            m_journal = ::open(options.journal.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }

    bool run();
    void print() const;

private:
    bool isGivenOut(LoadClock::time_point now) const;
    bool makeBatch(LoadConnection &connection, LoadClock::time_point now);
    void serve(LoadConnection &connection, std::uint32_t id, LoadClock::time_point now);
    void answered(LoadConnection &connection, LoadClock::time_point now);
    void lost(LoadConnection &connection, LoadClock::time_point now);
    void note(char what, const LoadBatch &batch, int code) const;
    double latency(double part) const;

    Options m_options;
    std::vector<std::unique_ptr<LoadConnection>> m_connections;
    int m_epoll = -1, m_journal = -1;
    LoadClock::time_point m_began, m_ended, m_lastAck;
    double m_longestGap = 0;
    std::uint64_t m_nextUid, m_given = 0, m_attempted = 0, m_acknowledged = 0, m_dropped = 0, m_connectionsLost = 0;
    size_t m_open = 0; ///< batches not acknowledged yet
    std::map<int, std::uint64_t> m_refusedByCode;
    std::vector<float> m_latencies; ///< milliseconds
    ServerUse m_before, m_after;
    bool m_noRetryAfter = false;
};

/// One line, written at once, so that it is there when the program is killed: s(ent) or a(nswered), uids, code, time.
void LoadRun::note(char what, const LoadBatch &batch, int code) const
{
    if (m_journal < 0)
        return;
    const std::string line = std::string(1, what) + ' ' + std::to_string(batch.firstUid) + ' '
        + std::to_string(batch.count) + ' ' + std::to_string(code) + ' ' + std::to_string(wallNs() / 1'000'000) + '\n';
    [[maybe_unused]] const auto written = write(m_journal, line.data(), line.size());
}

/// Everything that was to be sent has been made.
bool LoadRun::isGivenOut(LoadClock::time_point now) const
{
    return secondsOf(now - m_began) >= m_options.seconds || (m_options.records > 0 && m_given >= m_options.records);
}

bool LoadRun::makeBatch(LoadConnection &connection, LoadClock::time_point now)
{
    if (isGivenOut(now))
        return false;
    auto due = now;
    if (m_options.rate > 0) {
        due = m_began
            + std::chrono::duration_cast<LoadClock::duration>(
                  std::chrono::duration<double>(double(m_given) / m_options.rate));
        if (due > now)
            return false;
    }
    LoadBatch &batch = connection.batch;
    batch.firstUid = m_nextUid, batch.count = m_options.batch, batch.due = due, batch.attempts = 0;
    const std::int64_t time = m_options.baseMs > 0
        ? m_options.baseMs * 1'000'000 + std::int64_t(batch.firstUid) * m_options.recipe.spacingNs
        : wallNs();
    const std::string body = makeLoad(m_options.recipe, batch.firstUid, batch.count, time);
    batch.request = "POST /v1/logs HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_options.port)
        + "\r\nAuthorization: Bearer " + m_options.token + "\r\nContent-Type: application/"
        + (m_options.recipe.json ? "json" : "x-protobuf") + "\r\nContent-Length: " + std::to_string(body.size())
        + "\r\n\r\n" + body;
    m_nextUid += std::uint64_t(batch.count), m_given += std::uint64_t(batch.count);
    ++m_open;
    return true;
}

void LoadRun::serve(LoadConnection &connection, std::uint32_t id, LoadClock::time_point now)
{
    if (connection.waitsForAnswer || now < connection.resumeAt)
        return;
    if (connection.batch.count == 0 && !makeBatch(connection, now))
        return;
    if (!connection.isOpen() && !connection.open(m_options.port, m_epoll, id))
        return lost(connection, now);
    note('s', connection.batch, 0);
    m_attempted += std::uint64_t(connection.batch.count);
    connection.send();
}

void LoadRun::answered(LoadConnection &connection, LoadClock::time_point now)
{
    LoadBatch &batch = connection.batch;
    const auto [status, retryAfter] = connection.answer();
    note('a', batch, status);
    if (status == 200) {
        m_latencies.push_back(float(secondsOf(now - batch.due) * 1000));
        m_acknowledged += std::uint64_t(batch.count);
        m_longestGap = std::max(m_longestGap, secondsOf(now - m_lastAck));
        m_lastAck = m_ended = now;
        batch.count = 0;
        --m_open;
        return;
    }
    m_refusedByCode[status] += std::uint64_t(batch.count);
    if (status == 429 || status == 503) {
        m_noRetryAfter = m_noRetryAfter || retryAfter < 0;
        connection.resumeAt = now + std::chrono::milliseconds(int(std::max(0.05, retryAfter) * 1000));
        return;
    }
    m_dropped += std::uint64_t(batch.count); // what a client must not send again
    batch.count = 0;
    --m_open;
}

void LoadRun::lost(LoadConnection &connection, LoadClock::time_point now)
{
    ++m_connectionsLost;
    connection.close();
    connection.resumeAt = now + 50ms;
}

bool LoadRun::run()
{
    if (m_options.serverPid > 0)
        m_before = ServerUse::of(m_options.serverPid);
    m_began = m_ended = m_lastAck = LoadClock::now();
    std::vector<epoll_event> events(m_connections.size());
    while (true) {
        auto now = LoadClock::now();
        if (isGivenOut(now) && m_open == 0)
            break;
        if (secondsOf(now - m_began) > m_options.seconds + m_options.patience)
            break;
        for (size_t i = 0; i < m_connections.size(); ++i)
            serve(*m_connections[i], std::uint32_t(i), now);
        const int ready = epoll_wait(m_epoll, events.data(), int(events.size()), 1);
        now = LoadClock::now();
        for (int i = 0; i < ready; ++i) {
            LoadConnection &connection = *m_connections[events[size_t(i)].data.u32];
            switch (connection.advance()) {
            case LoadConnection::Event::Answered:
                answered(connection, now);
                break;
            case LoadConnection::Event::Lost:
                lost(connection, now);
                break;
            case LoadConnection::Event::None:
                break;
            }
        }
    }
    if (m_options.serverPid > 0)
        m_after = ServerUse::of(m_options.serverPid);
    std::sort(m_latencies.begin(), m_latencies.end());
    return m_open == 0 && m_dropped == 0;
}

double LoadRun::latency(double part) const
{
    return m_latencies.empty() ? 0 : double(m_latencies[size_t(part * double(m_latencies.size() - 1))]);
}

void LoadRun::print() const
{
    std::uint64_t waiting = 0;
    for (const auto &connection : m_connections)
        waiting += std::uint64_t(connection->batch.count);
    rusage own{};
    getrusage(RUSAGE_SELF, &own);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    const double lasted = std::max(1e-9, secondsOf(m_ended - m_began));
    std::string refused;
    for (const auto &[code, count] : m_refusedByCode)
        refused += (refused.empty() ? "\"" : ",\"") + std::to_string(code) + "\":" + std::to_string(count);
    std::printf("{\"first_uid\":%llu,\"given\":%llu,\"attempted\":%llu,\"acknowledged\":%llu,\"unacknowledged\":%llu,"
                "\"dropped\":%llu,\"refused\":{%s},\"refused_without_retry_after\":%s,\"connections_lost\":%llu,"
                "\"seconds\":%.3f,\"rate\":%.0f,",
                static_cast<unsigned long long>(m_options.firstUid), static_cast<unsigned long long>(m_given),
                static_cast<unsigned long long>(m_attempted), static_cast<unsigned long long>(m_acknowledged),
                static_cast<unsigned long long>(waiting), static_cast<unsigned long long>(m_dropped), refused.c_str(),
                m_noRetryAfter ? "true" : "false", static_cast<unsigned long long>(m_connectionsLost), lasted,
                double(m_acknowledged) / lasted);
    std::printf(
        "\"ack_ms\":{\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f,\"p999\":%.2f,\"max\":%.2f},\"longest_gap_ms\":%.0f,"
        "\"client_cpu_s\":%.2f,\"server_cpu_s\":%.2f,\"server_rss_mib\":%.1f,\"server_peak_rss_mib\":%.1f}\n",
        latency(0.5), latency(0.95), latency(0.99), latency(0.999), latency(1), m_longestGap * 1000,
        seconds(own.ru_utime) + seconds(own.ru_stime), m_after.cpuSeconds - m_before.cpuSeconds,
        double(m_after.residentKib) / 1024, double(m_after.peakKib) / 1024);
}

} // namespace

} // namespace glasshouse

int main(int argc, char **argv)
{
    using namespace glasshouse;
    Options options;
    CLI::App app("Sends telemetry to a running listener and says what became of it");
    app.add_option("--port", options.port, "Port of the listener on 127.0.0.1")->required();
    app.add_option("--token", options.token, "Token with the ingest role")->required();
    app.add_option("--format", options.format, "protobuf or json")->check(CLI::IsMember({"protobuf", "json"}));
    app.add_option("--connections", options.connections)->check(CLI::Range(1, 2000))->capture_default_str();
    app.add_option("--batch", options.batch, "Records in a request")
        ->check(CLI::Range(1, 20'000))
        ->capture_default_str();
    app.add_option("--rate", options.rate, "Records a second; 0: as fast as they are taken")->capture_default_str();
    app.add_option("--seconds", options.seconds, "How long new records are made")->capture_default_str();
    app.add_option("--records", options.records, "End after so many records; 0: by time alone");
    app.add_option("--patience", options.patience, "Seconds to go on until all is acknowledged")->capture_default_str();
    app.add_option("--seed", options.recipe.seed)->capture_default_str();
    app.add_option("--first-uid", options.firstUid)->capture_default_str();
    app.add_option("--base-ms", options.baseMs, "Time of uid 0 since 1970; 0: records are dated when they are made");
    app.add_option("--spacing-ns", options.recipe.spacingNs, "Between the times of two records")->capture_default_str();
    app.add_flag("--uid-is-correlation", options.recipe.uidIsCorrelation, "Prompt and trace ids are the uid");
    app.add_option("--journal", options.journal, "File that every sending and answer is appended to");
    app.add_option("--server-pid", options.serverPid, "Process whose memory and processor time are printed");
    CLI11_PARSE(app, argc, argv);
    options.recipe.json = options.format == "json";
    std::signal(SIGPIPE, SIG_IGN);
    LoadRun run(options);
    const bool delivered = run.run();
    run.print();
    return delivered ? 0 : 1;
}
