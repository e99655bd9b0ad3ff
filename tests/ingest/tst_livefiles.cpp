// SPDX-License-Identifier: GPL-3.0-or-later
#include "livefolder.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

bool isLong()
{
    return !qEnvironmentVariableIsEmpty("GLASSHOUSE_LONG");
}

const QString File = u"-home-dev-shop/s.jsonl"_s;

/// Damage that stands in one file between good lines.
void amid(LiveWriter &w, const std::function<QByteArray()> &damage)
{
    for (int rounds = 1 + w.below(4); rounds > 0; --rounds) {
        w.append(File, w.lines(5));
        w.append(File, damage());
        if (w.below(3) == 0)
            w.waitUntilRead();
    }
    w.append(File, w.lines(3));
}

QByteArray torn(LiveWriter &w)
{
    const QByteArray line = w.call("torn");
    return line.left(1 + w.below(int(line.size()) - 3));
}

void tornTail(LiveWriter &w)
{
    w.append(File, w.lines(6));
    w.append(File, torn(w));
}

void gluedLines(LiveWriter &w)
{
    amid(w, [&w] { return torn(w) + w.call(); });
}

void nuls(LiveWriter &w)
{
    amid(w, [&w] {
        const QByteArray hole(1 + w.below(5000), '\0'); // what a crash leaves of a block that was never written
        return w.below(2) ? hole + '\n' : hole + w.call();
    });
}

void lineSeparators(LiveWriter &w)
{
    amid(w, [&w] { return w.call("one\xe2\x80\xa8two\xe2\x80\xa9three\xc2\x85"); });
}

void hugeLine(LiveWriter &w)
{
    w.append(File, w.lines(3));
    w.append(File, w.call(QByteArray((isLong() ? 100 : 20) * 1024 * 1024 + w.below(1000), 'y')));
    w.append(File, w.lines(3));
}

void badUtf8(LiveWriter &w)
{
    const QByteArrayList bytes{"\xff", "\xc3", "\xe2\x80", "\xf0\x9f\x98", "\xc0\xaf"};
    amid(w, [&] { return w.call(bytes[w.below(int(bytes.size()))] + '.'); });
}

void crlf(LiveWriter &w)
{
    amid(w, [&w] { return w.lines(4).replace('\n', "\r\n") + (w.below(2) ? "\r\n" : ""); });
}

void byteOrderMark(LiveWriter &w)
{
    w.append(File, "\xef\xbb\xbf");
    amid(w, [&w] { return "\xef\xbb\xbf" + w.call(); });
}

void deepNesting(LiveWriter &w)
{
    amid(w, [&w] {
        constexpr int Depth = 10'000;
        return "{\"type\":\"system\",\"deep\":" + QByteArray(Depth, '[') + QByteArray(w.below(2) ? Depth : 0, ']')
            + "}\n";
    });
}

/// Cut anywhere, then written on.
void truncated(LiveWriter &w)
{
    for (int rounds = 1 + w.below(3); rounds > 0; --rounds) {
        w.append(File, w.lines(12));
        w.waitUntilRead();
        const QByteArray bytes = w.read(File);
        const qint64 cut = w.below(int(bytes.size()));
        w.truncate(File, w.below(2) ? cut : bytes.lastIndexOf('\n', cut) + 1);
        w.append(File, w.lines(30)); // mostly past where it was cut
    }
}

void copyTruncated(LiveWriter &w)
{
    for (int rounds = 1 + w.below(3); rounds > 0; --rounds) {
        w.append(File, w.lines(12));
        w.write(u"-home-dev-shop/s.%1.jsonl"_s.arg(rounds), w.read(File));
        w.truncate(File, 0);
        w.append(File, w.lines(30));
    }
}

/// A rotation: s becomes s.1, s.1 becomes s.2.
void renamed(LiveWriter &w)
{
    const QString older = u"-home-dev-shop/s.1.jsonl"_s, oldest = u"-home-dev-shop/s.2.jsonl"_s;
    w.append(File, w.lines(8));
    for (int round = 0; round < 3; ++round) {
        w.waitUntilRead(); // names that change under a running import settle with the next look at the folder
        if (round < 2) {
            QFile::rename(w.path(older), w.path(oldest));
            QFile::rename(w.path(File), w.path(older));
        }
        w.append(File, w.lines(8));
        w.append(older, w.lines(2)); // somebody still has it open
    }
}

void inodeReused(LiveWriter &w)
{
    for (int rounds = 1 + w.below(3); rounds > 0; --rounds) {
        w.append(File, w.lines(8));
        w.waitUntilRead();
        const QByteArray old = w.read(File);
        QFile::remove(w.path(File));
        // The same beginning as the file before, or the same size, or nothing alike; on most systems its very inode.
        QByteArray bytes = w.below(2) ? old.left(old.indexOf('\n') + 1) : QByteArray();
        while (bytes.size() < old.size())
            bytes += w.call(QByteArray(w.below(200), 'z'));
        w.append(File, bytes);
    }
}

