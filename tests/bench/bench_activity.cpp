// SPDX-License-Identifier: GPL-3.0-or-later
// How long the console's questions take over a large store: bench_activity [events] [folder] [days=90] [only=part of a name|of another]
// [ingest=events a second] [repeats=9] [cold=0]. The store is made first: days of seeded random events and model calls, written straight into the
// tables, with the cubes that the writer would have written. With `ingest` a writer adds to it meanwhile. Each question is asked with the file out of the page cache ("cold", a fresh
// connection), then several times over. Prints a table as Markdown.
#include "activitybenchcases.h"
#include "activitybenchstore.h"
#include "benchwriter.h"

#include "query/reader.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

int repeats = 9;
bool withCold = true;
constexpr qint64 MostMs = 10'000; ///< for one question: what is slow is asked less often

void dropFromCache(const QString &path)
{
    for (const auto &suffix : {u""_s, u"-wal"_s}) {
        const int file = ::open(qPrintable(path + suffix), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            continue;
        ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
    }
}

struct Time {
    double wall = 0, processor = 0; ///< ms
};

/// Of the thread that asks: the writer has one of its own.
double processorMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

Time timeOf(const QString &path, const BenchCase &one, std::unique_ptr<StoreReader> &reader, qint64 &found)
{
    if (!reader) {
        auto opened = StoreReader::open(path);
        if (!opened)
            std::exit(1);
        reader = std::move(*opened);
    }
    QElapsedTimer timer;
    timer.start();
    const double began = processorMs();
    found = one.ask(*reader);
    return {double(timer.nsecsElapsed()) / 1e6, processorMs() - began};
}

void measure(const QString &path, const BenchCase &one)
{
    std::unique_ptr<StoreReader> reader;
    qint64 found = 0;
    if (withCold)
        dropFromCache(path);
    const Time cold = timeOf(path, one, reader, found);
    std::vector<double> warm, processor;
    QElapsedTimer all;
    all.start();
    for (int i = 0; i < repeats && all.elapsed() < MostMs; ++i) {
        const Time time = timeOf(path, one, reader, found);
        warm.push_back(time.wall), processor.push_back(time.processor);
    }
    std::sort(warm.begin(), warm.end());
    std::sort(processor.begin(), processor.end());
    std::printf("| %s | %lld | %.1f ms | %.1f ms | %.1f ms | %.0f ms |\n", one.name.c_str(),
                static_cast<long long>(found), warm[warm.size() / 2], warm.back(), processor[warm.size() / 2],
                cold.wall);
    std::fflush(stdout);
}

/// "days" in "days=30".
QByteArray option(int argc, char **argv, const char *name)
{
    const QByteArray start = QByteArray(name) + '=';
    for (int i = 1; i < argc; ++i) {
        if (QByteArray(argv[i]).startsWith(start))
            return QByteArray(argv[i]).mid(start.size());
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 events = argc > 1 ? std::atoll(argv[1]) : 5'000'000;
    const QByteArray only = option(argc, argv, "only"), days = option(argc, argv, "days"),
                     rate = option(argc, argv, "ingest"), times = option(argc, argv, "repeats");
    if (!times.isEmpty())
        repeats = std::max(1, times.toInt());
    withCold = option(argc, argv, "cold") != "0";
    QTemporaryDir temporary;
    const bool named = argc > 2 && !strchr(argv[2], '=');
    const QString path = (named ? QString::fromLocal8Bit(argv[2]) : temporary.path()) + u"/activity.db"_s;
    QElapsedTimer making;
    making.start();
    if (!QFileInfo::exists(path) && !makeActivityStore(path, events, days.isEmpty() ? 90 : days.toLongLong()))
        return 1;
    std::printf("%lld events and calls, %.0f MB, made in %.0f s\n\n", static_cast<long long>(events),
                double(QFileInfo(path).size()) / 1e6, double(making.elapsed()) / 1000);
    std::optional<BenchWriter> writer;
    if (!rate.isEmpty())
        writer.emplace(path, rate.toInt());
    std::printf("| question | found | p50 | p95 | processor p50 | cold |\n|---|---|---|---|---|---|\n");
    for (const auto &some :
         {listCases(ActivityStoreEndMs), sumCases(ActivityStoreEndMs), overviewCases(ActivityStoreEndMs)}) {
        for (const BenchCase &one : some) {
            const QList<QByteArray> parts = only.split('|');
            if (std::any_of(parts.begin(), parts.end(), [&](const QByteArray &part) {
                    return one.name.find(part.toStdString()) != std::string::npos;
                }))
                measure(path, one);
        }
    }
    if (writer)
        std::printf("\n%s\n", writer->end().c_str());
    return 0;
}
