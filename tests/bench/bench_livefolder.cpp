// SPDX-License-Identifier: GPL-3.0-or-later
/// How soon a line that is appended to one of thousands of followed transcripts can be read from the store, and what
/// following them costs while nothing happens. Prints its figures; exit code 1 where they miss the targets of
/// docs/design.md (p95 500 ms, idle 1 % of one core).
///   bench_livefolder [files=4000] [appends=500] [idle seconds=20]
#include "backend/localbackend.h"
#include "store/connection.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>
#include <sys/resource.h>
#include <thread>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int FilesInAFolder = 20;
constexpr int LinesAtFirst = 20;

QByteArray line(const QByteArray &id, int session)
{
    return "{\"parentUuid\":null,\"type\":\"assistant\",\"message\":{\"id\":\"" + id
        + "\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"" + QByteArray(600, 'x')
        + "\"}],\"model\":\"claude-opus-5\",\"usage\":{\"input_tokens\":3,\"output_tokens\":5}},\"uuid\":\"u-" + id
        + "\",\"timestamp\":\"2026-10-26T10:00:00.000Z\",\"sessionId\":\"s-" + QByteArray::number(session) + "\"}\n";
}

QString pathOf(const QString &root, int file)
{
    return u"%1/-home-dev-p%2/s%3.jsonl"_s.arg(root).arg(file / FilesInAFolder).arg(file);
}

void append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::Append | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

double cpuSeconds()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Milliseconds from the write to the row's being there for another connection; -1: not within ten seconds.
double latency(Statement &seen, const QString &path, const QByteArray &id, int session)
{
    QElapsedTimer clock;
    const QByteArray bytes = line(id, session);
    clock.start();
    append(path, bytes);
    while (clock.elapsed() < 10'000) {
        seen.bind(std::string_view(id.constData(), size_t(id.size())));
        const bool found = seen.next();
        seen.reset();
        if (found)
            return double(clock.nsecsElapsed()) / 1e6;
        QCoreApplication::processEvents();
        std::this_thread::sleep_for(std::chrono::microseconds(500));
    }
    return -1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto argument = [&](int at, int fallback) { return argc > at ? QByteArray(argv[at]).toInt() : fallback; };
    const int files = argument(1, 4000), appends = argument(2, 500), idleSeconds = argument(3, 20);
    const QTemporaryDir folder;
    const QString root = folder.filePath(u"projects"_s), store = folder.filePath(u"store.db"_s);
    for (int file = 0; file < files; ++file) {
        QByteArray bytes;
        for (int i = 0; i < LinesAtFirst; ++i)
            bytes += line("m-" + QByteArray::number(file) + '-' + QByteArray::number(i), file);
        QDir().mkpath(QFileInfo(pathOf(root, file)).absolutePath());
        append(pathOf(root, file), bytes);
    }

    QElapsedTimer clock;
    clock.start();
    LocalBackend backend({store, u"bench"_s, false});
    bool imported = false;
    QObject::connect(&backend, &Backend::importFinished, &backend, [&imported] { imported = true; });
    backend.startImport({root});
    while (!imported)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("%d files, first import: %.2f s\n", files, double(clock.elapsed()) / 1000);

    auto reader = Connection::open(store, Connection::Mode::ReadOnly);
    if (!reader)
        qFatal("%s", qPrintable(reader.error().message));
    Statement seen(*reader, "SELECT 1 FROM call_alias WHERE tenant=1 AND namespace=0 AND id=?");
    std::mt19937 random(1);
    const auto below = [&random](int end) { return int(random() % unsigned(end)); };
    std::vector<double> times;
    int missing = 0;
    for (int i = 0; i < appends; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(below(400)));
        const int file = below(files);
        const double ms = latency(seen, pathOf(root, file), "live-" + QByteArray::number(i), file);
        if (ms < 0)
            ++missing;
        else
            times.push_back(ms);
    }
    std::sort(times.begin(), times.end());
    const auto percentile = [&times](size_t percent) {
        return times.empty() ? -1 : times[std::min(times.size() - 1, times.size() * percent / 100)];
    };
    std::printf("%d appended lines visible after: p50 %.0f ms, p95 %.0f ms, max %.0f ms; missing: %d\n", appends,
                percentile(50), percentile(95), percentile(100), missing);

    std::this_thread::sleep_for(std::chrono::seconds(1));
    const double before = cpuSeconds();
    std::this_thread::sleep_for(std::chrono::seconds(idleSeconds));
    const double idle = (cpuSeconds() - before) / idleSeconds * 100;
    std::printf("idle: %.3f %% of one core over %d s\n", idle, idleSeconds);
    return missing == 0 && percentile(95) <= 500 && idle < 1 ? 0 : 1;
}