void shrinksWhileRead(LiveWriter &w)
{
    QByteArray bytes;
    while (bytes.size() < 3'000'000)
        bytes += w.call(QByteArray(2000, 'x'));
    w.append(File, bytes);
    for (int i = 0; i < 4; ++i) {
        const qint64 cut = w.below(2'000'000);
        w.truncate(File, w.below(2) ? cut : bytes.lastIndexOf('\n', cut) + 1);
        w.append(File, '\n' + bytes.mid(bytes.indexOf('\n', w.below(2'000'000)) + 1));
        bytes = w.read(File);
        for (int wait = w.below(100'000); wait > 0; --wait)
            std::this_thread::yield();
    }
}

void symlinkLoop(LiveWriter &w)
{
    w.append(File, w.lines(3));
    QFile::link(w.path({}), w.path(u"-home-dev-shop/loop"_s));
    w.append(File, w.lines(3));
    QFile::link(w.path(u"self"_s), w.path(u"self"_s));
    QFile::link(w.path(File), w.path(u"-home-dev-shop/zz.jsonl"_s)); // the same file by another name
    w.append(u"-home-dev-shop/deep/er/t.jsonl"_s, w.lines(4));
    w.append(File, w.lines(3));
}

void namedPipe(LiveWriter &w)
{
    w.append(File, w.lines(3));
    const QString pipe = u"-home-dev-shop/pipe.jsonl"_s;
    ::mkfifo(QFile::encodeName(w.path(pipe)).constData(), 0600);
    w.append(File, w.lines(3));
    w.waitUntilRead();
    if (w.below(2)) {
        QFile::remove(w.path(pipe));
        w.append(pipe, w.lines(3));
    }
    w.append(File, w.lines(3));
}

void replacedByRename(LiveWriter &w)
{
    w.append(File, w.lines(6));
    for (int rounds = 1 + w.below(4); rounds > 0; --rounds) {
        const QString temporary = u"-home-dev-shop/s.jsonl.tmp"_s;
        w.write(temporary, w.read(File) + w.lines(5));
        ::rename(QFile::encodeName(w.path(temporary)).constData(), QFile::encodeName(w.path(File)).constData());
        if (w.below(2))
            w.append(File, w.lines(3));
    }
}

void partialLastLine(LiveWriter &w)
{
    for (int rounds = 2 + w.below(4); rounds > 0; --rounds) {
        const QByteArray line = w.call();
        const int cut = 1 + w.below(int(line.size()) - 1);
        w.append(File, line.left(cut));
        if (w.below(2)) {
            w.append(u"-home-dev-shop/other.jsonl"_s,
                     w.call()); // once that is read, the half line has been seen as well
            w.waitUntilRead();
        }
        w.append(File, line.mid(cut));
    }
}

} // namespace

/// The faults of transcripts that grow, each in many random schedules: a writer thread against an owner that imports what
/// a FolderWatch announces. In the end every whole line is in the store once, bad lines are counted with their places.
class LiveFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWholeLine_isInTheStoreOnce_data()
    {
        QTest::addColumn<LiveFolder::Schedule>("schedule");
        QTest::addColumn<int>("rounds");
        QTest::addColumn<bool>("mayLose");
        const int many = isLong() ? 100 : 10, few = isLong() ? 10 : 2;
        const auto row = [](const char *name, void (*schedule)(LiveWriter &), int rounds, bool mayLose = false) {
            QTest::newRow(name) << LiveFolder::Schedule(schedule) << rounds << mayLose;
        };
        row("torn tail", tornTail, many);
        row("glued lines", gluedLines, many);
        row("NULs", nuls, many);
        row("U+2028", lineSeparators, many);
        row("huge line", hugeLine, few);
        row("bad UTF-8", badUtf8, many);
        row("CRLF", crlf, many);
        row("byte order mark", byteOrderMark, many);
        row("nesting of 10,000", deepNesting, many);
        row("truncated", truncated, many);
        row("copied and truncated", copyTruncated, many, true);
        row("renamed", renamed, many);
        row("inode reused", inodeReused, many);
        row("shrinks while it is read", shrinksWhileRead, many, true);
        row("loop of symbolic links", symlinkLoop, many);
        row("named pipe", namedPipe, many);
        row("replaced by renaming", replacedByRename, many);
        row("partial last line", partialLastLine, many);
    }
    void everyWholeLine_isInTheStoreOnce()
    {
        QFETCH(LiveFolder::Schedule, schedule);
        QFETCH(int, rounds);
        QFETCH(bool, mayLose);
        const QTemporaryDir folder;
        LiveFolder live(folder);
        for (int round = 0; round < rounds; ++round) {
            const QString wrong = live.run(schedule, unsigned(1000 + round), mayLose);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"schedule %1: %2"_s.arg(1000 + round).arg(wrong)));
        }
        QCOMPARE(live.checkRollups(), QString());
    }
};

QTEST_GUILESS_MAIN(LiveFilesTest)
#include "tst_livefiles.moc"
