// SPDX-License-Identifier: GPL-3.0-or-later
// What was noticed in a transcript: marks, the keys that walk them, and the way to one record.
#include "filebackend.h"

#include "charts/panelstate.h"
#include "ui/transcript/minimap.h"
#include "ui/transcript/transcriptdock.h"
#include "ui/transcript/transcriptview.h"

#include <QMainWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

QByteArray recordOf(const char *type, int number)
{
    return QByteArray("{\"type\":\"") + type + "\",\"timestamp\":\"2026-11-20T10:00:00.000Z\",\"message\":{\"content\":"
        + "[{\"type\":\"text\",\"text\":\"words " + QByteArray::number(number) + "\"}]}}\n";
}

} // namespace

class TestTranscriptFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void marks_standAtTheirRecords();
    void f8_walksMarks();
    void place_isGoneToWhenTheFileIsRead();
    void place_inAnotherFileOfTheSession();
    void place_inAFileThatIsGone_showsTheSession();

private:
    QString write(const QString &name, int records);
    FindingRow finding(const QString &path, int record, FindingType type, Severity severity) const;
    qint64 offsetOf(int record) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FileBackend> m_backend;
    std::unique_ptr<QMainWindow> m_window;
    TranscriptDock *m_dock = nullptr;
    QString m_main, m_agent;
};

QString TestTranscriptFindings::write(const QString &name, int records)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    for (int i = 0; i < records; ++i)
        file.write(recordOf(i % 2 ? "assistant" : "user", i));
    return file.fileName();
}

qint64 TestTranscriptFindings::offsetOf(int record) const
{
    qint64 offset = 0;
    for (int i = 0; i < record; ++i)
        offset += recordOf(i % 2 ? "assistant" : "user", i).size();
    return offset;
}

FindingRow TestTranscriptFindings::finding(const QString &path, int record, FindingType type, Severity severity) const
{
    FindingRow row;
    row.path = path;
    row.finding.type = type, row.finding.severity = severity;
    row.finding.offset = offsetOf(record), row.finding.line = record + 1;
    row.finding.excerpt = u"words <b>%1</b>"_s.arg(record);
    return row;
}

void TestTranscriptFindings::init()
{
    m_window.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_main = write(u"main.jsonl"_s, 60);
    m_agent = write(u"agent-a1.jsonl"_s, 40);
    m_backend = std::make_unique<FileBackend>();
    m_backend->session.session.id = u"one"_s;
    m_backend->addFile(m_main);
    m_backend->addFile(m_agent, u"a1"_s);
    m_backend->findings = {finding(m_main, 11, FindingType::Loop, Severity::Warning),
                           finding(m_main, 31, FindingType::SecretLeak, Severity::Error),
                           finding(m_main, 31, FindingType::Interrupted, Severity::Info)};
    m_window = std::make_unique<QMainWindow>();
    m_dock = new TranscriptDock(*m_backend, m_window.get());
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    m_window->resize(1000, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestTranscriptFindings::marks_standAtTheirRecords()
{
    m_dock->showSession(u"one"_s);
    QTRY_COMPARE(m_dock->view()->marks().size(), size_t(2));
    const auto &marks = m_dock->view()->marks();
    QCOMPARE(marks.begin()->first, m_dock->view()->entryAt(offsetOf(11)));
    QCOMPARE(marks.begin()->second.colour, Token::Warning);
    const TranscriptView::Mark worst = marks.rbegin()->second;
    QCOMPARE(worst.colour, Token::Error); // of two, the worse one
    QCOMPARE(worst.words, u"Secret leak: words <b>31</b>\nInterrupted: words <b>31</b>"_s);
}

void TestTranscriptFindings::f8_walksMarks()
{
    m_dock->showSession(u"one"_s);
    QTRY_COMPARE(m_dock->view()->marks().size(), size_t(2));
    m_dock->view()->setFocus();
    QTest::keyClick(m_dock->view(), Qt::Key_F8);
    QCOMPARE(m_dock->view()->currentEntry(), m_dock->view()->entryAt(offsetOf(11)));
    QTest::keyClick(m_dock->view(), Qt::Key_F8);
    QCOMPARE(m_dock->view()->currentEntry(), m_dock->view()->entryAt(offsetOf(31)));
    QTest::keyClick(m_dock->view(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(m_dock->view()->currentEntry(), m_dock->view()->entryAt(offsetOf(11)));
}

void TestTranscriptFindings::place_isGoneToWhenTheFileIsRead()
{
    m_dock->showPlace(u"one"_s, m_main, offsetOf(42));
    QTRY_COMPARE(m_dock->view()->currentEntry(), 42);
    QCOMPARE(m_dock->path(), m_main);
    m_dock->showPlace(u"one"_s, m_main, offsetOf(7)); // what is open already
    QCOMPARE(m_dock->view()->currentEntry(), 7);
}

void TestTranscriptFindings::place_inAnotherFileOfTheSession()
{
    m_dock->showPlace(u"one"_s, m_agent, offsetOf(21));
    QTRY_COMPARE(m_dock->path(), m_agent);
    QTRY_COMPARE(m_dock->view()->currentEntry(), 21);
    m_dock->showPlace(u"one"_s, m_main, offsetOf(5));
    QTRY_COMPARE(m_dock->path(), m_main);
    QTRY_COMPARE(m_dock->view()->currentEntry(), 5);
}

void TestTranscriptFindings::place_inAFileThatIsGone_showsTheSession()
{
    m_dock->showPlace(u"one"_s, u"/gone.jsonl"_s, 5);
    QTRY_COMPARE(m_dock->path(), m_main);
    QCOMPARE(m_dock->view()->currentEntry(), -1);
}

QTEST_MAIN(TestTranscriptFindings)
#include "tst_transcriptfindings.moc"
