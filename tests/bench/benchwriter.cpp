// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchwriter.h"

#include "activitybenchstore.h"

#include "ingest/storeowner.h"

#include <QCryptographicHash>

#include <time.h>

#include <chrono>
#include <cstdio>
#include <random>

namespace glasshouse {

namespace {

constexpr int BatchesPerSecond = 20;

qint64 nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Processor time of this thread.
qint64 busyNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

/// The next events of the store's own sixty agents at work, all of them later than what it holds.
class Source
{
public:
    PreparedBatch batch(int events)
    {
        PreparedBatch batch;
        batch.tenant = 1, batch.source = "otlp:claude-code", batch.bytes = events * 700LL;
        for (int i = 0; i < events; ++i)
            batch.events.push_back(event());
        return batch;
    }

private:
    unsigned below(unsigned n) { return unsigned(m_random() % n); }

    PreparedEvent event()
    {
        const unsigned seat = std::min(below(60), below(60));
        PreparedEvent event;
        event.timeMs = ActivityStoreEndMs + ++m_next; // a thousand a second
        event.agent = "agent-" + std::to_string(100 + seat);
        event.actor = "person-" + std::to_string(seat), event.machine = "m" + std::to_string(seat);
        event.project = "/p/" + std::to_string(seat), event.session = "live-" + std::to_string(seat);
        event.outcome = below(40) ? Outcome::Ok : Outcome::Error;
        event.hash = QCryptographicHash::hash(m_run + QByteArray::number(m_next), QCryptographicHash::Blake2s_128);
        event.ownId = true;
        event.durationNs = qint64(below(90'000)) * 100'000;
        event.body = R"({"attributes":{"note":"word"}})";
        if (below(5) == 0) {
            event.kind = EventKind::ModelCall, event.model = "claude-" + std::to_string(seat % 5);
            event.action = "api_request";
            PreparedEvent::Call call;
            call.requestId = "req_live" + std::to_string(m_next);
            call.part.model = event.model;
            call.part.tokens.input = below(2000), call.part.tokens.output = below(900);
            event.call = std::move(call);
        } else {
            event.kind = EventKind::Tool, event.action = "kind2.0";
            event.tool = "mcp__tool_" + std::to_string(below(30));
        }
        return event;
    }

    std::mt19937_64 m_random{7};
    const QByteArray m_run = QByteArray::number(nowNs()) + '-'; ///< what an earlier run wrote is not the same
    qint64 m_next = 0;
};

} // namespace

BenchWriter::BenchWriter(const QString &path, int eventsPerSecond)
    : m_beganNs(nowNs()),
      m_thread([this, path, eventsPerSecond] { work(path, eventsPerSecond); })
{}

BenchWriter::~BenchWriter()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

void BenchWriter::work(const QString &path, int eventsPerSecond)
{
    Intake intake;
    LiveHub live;
    HealthBoard health;
    auto owner = StoreOwner::open(path, {});
    if (!owner) {
        std::fprintf(stderr, "the writer: %s\n", qPrintable(owner.error().message));
        return;
    }
    (*owner)->attach(&intake, &live, &health);
    Source source;
    auto next = std::chrono::steady_clock::now();
    while (!m_stop) {
        PreparedBatch batch = source.batch(eventsPerSecond / BatchesPerSecond);
        const qint64 began = busyNs();
        const qint64 records = batch.records();
        (void)intake.submit(std::move(batch),
                            [&](const Result<IntakeResult> &result) { m_written += result ? records : 0; });
        while ((*owner)->drain()) {}
        m_busyNs += busyNs() - began;
        next += std::chrono::milliseconds(1000 / BatchesPerSecond);
        std::this_thread::sleep_until(next);
    }
    intake.close();
    (*owner)->attach(nullptr, nullptr, nullptr);
}

std::string BenchWriter::end()
{
    const double seconds = double(nowNs() - m_beganNs) / 1e9;
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    char text[200];
    std::snprintf(
        text, sizeof text,
        "Meanwhile %lld events were written, %.0f a second, each batch durable; %.0f us of processor time each.",
        static_cast<long long>(m_written), double(m_written) / seconds,
        double(m_busyNs) / 1e3 / double(std::max<qint64>(1, m_written)));
    return text;
}

} // namespace glasshouse
