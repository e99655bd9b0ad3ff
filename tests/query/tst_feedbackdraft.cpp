// SPDX-License-Identifier: GPL-3.0-or-later
// What a report takes of a transcript: the last turns, masked, no more than fits.
#include "domain/feedbackrules.h"
#include "query/feedbackdraft.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

const QString Secret = u"ghp_Zx81Lk2Pq7Rt4Vw9Yb3Nc6Md5Hf0Gj2Ks8Ta"_s;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray claudeSays(const QString &type, const QString &id, const QString &text)
{
    const QJsonArray content{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}};
    return compact({{u"type"_s, type},
                    {u"uuid"_s, id},
                    {u"sessionId"_s, u"s-1"_s},
                    {u"version"_s, u"2.1.7"_s},
                    {u"message"_s, QJsonObject{{u"id"_s, id}, {u"model"_s, u"claude-x"_s}, {u"content"_s, content}}}});
}

QByteArray claudeResult(const QString &text, bool failed)
{
    const QJsonArray content{QJsonObject{{u"type"_s, u"tool_result"_s}, {u"is_error"_s, failed}, {u"content"_s, text}}};
    return compact({{u"type"_s, u"user"_s}, {u"message"_s, QJsonObject{{u"content"_s, content}}}});
}

/// Lines one after another, as a file has them.
std::vector<TranscriptLine> placed(const QByteArrayList &lines)
{
    std::vector<TranscriptLine> result;
    qint64 offset = 0;
    for (const QByteArray &line : lines) {
        result.push_back({line, offset});
        offset += line.size() + 1;
    }
    return result;
}

QByteArrayList talk(int turns, const QString &text = u"hello"_s)
{
    QByteArrayList lines;
    for (int i = 0; i < turns; ++i)
        lines << claudeSays(i % 2 ? u"assistant"_s : u"user"_s, u"t%1"_s.arg(i), text);
    return lines;
}

QStringList linesOf(const FeedbackDraft &draft)
{
    return draft.excerpt.split(u'\n', Qt::SkipEmptyParts);
}

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QByteArray codexRecord(const QString &type, const QJsonObject &payload)
{
    return compact({{u"timestamp"_s, type}, {u"type"_s, type}, {u"payload"_s, payload}});
}

QByteArrayList codexLines()
{
    const QJsonObject failure{{u"output"_s, u"no such file"_s}, {u"metadata"_s, QJsonObject{{u"exit_code"_s, 1}}}};
    return {codexRecord(u"session_meta"_s, {{u"id"_s, u"cx-1"_s}, {u"cli_version"_s, u"0.9"_s}}),
            codexRecord(u"turn_context"_s, {{u"model"_s, u"gpt-x"_s}}),
            codexRecord(u"response_item"_s, {{u"type"_s, u"message"_s}, {u"role"_s, u"user"_s}}),
            codexRecord(u"response_item"_s,
                        {{u"type"_s, u"function_call_output"_s}, {u"output"_s, QString::fromUtf8(compact(failure))}})};
}

QByteArray geminiDocument()
{
    const QJsonObject call{{u"name"_s, u"run"_s}, {u"status"_s, u"error"_s}, {u"resultDisplay"_s, u"boom"_s}};
    const QJsonObject asked{{u"id"_s, u"1"_s}, {u"type"_s, u"user"_s}, {u"content"_s, u"hi"_s}};
    const QJsonObject answered{{u"id"_s, u"2"_s},
                               {u"type"_s, u"gemini"_s},
                               {u"content"_s, u"ho"_s},
                               {u"model"_s, u"gemini-x"_s},
                               {u"toolCalls"_s, QJsonArray{call}}};
    return compact(
        {{u"sessionId"_s, u"gm-1"_s}, {u"projectHash"_s, u"ab"_s}, {u"messages"_s, QJsonArray{asked, answered}}});
}

} // namespace

class FeedbackDraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofALongTranscript_theLastFiftyTurnsAreTaken()
    {
        const FeedbackDraft draft = draftOf(placed(talk(120)), -1);
        QCOMPARE(draft.turns, FeedbackReport::MostTurns);
        QCOMPARE(linesOf(draft).size(), 50);
        QVERIFY(linesOf(draft).front().contains(u"\"t70\""_s));
        QVERIFY(linesOf(draft).back().contains(u"\"t119\""_s));
        QCOMPARE(draft.agent, u"claude-code"_s);
        QCOMPARE(draft.agentVersion, u"2.1.7"_s);
        QCOMPARE(draft.session, u"s-1"_s);
        QVERIFY(!draft.shortened);
    }

    void anAnswerInSeveralRecords_andItsResults_areOneTurn()
    {
        QByteArrayList lines = talk(2);
        lines << claudeSays(u"assistant"_s, u"t1"_s, u"more"_s) << claudeResult(u"it failed: 7"_s, true);
        const FeedbackDraft draft = draftOf(placed(lines), -1);
        QCOMPARE(draft.turns, 2);
        QCOMPARE(linesOf(draft).size(), 4);
        QCOMPARE(draft.lastError, u"it failed: 7"_s);
    }

    void aTurnInTheMiddle_endsTheExcerptWithItsResults()
    {
        QByteArrayList lines = talk(2);
        lines << claudeResult(u"fine"_s, false) << claudeSays(u"user"_s, u"t9"_s, u"next"_s)
              << claudeResult(u"late"_s, true);
        const auto transcript = placed(lines);
        const FeedbackDraft draft = draftOf(transcript, transcript[1].offset);
        QCOMPARE(linesOf(draft).size(), 3);
        QVERIFY(draft.lastError.isEmpty());
    }

    void secrets_areMaskedBeforeAnythingIsCut()
    {
        QByteArrayList lines = talk(1);
        lines << claudeSays(u"user"_s, u"a"_s, QString(300, u'x') + u' ' + Secret + u' ' + QString(1 << 20, u'y'));
        lines << compact({{u"type"_s, u"user"_s}, {u"apiKey"_s, u"word"_s}, {u"message"_s, QJsonObject{}}});
        const FeedbackDraft draft = draftOf(placed(lines), -1);
        QVERIFY(draft.shortened);
        QVERIFY(!draft.excerpt.contains(Secret.left(12)));
        QVERIFY(draft.excerpt.contains(u"•••(GitHub token)"_s));
        QVERIFY(!draft.excerpt.contains(u"\"word\""_s));
    }

    void anExcerpt_neverExceedsItsBound_andStaysJsonLines()
    {
        const FeedbackDraft draft = draftOf(placed(talk(50, QString(40'000, u'€'))), -1);
        QVERIFY(draft.shortened);
        QCOMPARE(draft.turns, 50);
        QVERIFY(draft.excerpt.toUtf8().size() <= FeedbackReport::MostExcerpt);
        for (const QString &line : linesOf(draft))
            QVERIFY(QJsonDocument::fromJson(line.toUtf8()).isObject());
        QVERIFY(troubleOf(reportOf(u"x"_s, draft)).isEmpty());
    }

    void manySmallTexts_thatCannotBeCut_dropTheOldest()
    {
        QJsonArray content;
        for (int i = 0; i < 4'000; ++i)
            content.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"t%1"_s.arg(i)}});
        QByteArrayList lines;
        for (int i = 0; i < 20; ++i)
            lines << compact({{u"type"_s, u"user"_s},
                              {u"uuid"_s, u"u%1"_s.arg(i)},
                              {u"message"_s, QJsonObject{{u"content"_s, content}}}});
        const FeedbackDraft draft = draftOf(placed(lines), -1);
        QVERIFY(draft.turns > 0 && draft.turns < 20);
        QVERIFY(draft.excerpt.toUtf8().size() <= FeedbackReport::MostExcerpt);
        QVERIFY(linesOf(draft).back().contains(u"\"u19\""_s));
    }

    void codexAndGemini_areUnderstood()
    {
        const FeedbackDraft codex = draftOf(placed(codexLines()), -1);
        QCOMPARE(codex.agent, u"codex"_s);
        QCOMPARE(codex.session, u"cx-1"_s);
        QCOMPARE(codex.agentVersion, u"0.9"_s);
        QCOMPARE(codex.model, u"gpt-x"_s);
        QCOMPARE(codex.turns, 1);
        QCOMPARE(codex.lastError, u"no such file"_s);
        const QTemporaryDir folder;
        const std::atomic_bool stop = false;
        const QString path = writeFile(folder, u"session-x.json"_s, geminiDocument());
        const auto gemini = feedbackDraft(path, -1, stop);
        QVERIFY(gemini);
        QCOMPARE(gemini->agent, u"gemini-cli"_s);
        QCOMPARE(gemini->session, u"gm-1"_s);
        QCOMPARE(gemini->turns, 2);
        QCOMPARE(gemini->lastError, u"boom"_s);
    }

    void aLargeFile_isReadFromItsEnd_andLinesAreCounted()
    {
        const QTemporaryDir folder;
        const std::atomic_bool stop = false;
        QByteArrayList lines = talk(400, QString(20'000, u'z')); // 8 MB: more than is looked at first
        lines << "torn {";
        const QString path = writeFile(folder, u"s-1.jsonl"_s, lines.join('\n'));
        const auto last = feedbackDraft(path, -1, stop);
        QVERIFY(last);
        QCOMPARE(last->turns, 50);
        QCOMPARE(last->line, 0);
        const qint64 offset = placed(lines)[300].offset;
        const auto middle = feedbackDraft(path, offset, stop);
        QVERIFY(middle);
        QCOMPARE(middle->line, 301);
        QVERIFY(linesOf(*middle).back().contains(u"\"t300\""_s));
        QCOMPARE(middle->turns, 50);
        QVERIFY(!feedbackDraft(folder.filePath(u"none.jsonl"_s), -1, stop));
        const std::atomic_bool stopped = true;
        QCOMPARE(feedbackDraft(path, -1, stopped).error().code, Error::Code::Cancelled);
    }

    void everyTranscriptOfTheCollection_givesADraftThatFits()
    {
        const QString shared = qEnvironmentVariable("GLASSHOUSE_SHARED");
        if (shared.isEmpty())
            QSKIP("GLASSHOUSE_SHARED is not set");
        const std::atomic_bool stop = false;
        int looked = 0;
        for (const QString &agent : {u"claude"_s, u"codex"_s, u"gemini"_s}) {
            QDirIterator files(shared + u"/data/"_s + agent, {u"*.jsonl"_s, u"*.json"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            for (int taken = 0; files.hasNext() && taken < 60; ++taken, ++looked) {
                const QString path = files.next();
                const auto draft = feedbackDraft(path, -1, stop);
                QVERIFY2(draft, qPrintable(path));
                QVERIFY2(troubleOf(reportOf(u"x"_s, *draft)).isEmpty(), qPrintable(path));
                const FeedbackReport once = reportOf(u"x"_s, *draft);
                QVERIFY2(masked(once) == once, qPrintable(path));
            }
        }
        QVERIFY(looked > 0);
    }

    void aTranscriptOfAHundredMegabytes_isReadAtItsEndAlone()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"huge.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString words = u"all fine, "_s.repeated(50'000);
        for (int i = 0; i < 200; ++i)
            file.write(claudeSays(i % 2 ? u"assistant"_s : u"user"_s, u"t%1"_s.arg(i), words) + '\n');
        file.write(claudeResult(u"password=hunter2 did not work"_s, true) + '\n');
        QVERIFY(file.size() > 100'000'000);
        file.close();
        const std::atomic_bool stop = false;
        const auto draft = feedbackDraft(file.fileName(), -1, stop);
        QVERIFY(draft);
        QVERIFY(draft->shortened && draft->turns >= 1);
        QVERIFY(draft->excerpt.toUtf8().size() <= FeedbackReport::MostExcerpt);
        QVERIFY(draft->lastError.contains(u"did not work"_s) && !draft->lastError.contains(u"hunter2"_s));
        QVERIFY(troubleOf(reportOf(u"x"_s, *draft)).isEmpty());
        const std::atomic_bool stopped = true;
        QVERIFY(!feedbackDraft(file.fileName(), -1, stopped));
    }

    void sessions_areFoundByIdAndByBeginning()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"projects/p/aaaa-1/subagents"_s));
        QVERIFY(!writeFile(folder, u"projects/p/aaaa-1.jsonl"_s, talk(1).join('\n')).isEmpty());
        QVERIFY(!writeFile(folder, u"projects/p/aabb-2.jsonl"_s, talk(1).join('\n')).isEmpty());
        QVERIFY(!writeFile(folder, u"projects/p/aaaa-1/subagents/agent-9.jsonl"_s, talk(1).join('\n')).isEmpty());
        QFile old(folder.filePath(u"projects/p/aabb-2.jsonl"_s));
        QVERIFY(old.open(QIODevice::ReadWrite)
                && old.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
        qputenv("CLAUDE_CONFIG_DIR", folder.path().toLocal8Bit());
        qputenv("HOME", folder.path().toLocal8Bit());
        qputenv("CODEX_HOME", folder.filePath(u"none"_s).toLocal8Bit());
        QCOMPARE(transcriptOfSession(u"last"_s).value_or(QString()), folder.filePath(u"projects/p/aaaa-1.jsonl"_s));
        QCOMPARE(transcriptOfSession(u"aabb"_s).value_or(QString()), folder.filePath(u"projects/p/aabb-2.jsonl"_s));
        QVERIFY(!transcriptOfSession(u"aa"_s));
        QVERIFY(!transcriptOfSession(u"zz"_s));
    }

    void fingerprints_lookAtWhatIsSaid()
    {
        const auto print = [](const QString &message, const QString &error = {}) {
            FeedbackReport report;
            report.message = message, report.lastError = error;
            return fingerprintOf(report);
        };
        QCOMPARE(print(u"Build  FAILED after 31 s (4f2a9c01)!"_s), print(u"build failed after 7s (99aa11bb)"_s));
        QVERIFY(print(u"build failed"_s) != print(u"build slow"_s));
        QVERIFY(print(u"build failed"_s, u"exit"_s) != print(u"build failed"_s, u"timeout"_s));
        QCOMPARE(print(u"x"_s).size(), 64);
    }
};

QTEST_GUILESS_MAIN(FeedbackDraftTest)
#include "tst_feedbackdraft.moc"
