// SPDX-License-Identifier: GPL-3.0-or-later
// Whole small transcripts as several versions of the client write them, each with all that is to be found in it.
#include "ingest/findingreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

struct Story {
    QString name;
    QByteArray text;
    QStringList expected; ///< "3 tool_error/command", by line
};

std::vector<Story> stories()
{
    QFile file(QString::fromUtf8(STORIES_FILE));
    std::vector<Story> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QByteArray text = file.readAll();
    text.replace("~~", "");
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("## "))
            all.push_back({QString::fromUtf8(line.mid(3)), {}, {}});
        else if (line.startsWith("= "))
            all.back().expected << QString::fromUtf8(line.mid(2));
        else if (line.startsWith('{'))
            all.back().text += (all.back().text.isEmpty() ? "" : "\n") + line;
    }
    return all;
}

/// The details that tell two findings of one type apart; whose key it is and which refusal are not of the stories.
bool hasDetail(const Finding &finding)
{
    return finding.type == FindingType::ToolError || finding.type == FindingType::ContextOverflow
        || (finding.type == FindingType::ApiError && finding.detail == "retry"_L1)
        || finding.type == FindingType::UserRejection;
}

QStringList foundIn(const QString &path)
{
    QStringList lines;
    const auto findings = findingsIn(path);
    if (!findings)
        return {findings.error().message};
    for (const Finding &one : *findings) {
        const std::string_view type = nameOf(one.type);
        const QString detail = hasDetail(one) && !one.detail.isEmpty() ? u'/' + one.detail : QString();
        lines << u"%1 %2%3"_s.arg(one.line).arg(QLatin1String(type.data(), int(type.size())), detail);
    }
    return lines;
}

} // namespace

class TestStories : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachHasWhatIsToBeFoundInIt_data();
    void eachHasWhatIsToBeFoundInIt();
    void aStoryThatGrowsLineByLine_endsWithTheSame();
};

void TestStories::eachHasWhatIsToBeFoundInIt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const std::vector<Story> all = stories();
    QVERIFY(all.size() > 60);
    for (const Story &story : all)
        QTest::newRow(qPrintable(story.name)) << story.text << story.expected;
}

void TestStories::eachHasWhatIsToBeFoundInIt()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"story.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // a last line that is whole ends; one that was cut does not
    file.write(text + (text.endsWith('}') ? "\n" : ""));
    file.close();
    QCOMPARE(foundIn(file.fileName()), expected);
}

void TestStories::aStoryThatGrowsLineByLine_endsWithTheSame()
{
    const QTemporaryDir folder;
    for (const Story &story : stories()) {
        QFile file(folder.filePath(u"story.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        FindingReader reader(file.fileName());
        for (const QByteArray &line : story.text.split('\n')) {
            const qsizetype half = line.size() / 2;
            for (const QByteArray &part : {line.left(half), QByteArray(line.mid(half) + '\n')}) {
                file.write(part);
                file.flush();
                QVERIFY(reader.readOn(1'000'000));
            }
        }
        QFile whole(folder.filePath(u"whole.jsonl"_s));
        QVERIFY(whole.open(QIODevice::WriteOnly | QIODevice::Truncate));
        whole.write(story.text + '\n');
        whole.close();
        const auto expected = findingsIn(whole.fileName());
        QVERIFY(expected);
        QVERIFY2(reader.findings() == *expected, qPrintable(story.name));
    }
}

QTEST_GUILESS_MAIN(TestStories)
#include "tst_stories.moc"
