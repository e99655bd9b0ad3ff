// SPDX-License-Identifier: GPL-3.0-or-later
// `packs`, as a person types it, over a store that it makes itself.
#include "base/paths.h"
#include "ctl/run.h"
#include "ingest/storeowner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class PacksCommandTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::ostringstream m_out, m_err;

    int packs(const QStringList &words)
    {
        m_out.str({}), m_err.str({});
        std::vector<QByteArray> kept{"glasshousectl", "--store", store().toUtf8(), "packs"};
        for (const QString &word : words)
            kept.push_back(word.toUtf8());
        std::vector<const char *> argv;
        for (const QByteArray &word : kept)
            argv.push_back(word.constData());
        const std::atomic_bool stop{false};
        return int(run(int(argv.size()), argv.data(), {m_out, m_err, stop}));
    }
    QString store() const { return m_folder->filePath(u"store.db"_s); }
    QJsonObject json() const { return QJsonDocument::fromJson(QByteArray::fromStdString(m_out.str())).object(); }
    QString said() const { return QString::fromStdString(m_out.str() + m_err.str()); }
    QString write(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
        QVERIFY(StoreOwner::open(store(), {}).has_value());
    }

    void list_showsTheBuiltInAndTheBroken()
    {
        write(u"glasshouse/packs/broken.json"_s, "{\"id\": }");
        QCOMPARE(packs({u"list"_s, u"--json"_s}), 0);
        const QJsonArray rows = json()[u"packs"_s].toArray();
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows[0][u"state"_s].toString(), u"not seen"_s);
        QCOMPARE(rows[5][u"state"_s].toString(), u"broken"_s);
        QVERIFY(rows[5][u"problems"_s][0].toString().startsWith(u"line 1, column 8:"_s));
    }

    void enabling_isSeenInTheList()
    {
        QCOMPARE(packs({u"enable"_s, u"llm-cost"_s}), 0);
        QVERIFY(packs({u"list"_s}) == 0 && said().contains(u"llm-cost          enabled"_s));
        QCOMPARE(packs({u"disable"_s, u"llm-cost"_s}), 0);
        QVERIFY(packs({u"list"_s}) == 0 && !said().contains(u"enabled"_s));
        QCOMPARE(packs({u"enable"_s, u"nothing"_s}), 6);
    }

    void validate_saysLineAndColumn()
    {
        const QString path = write(u"mine.json"_s, "{\"id\": \"mine\",\n \"panels\": [7]}");
        QCOMPARE(packs({u"validate"_s, path}), 1);
        QVERIFY2(said().contains(path + u":2:13: an object in { } is needed here"_s), qPrintable(said()));
        QVERIFY(said().contains(path + u":1:1: title is missing"_s));
        QCOMPARE(packs({u"show"_s, u"claude-code"_s, u"--json"_s}), 0);
        const QString good = write(u"good.json"_s, QByteArray::fromStdString(m_out.str()));
        QCOMPARE(packs({u"validate"_s, good}), 0);
        QCOMPARE(packs({u"validate"_s, m_folder->filePath(u"missing.json"_s)}), 3);
    }

    void render_writesCsvWhole()
    {
        const QString path = m_folder->filePath(u"out.csv"_s);
        QCOMPARE(packs({u"render"_s, u"audit-compliance"_s, u"--csv"_s, path, u"--days"_s, u"3"_s}), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("admin-actions,Admin actions\r\ntime,action,events\r\n"));
        QCOMPARE(packs({u"render"_s, u"claude-code"_s, u"--csv"_s, u"-"_s, u"--panel"_s, u"tools"_s}), 0);
        QVERIFY(m_out.str().starts_with("tool,events,errors,error_rate,"));
        QCOMPARE(packs({u"render"_s, u"claude-code"_s, u"--json"_s, u"--agent"_s, u"codex"_s}), 0);
        QCOMPARE(json()[u"panels"_s].toArray().size(), 8);
    }

    void render_whatMakesNoSenseIsRefused()
    {
        QCOMPARE(packs({u"render"_s, u"claude-code"_s}), 2);
        QCOMPARE(packs({u"render"_s, u"nothing"_s, u"--csv"_s, u"-"_s}), 6);
        QCOMPARE(packs({u"render"_s, u"claude-code"_s, u"--csv"_s, u"-"_s, u"--panel"_s, u"nothing"_s}), 6);
        QCOMPARE(packs({u"render"_s, u"claude-code"_s, u"--csv"_s, u"-"_s, u"--from"_s, u"tomorrow"_s}), 2);
        QCOMPARE(packs({u"render"_s, u"claude-code"_s, u"--csv"_s, u"-"_s, u"--days"_s, u"2"_s, u"--from"_s,
                        u"2026-11-01"_s}),
                 2);
    }

    void schedule_isKeptListedAndRemoved()
    {
        QCOMPARE(packs({u"schedule"_s, u"llm-cost"_s, u"--every"_s, u"week"_s, u"--on"_s, u"friday"_s, u"--at"_s,
                        u"06:30"_s, u"--format"_s, u"csv"_s, u"--folder"_s, m_folder->path()}),
                 0);
        QVERIFY2(said().contains(u"This is schedule 1."_s), qPrintable(said()));
        QCOMPARE(packs({u"schedules"_s, u"--json"_s}), 0);
        QCOMPARE(json()[u"schedules"_s][0][u"when"_s].toString(), u"Friday 06:30"_s);
        QCOMPARE(packs({u"unschedule"_s, u"1"_s}), 0);
        QCOMPARE(packs({u"unschedule"_s, u"1"_s}), 6);
        QCOMPARE(packs({u"schedule"_s, u"llm-cost"_s, u"--every"_s, u"month"_s, u"--on"_s, u"31"_s, u"--folder"_s,
                        m_folder->path()}),
                 2);
    }
};

QTEST_GUILESS_MAIN(PacksCommandTest)
#include "tst_packscommand.moc"
