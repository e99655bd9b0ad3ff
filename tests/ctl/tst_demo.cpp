// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demofolder.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestDemo : public QObject
{
    Q_OBJECT

    using Files = std::map<std::string, std::string>;

    static DemoOptions options(int sessions = 120)
    {
        DemoOptions options;
        options.sessions = sessions;
        options.nowMs = QDateTime(QDate(2026, 11, 20), QTime(16, 30), Qt::UTC).toMSecsSinceEpoch(); // a Friday
        return options;
    }

    static Files make(const DemoOptions &options, DemoVolume *volume = nullptr)
    {
        Files files;
        const auto made = makeDemo(options, [&files](DemoFile &&file) -> Result<void> {
            files[file.path] = std::move(file.text);
            return {};
        });
        if (made && volume)
            *volume = *made;
        return files;
    }

    template<typename Visit>
    static void eachRecord(const Files &files, Visit visit)
    {
        for (const auto &[path, text] : files) {
            if (!QString::fromStdString(path).endsWith(u".jsonl"_s))
                continue;
            for (const QByteArray &line : QByteArray::fromStdString(text).split('\n')) {
                if (!line.isEmpty())
                    visit(QString::fromStdString(path), line, QJsonDocument::fromJson(line).object());
            }
        }
    }

private Q_SLOTS:
    void sameOptions_giveTheSameBytes()
    {
        QCOMPARE(make(options(40)), make(options(40)));
        DemoOptions other = options(40);
        other.seed = 2;
        QVERIFY(make(other) != make(options(40)));
    }

    void everyLine_isAnObject_andNoneIsLaterThanNow()
    {
        qint64 newest = 0, lines = 0;
        eachRecord(make(options()), [&](const QString &path, const QByteArray &line, const QJsonObject &record) {
            QVERIFY2(!record.isEmpty(), qPrintable(path + u": "_s + QString::fromUtf8(line.left(200))));
            ++lines;
            const QString time = record[u"timestamp"_s].toString();
            if (!time.isEmpty())
                newest = std::max(newest, QDateTime::fromString(time, Qt::ISODateWithMs).toMSecsSinceEpoch());
        });
        QVERIFY(lines > 3000);
        QVERIFY(newest <= options().nowMs);
        QVERIFY(newest > options().nowMs - 15 * 60 * 1000); // something is under way
    }

    void everyKindOfRecord_occurs()
    {
        QSet<QString> kinds;
        const Files files = make(options(400));
        eachRecord(files, [&kinds](const QString &path, const QByteArray &line, const QJsonObject &record) {
            kinds << record[u"type"_s].toString() + u'/' + record[u"subtype"_s].toString();
            const QJsonObject message = record[u"message"_s].toObject();
            kinds << u"model "_s + message[u"model"_s].toString() << u"version "_s + record[u"version"_s].toString();
            for (const QJsonValue &block : message[u"content"_s].toArray()) {
                kinds << u"block "_s + block[u"type"_s].toString() << u"tool "_s + block[u"name"_s].toString();
                kinds << (block[u"is_error"_s].toBool() ? u"failed"_s : u"fine"_s);
            }
            for (const QString &word : {u"structuredPatch"_s, u"isApiErrorMessage"_s, u"isCompactSummary"_s,
                                        u"[Request interrupted by user"_s, u"user-rejected"_s, u"has been denied"_s,
                                        u"tool_use_error"_s, u"\"stop_reason\":null"_s, u"Fork: "_s})
                if (line.contains(word.toUtf8()))
                    kinds << word;
            if (path.contains(u"/subagents/"_s) && record[u"isSidechain"_s].toBool())
                kinds << u"sub-agent"_s;
        });
        for (const QString &kind : {u"user/"_s,
                                    u"assistant/"_s,
                                    u"system/api_error"_s,
                                    u"system/turn_duration"_s,
                                    u"system/compact_boundary"_s,
                                    u"attachment/"_s,
                                    u"ai-title/"_s,
                                    u"custom-title/"_s,
                                    u"last-prompt/"_s,
                                    u"file-history-snapshot/"_s,
                                    u"block thinking"_s,
                                    u"block text"_s,
                                    u"block tool_use"_s,
                                    u"block tool_result"_s,
                                    u"tool Bash"_s,
                                    u"tool Read"_s,
                                    u"tool Edit"_s,
                                    u"tool Write"_s,
                                    u"tool Grep"_s,
                                    u"tool Agent"_s,
                                    u"failed"_s,
                                    u"model <synthetic>"_s,
                                    u"model claude-sonnet-5"_s,
                                    u"model qwen3-coder-480b"_s,
                                    u"version 2.1.49"_s,
                                    u"version 2.1.329"_s,
                                    u"structuredPatch"_s,
                                    u"isApiErrorMessage"_s,
                                    u"isCompactSummary"_s,
                                    u"[Request interrupted by user"_s,
                                    u"user-rejected"_s,
                                    u"has been denied"_s,
                                    u"tool_use_error"_s,
                                    u"\"stop_reason\":null"_s,
                                    u"Fork: "_s,
                                    u"sub-agent"_s})
            QVERIFY2(kinds.contains(kind), qPrintable(kind));
    }

    void forks_repeatHistoryUnderAnotherSession()
    {
        QMap<QString, QSet<QString>> sessionsOf;
        eachRecord(make(options()), [&sessionsOf](const QString &, const QByteArray &, const QJsonObject &record) {
            if (record.contains(u"uuid"_s))
                sessionsOf[record[u"uuid"_s].toString()] << record[u"sessionId"_s].toString();
        });
        const auto inTwo = std::count_if(sessionsOf.begin(), sessionsOf.end(),
                                         [](const auto &sessions) { return sessions.size() == 2; });
        QVERIFY(inTwo > 20);
    }

    void volume_isWhatWasAskedFor()
    {
        DemoVolume volume;
        DemoOptions wanted = options(60);
        wanted.events = 12'000;
        const Files files = make(wanted, &volume);
        QCOMPARE(volume.sessions, qint64(60));
        QCOMPARE(volume.files, qint64(files.size()));
        QVERIFY2(volume.events > 9'600 && volume.events < 14'400, qPrintable(QString::number(volume.events)));
    }

    void agents_workInProjectsOfTheirOwn()
    {
        DemoOptions wanted = options(200);
        wanted.agents = 14;
        QSet<QString> folders;
        for (const auto &[path, text] : make(wanted))
            folders << QString::fromStdString(path).section(u'/', 1, 1);
        QVERIFY(folders.size() > 9 && folders.size() <= 14);
    }

    void work_isDoneOnWeekdays()
    {
        QMap<int, int> prompts;
        DemoOptions wanted = options(400);
        wanted.days = 28; // every weekday equally often
        eachRecord(make(wanted), [&prompts](const QString &, const QByteArray &, const QJsonObject &record) {
            if (record.contains(u"permissionMode"_s))
                ++prompts
                    [QDateTime::fromString(record[u"timestamp"_s].toString(), Qt::ISODateWithMs).date().dayOfWeek()];
        });
        QVERIFY(prompts[2] > 2 * prompts[6]);
        QVERIFY(prompts[4] > 2 * prompts[7]);
    }

    void optionOutOfRange_isRejected()
    {
        for (auto spoil : {+[](DemoOptions &o) { o.sessions = 0; }, +[](DemoOptions &o) { o.agents = 0; },
                           +[](DemoOptions &o) { o.days = 0; }, +[](DemoOptions &o) { o.events = -1; }}) {
            DemoOptions wrong = options();
            spoil(wrong);
            const auto made = makeDemo(wrong, [](DemoFile &&) -> Result<void> { return {}; });
            QVERIFY(!made);
            QCOMPARE(made.error().code, Error::Code::Rejected);
        }
    }

    void oneSession_isAlwaysThere()
    {
        for (quint64 seed = 1; seed < 30; ++seed) {
            DemoOptions one = options(1);
            one.seed = seed;
            DemoVolume volume;
            make(one, &volume);
            QCOMPARE(volume.sessions, qint64(1));
        }
    }

    void folderOfSomeoneElse_isLeftAlone()
    {
        QTemporaryDir folder;
        QFile own(folder.filePath(u"letters.txt"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.close();
        const auto written = writeDemo(folder.path(), options(2), std::atomic_bool{false});
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Rejected);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList({u"letters.txt"_s}));
    }

    void secondDemo_replacesTheFirst()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"demo"_s);
        const std::atomic_bool stop{false};
        QVERIFY(writeDemo(path, options(20), stop));
        DemoOptions other = options(3);
        other.seed = 9;
        const auto second = writeDemo(path, other, stop);
        QVERIFY(second);
        qint64 files = 0;
        for (QDirIterator it(path + u"/projects"_s, QDir::Files, QDirIterator::Subdirectories); it.hasNext(); it.next())
            ++files;
        QCOMPARE(files, second->files);
    }

    void stop_endsTheWriting()
    {
        QTemporaryDir folder;
        const auto written = writeDemo(folder.filePath(u"demo"_s), options(20), std::atomic_bool{true});
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestDemo)
#include "tst_demo.moc"
