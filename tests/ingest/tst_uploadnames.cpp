// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/uploadnames.h"

#include <QSet>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

/// Names from outside as names of files.
class TestUploadNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("made");
        const auto row = [](const char *name, const QString &given, const QString &made) {
            QTest::newRow(name) << given << made;
        };
        row("plain", u"abc.jsonl"_s, u"abc.jsonl"_s);
        row("packed", u"abc.jsonl.gz"_s, u"abc.jsonl"_s);
        row("zstd", u"abc.JSONL.ZST"_s, u"abc.jsonl"_s);
        row("without", u"abc"_s, u"abc.jsonl"_s);
        row("path", u"../../etc/passwd"_s, u"passwd.jsonl"_s);
        row("windows path", u"C:\\a\\b.jsonl"_s, u"b.jsonl"_s);
        row("device", u"con.jsonl"_s, u"_con.jsonl"_s);
        row("device with more", u"LPT1.x.jsonl"_s, u"_LPT1.x.jsonl"_s);
        row("no device", u"console.jsonl"_s, u"console.jsonl"_s);
        row("hidden", u".bashrc"_s, u"bashrc.jsonl"_s);
        row("dots", u" .. x .. "_s, u"x.jsonl"_s);
        row("forbidden", u"a<b>:\"|?*%c"_s, u"a_b_______c.jsonl"_s);
        row("controls", u"a\u0000\u0007\n\u202eb\u200b"_s, u"ab.jsonl"_s);
        row("composed", u"e\u0301"_s, u"\u00e9.jsonl"_s);
        row("nothing", QString(), QString());
        row("only dots", u"..."_s, QString());
        row("only a path", u"a/b/"_s, QString());
        row("only an ending", u".jsonl"_s, u"jsonl.jsonl"_s);
    }

    void names()
    {
        QFETCH(QString, given);
        QTEST(uploadName(given), "made");
        const QString made = uploadName(given);
        QCOMPARE(uploadName(made), made); // what was made stays
    }

    void longNames_endBetweenCharacters()
    {
        for (const QString &part : {u"x"_s, u"\u00e9"_s, u"\u4e2d"_s, u"\U0001f600"_s}) {
            const QString made = uploadName(part.repeated(300));
            QVERIFY(made.toUtf8().size() <= MostUploadName);
            QVERIFY(made.toUtf8().size() > MostUploadName - 4);
            QVERIFY(!made.contains(QChar::ReplacementCharacter));
            QCOMPARE(QString::fromUtf8(made.toUtf8()), made);
        }
    }

    void people_haveFoldersOfTheirOwn()
    {
        QSet<QString> folders;
        const QStringList people{u"ada"_s,   u"Ada"_s, u"ada "_s,          u"ada/x"_s,
                                 u"ada_x"_s, u".."_s,  QString(300, u'a'), QString(301, u'a')};
        for (const QString &person : people) {
            const QString folder = uploadFolderName(person);
            QVERIFY(folder.size() < 100);
            for (const QChar c : folder)
                QVERIFY((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-');
            folders.insert(folder);
        }
        QCOMPARE(folders.size(), people.size());
    }

    void transcripts_areKnownByTheirRecords()
    {
        using Kind = TranscriptKind;
        QCOMPARE(transcriptKindOf(R"({"type":"user","sessionId":"a"})"), Kind::Claude);
        QCOMPARE(transcriptKindOf("{\"type\":\"summary\",\"leafUuid\":\"x\"}\n"), Kind::Claude);
        QCOMPARE(transcriptKindOf("{\"type\":\"torn\n{\"type\":\"user\",\"sessionId\":\"a\"}\n"), Kind::Claude);
        QCOMPARE(transcriptKindOf("{\"type\":\"session_meta\"}\n"), Kind::OtherAgent);
        for (const QByteArray &other : {QByteArray(), QByteArray("\n\n"), QByteArray("[1]"),
                                        QByteArray("{\"sessionId\":1}"), QByteArray(1000, '\0')})
            QCOMPARE(transcriptKindOf(other), Kind::None);
    }
};

QTEST_GUILESS_MAIN(TestUploadNames)
#include "tst_uploadnames.moc"
