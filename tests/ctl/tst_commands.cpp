// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/run.h"
#include "ingest/storeowner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace glasshouse;
using namespace Qt::StringLiterals;

/// Whole commands over a real store, in this process.
class TestCommands : public QObject
{
    Q_OBJECT

    struct Done {
        int code = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    static Done run(const QStringList &words, bool stopped = false)
    {
        std::vector<QByteArray> bytes{"glasshousectl"};
        for (const QString &word : words)
            bytes.push_back(word.toUtf8());
        std::vector<const char *> argv;
        for (const QByteArray &word : bytes)
            argv.push_back(word.constData());
        std::ostringstream out, err;
        const std::atomic_bool stop{stopped};
        const Terminal terminal{out, err, stop};
        const ExitCode code = glasshouse::run(int(argv.size()), argv.data(), terminal);
        return {int(code), QByteArray::fromStdString(out.str()), QByteArray::fromStdString(err.str())};
    }

    QTemporaryDir m_folder;
    QString m_demo, m_store;

    QStringList on(const QStringList &words) const { return QStringList{u"--store"_s, m_store} + words; }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = m_folder.filePath(u"demo"_s);
        m_store = m_demo + u"/demo.db"_s;
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toUtf8());
        qputenv("CLAUDE_CONFIG_DIR", m_demo.toUtf8());
        const Done demo = run({u"demo"_s, u"--sessions"_s, u"40"_s, u"--out"_s, m_demo, u"--json"_s});
        QVERIFY2(demo.code == 0, demo.err.constData());
        QCOMPARE(demo.json()[u"schema"_s].toString(), u"glasshouse.demo.v1"_s);
        QCOMPARE(demo.json()[u"sessions"_s].toInt(), 40);
        QVERIFY(demo.json()[u"calls_added"_s].toInt() > 100);
    }

    void importAgain_addsNothing()
    {
        const Done again = run(on({u"import"_s, m_demo, u"--json"_s}));
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(again.json()[u"calls_added"_s].toInt(-1), 0);
        QCOMPARE(again.json()[u"lines"_s].toInt(-1), 0);
        const Done agents = run(on({u"import"_s, u"--quiet"_s})); // the agents' folder is the demo's
        QCOMPARE(agents.code, 0);
        QVERIFY(agents.out.isEmpty());
    }

    /// Against the reference counter, where there is one.
    void usage_equalsTheCountingRule()
    {
        const QString oracle = qEnvironmentVariable("GLASSHOUSE_SHARED") + u"/tools/usage_oracle.py"_s;
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty() || !QFile::exists(oracle))
            QSKIP("python3 or the counting rule's own program is not here");
        QProcess rule;
        rule.start(python, {oracle, m_demo, u"--json"_s, u"--zone"_s, u"Europe/Prague"_s});
        QVERIFY(rule.waitForFinished(60'000));
        const QJsonObject truth = QJsonDocument::fromJson(rule.readAllStandardOutput()).object();
        QVERIFY(truth[u"calls"_s].toInt() > 100);

        const auto compare = [&](const QStringList &question, const QString &key, const QJsonObject &expected) {
            const QJsonArray rows = run(on(question)).json()[u"rows"_s].toArray();
            QCOMPARE(rows.size(), expected.size());
            for (const QJsonValue &row : rows) {
                const QJsonObject wanted = expected[row[key].toString()].toObject();
                for (const QString &figure :
                     {u"calls"_s, u"input"_s, u"output"_s, u"cache_read"_s, u"cache_write_5m"_s, u"cache_write_1h"_s})
                    QCOMPARE(row[figure].toInteger(), wanted[figure].toInteger());
            }
        };
        compare({u"usage"_s, u"daily"_s, u"--json"_s, u"--zone"_s, u"Europe/Prague"_s}, u"period"_s,
                truth[u"by_day"_s].toObject());
        // The demo has no call under two models, so that a span of one row shows each model's own figures.
        const QJsonArray months =
            run(on({u"usage"_s, u"monthly"_s, u"--by"_s, u"model"_s, u"--json"_s, u"--zone"_s, u"UTC"_s}))
                .json()[u"rows"_s]
                .toArray();
        QMap<QString, qint64> output;
        for (const QJsonValue &row : months)
            output[row[u"model"_s].toString()] += row[u"output"_s].toInteger();
        const QJsonObject models = truth[u"by_model"_s].toObject();
        QCOMPARE(output.keys(), models.keys());
        for (const QString &model : models.keys())
            QCOMPARE(output[model], models[model].toObject()[u"output"_s].toInteger());
    }

    void sessions_areListedAndShown()
    {
        const QJsonArray all = run(on({u"sessions"_s, u"list"_s, u"--json"_s})).json()[u"sessions"_s].toArray();
        QCOMPARE(all.size(), 40);
        const QJsonArray worst =
            run(on({u"sessions"_s, u"list"_s, u"--json"_s, u"--errors-first"_s, u"--limit"_s, u"1"_s}))
                .json()[u"sessions"_s]
                .toArray();
        QCOMPARE(worst.size(), 1);
        QVERIFY(worst[0][u"errors"_s].toInt() > 0);
        const QString id = worst[0][u"id"_s].toString();

        const QJsonObject shown = run(on({u"sessions"_s, u"show"_s, id.left(13), u"--errors"_s, u"--json"_s})).json();
        QCOMPARE(shown[u"session"_s][u"id"_s].toString(), id);
        const QJsonObject file = shown[u"files"_s].toArray()[0].toObject();
        const QJsonArray entries = file[u"entries"_s].toArray();
        QVERIFY(!entries.isEmpty());
        QFile transcript(file[u"path"_s].toString());
        QVERIFY(transcript.open(QIODevice::ReadOnly));
        const QByteArray text = transcript.readAll();
        for (const QJsonValue &entry : entries) {
            QVERIFY(entry[u"failed"_s].toBool());
            const qint64 offset = entry[u"offset"_s].toInteger(), line = entry[u"line"_s].toInteger();
            QCOMPARE(text.left(offset).count('\n') + 1, line);
            QCOMPARE(text[offset], '{');
        }
        const Done plain = run(on({u"sessions"_s, u"show"_s, id}));
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.out.contains("FAILED"));
    }

    void unknownSession_isNotFound()
    {
        const Done done = run(on({u"sessions"_s, u"show"_s, u"no-such-session"_s}));
        QCOMPARE(done.code, 6);
        QVERIFY(done.err.contains("no-such-session"));
        QCOMPARE(run(on({u"sessions"_s, u"show"_s, QString()})).code, 2); // every id begins with nothing
    }

    void rollups_agree()
    {
        const Done done = run(on({u"rollup"_s, u"--verify"_s, u"--json"_s}));
        QVERIFY2(done.code == 0, done.out.constData());
        QVERIFY(done.json()[u"cells"_s].toInt() > 0);
        QCOMPARE(run(on({u"rollup"_s, u"--rebuild"_s})).code, 0);
    }

    void doctor_findsNothingWrong()
    {
        const Done done = run(on({u"doctor"_s, u"--json"_s}));
        QVERIFY2(done.code == 0, done.out.constData());
        QSet<QString> names;
        for (const QJsonValue &check : done.json()[u"checks"_s].toArray())
            names << check[u"name"_s].toString();
        for (const QString &name : {u"program"_s, u"qt"_s, u"sqlite"_s, u"json parser"_s, u"prices"_s,
                                    u"agent folder"_s, u"store"_s, u"disk"_s, u"clock"_s, u"listener"_s, u"token"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
        QCOMPARE(done.json()[u"agents"_s].toArray().size(), 5);
    }

    void doctor_exits1WhereAPriceFileIsBroken()
    {
        QVERIFY(QDir().mkpath(m_folder.filePath(u"config/glasshouse"_s)));
        QFile prices(m_folder.filePath(u"config/glasshouse/prices.json"_s));
        QVERIFY(prices.open(QIODevice::WriteOnly));
        prices.write("{ not json");
        prices.close();
        const Done done = run(on({u"doctor"_s}));
        prices.remove();
        QCOMPARE(done.code, 1);
        QVERIFY2(done.out.contains("PROBLEM"), done.out.constData());
    }

    void storeThatIsMissing_saysWhatToDo()
    {
        const QString nowhere = m_folder.filePath(u"nowhere.db"_s);
        for (const QStringList &command :
             {QStringList{u"usage"_s, u"daily"_s}, {u"sessions"_s, u"list"_s}, {u"rollup"_s, u"--verify"_s}}) {
            const Done done = run(QStringList{u"--store"_s, nowhere} + command);
            QCOMPARE(done.code, 3);
            QVERIFY(done.err.contains("nowhere.db"));
        }
        QVERIFY(!QFile::exists(nowhere));
    }

    void badLines_areReportedAndExit0()
    {
        const QString path = m_folder.filePath(u"bad.jsonl"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"type\":\"summary\",\"summary\":\"a\",\"leafUuid\":\"b\"}\nnot json\n");
        file.close();
        const Done done = run({u"--store"_s, m_folder.filePath(u"bad.db"_s), u"import"_s, path});
        QVERIFY2(done.code == 0, done.err.constData());
        QVERIFY2(done.out.contains("bad.jsonl, line 2, byte 48"), done.out.constData());
    }

    void missingPath_isNamedAndExits3()
    {
        const Done done =
            run({u"--store"_s, m_folder.filePath(u"m.db"_s), u"import"_s, m_folder.filePath(u"gone"_s), m_demo});
        QCOMPARE(done.code, 3);
        QVERIFY(done.err.contains("gone"));
        QVERIFY(done.out.contains("new calls"));
    }

    void stoppedImport_exits130()
    {
        const Done done = run({u"--store"_s, m_folder.filePath(u"i.db"_s), u"import"_s, m_demo}, true);
        QCOMPARE(done.code, 130);
    }

    void copiesOfAProject_areCounted_removed_andNoted()
    {
        const QString store = m_folder.filePath(u"copies.db"_s);
        QCOMPARE(run({u"--store"_s, store, u"import"_s, m_demo}).code, 0);
        const QJsonObject listed = run({u"--store"_s, store, u"sessions"_s, u"list"_s, u"--json"_s}).json();
        const QString project = listed[u"sessions"_s].toArray().first()[u"project"_s].toString();
        QVERIFY(!project.isEmpty());
        {
            auto owner = StoreOwner::open(store, {});
            QVERIFY(owner);
            ArchiveRequest all;
            QDirIterator files(m_demo + u"/projects"_s, {u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext())
                all.paths += files.next();
            const std::atomic_bool never{false};
            QVERIFY((*owner)->archive(all, never));
        }
        const QDir folder(store + u".archive"_s);
        const qsizetype before = folder.entryList(QDir::Files).size();
        const auto copies = [&](const QStringList &more) {
            return run(QStringList{u"--store"_s, store, u"prune"_s, u"--copies-of"_s, project, u"--json"_s} + more);
        };
        const QJsonObject dry = copies({u"--dry-run"_s}).json();
        QCOMPARE(dry[u"schema"_s].toString(), u"glasshouse.copies.v1"_s);
        QCOMPARE(dry[u"did"_s].toString(), u"dry-run"_s);
        QVERIFY(dry[u"copies"_s].toInt() > 0 && dry[u"bytes"_s].toInteger() > 0);
        QCOMPARE(folder.entryList(QDir::Files).size(), before);
        const QJsonObject gone = copies({}).json();
        QCOMPARE(gone[u"copies"_s], dry[u"copies"_s]);
        QCOMPARE(gone[u"project"_s].toString(), project);
        QVERIFY(folder.entryList(QDir::Files).size() < before && !folder.entryList(QDir::Files).isEmpty());
        QVERIFY(copies({}).json()[u"project"_s].isNull());
        const Done trail = run({u"--store"_s, store, u"activity"_s, u"list"_s, u"--kind"_s, u"audit"_s, u"--json"_s});
        QCOMPARE(trail.out.count("archive.removed"), qsizetype(1));
        const Done words = run({u"--store"_s, store, u"prune"_s, u"--copies-of"_s, u"nowhere"_s});
        QCOMPARE(words.code, 0);
        QVERIFY2(words.out.contains("No copies are kept"), words.out.constData());
    }

    void demo_refusesAFolderOfSomethingElse()
    {
        const Done done = run({u"demo"_s, u"--out"_s, m_folder.path()});
        QCOMPARE(done.code, 2);
        QVERIFY(done.err.contains("not empty"));
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
