// SPDX-License-Identifier: GPL-3.0-or-later
#include "filebackend.h"

#include "charts/panelstate.h"
#include "ui/button.h"
#include "ui/transcript/errorchip.h"
#include "ui/transcript/rawview.h"
#include "ui/transcript/transcriptdock.h"
#include "ui/transcript/transcripthead.h"
#include "ui/transcript/transcriptview.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QWheelEvent>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Kind = OutlineEntry::Kind;

namespace {

const char Hostile[] =
    "<b>bold</b> <img src=\\\"file:///etc/passwd\\\"> ![y](file:///etc/hostname) \\u001b[31mred \\u202eevil";

QByteArray prompt(const QByteArray &text)
{
    return R"({"type":"user","timestamp":"2026-11-20T10:00:00.000Z","message":{"content":")" + text + "\"}}\n";
}

QByteArray block(const QByteArray &json, const QByteArray &id)
{
    return R"({"type":"assistant","timestamp":"2026-11-20T10:00:05.000Z","message":{"id":"m)" + id
        + R"(","model":"claude-opus-4-8","usage":{"input_tokens":1200,"output_tokens":7},"content":[)" + json + "]}}\n";
}

QByteArray answer(const QByteArray &text, const QByteArray &id)
{
    return block(R"({"type":"text","text":")" + text + "\"}", id);
}

QByteArray bash(const QByteArray &id, const QByteArray &output, bool failed)
{
    return block(R"({"type":"tool_use","id":")" + id + R"(","name":"Bash","input":{"command":"npx test"}})", id)
        + R"({"type":"user","timestamp":"2026-11-20T10:00:09.000Z","message":{"content":[{"type":"tool_result","tool_use_id":")"
        + id + R"(","content":")" + output + "\"" + (failed ? R"(,"is_error":true)" : "") + "}]}}\n";
}

QByteArray lines(int count)
{
    QByteArray text;
    for (int i = 1; i <= count; ++i)
        text += "line " + QByteArray::number(i) + "\\n";
    return text;
}

/// Forty turns with tools, two of them failing; the word "needle" only in the last answer.
QByteArray longSession()
{
    QByteArray text;
    for (int turn = 0; turn < 40; ++turn) {
        const QByteArray id = QByteArray::number(turn);
        text += prompt("Turn " + id + " " + QByteArray("please look at this again. ").repeated(turn % 7));
        text += block(R"({"type":"thinking","thinking":")" + lines(turn) + "\"}", "t" + id);
        text += bash("b" + id, turn == 10 || turn == 30 ? "Exit code 1\\n" + lines(3) : lines(turn * 3),
                     turn == 10 || turn == 30);
        text += answer(QByteArray("Some words of an answer. ").repeated(turn) + (turn == 39 ? "needle" : ""), "a" + id);
    }
    return text;
}

} // namespace

class TestTranscriptDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASession_itSaysWhatToDo();
    void session_isShownWithItsFacts();
    void f8_stepsThroughErrors();
    void jAndK_stepThroughTurns();
    void enterAndClick_foldAndUnfold();
    void mouse_selectsText_andCtrlCCopies();
    void correctedHeights_doNotMoveWhatIsInSight();
    void arrowsPagesAndEnds_scroll();
    void find_reachesWhatIsNotLoaded();
    void subAgent_opensFromItsCall_andBack();
    void raw_showsTheRecord();
    void hostileText_staysPlain();
    void missingFile_isAnErrorState();
    void grownFile_keepsThePlace();
    void sharedTranscript_paintsInBothThemes();

private:
    QString write(const QString &name, const QByteArray &text, bool append = false)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(append ? QIODevice::Append : QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the test's folder cannot be written");
        return file.fileName();
    }

    /// A dock that shows a session with these files; false when it did not come up.
    bool open(const QStringList &paths, const QSize &size = {760, 900})
    {
        m_dock.reset();
        m_backend = std::make_unique<FileBackend>();
        m_backend->session.session.id = u"s1"_s;
        m_backend->session.session.title = u"Fix flaky checkout"_s;
        m_backend->session.session.project = u"/home/x/checkout-web"_s;
        m_backend->session.session.branch = u"fix/3ds"_s;
        m_backend->session.session.model = u"claude-opus-4-8"_s;
        m_backend->session.session.prompts = 40;
        m_backend->session.session.usage.lowerBound = true;
        for (const QString &path : paths)
            m_backend->addFile(path, path == paths.front() ? QString() : QFileInfo(path).baseName().mid(6));
        m_dock = std::make_unique<TranscriptDock>(*m_backend, nullptr);
        m_dock->resize(size);
        m_dock->show();
        m_dock->showSession(u"s1"_s);
        return settled() && !view()->outline().entries.empty();
    }
    bool settled() const
    {
        return QTest::qWaitFor([this] { return !m_dock->isLoading(); }, 20000);
    }
    TranscriptView *view() const { return m_dock->view(); }
    QPoint at(int entry, const QPoint &inside) const
    {
        return {TranscriptColumns::ContentLeft + inside.x(), int(view()->column().y(size_t(entry))) + inside.y()};
    }
    int firstOf(Kind kind, int from = 0) const
    {
        for (size_t i = size_t(from); i < view()->outline().entries.size(); ++i) {
            if (view()->outline().entries[i].kind == kind)
                return int(i);
        }
        return -1;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FileBackend> m_backend;
    std::unique_ptr<TranscriptDock> m_dock;
};

void TestTranscriptDock::withoutASession_itSaysWhatToDo()
{
    FileBackend backend;
    TranscriptDock dock(backend, nullptr);
    QCOMPARE(dock.findChild<StateOverlay *>()->state(), PanelState::Empty);
    QVERIFY(dock.findChild<StateOverlay *>()->text().startsWith(u"Choose a session"));
    QVERIFY(!dock.isLoading());
}

void TestTranscriptDock::session_isShownWithItsFacts()
{
    QVERIFY(open({write(u"a.jsonl"_s, longSession())}));
    QCOMPARE(view()->outline().entries.size(), size_t(160));
    QCOMPARE(m_dock->findChild<StateOverlay *>()->state(), PanelState::Ready);
    const QString facts = m_dock->findChild<TranscriptHead *>()->factsText();
    QVERIFY2(facts.startsWith(u"checkout-web|fix/3ds|opus-4-8|40 turns|"_s) && facts.endsWith(u"lower bound"_s),
             qPrintable(facts));
    QVERIFY(view()->column().total() > view()->height());
    QVERIFY(!view()->layoutOf(0).isEstimate);
}

void TestTranscriptDock::f8_stepsThroughErrors()
{
    QVERIFY(open({write(u"a.jsonl"_s, longSession())}));
    auto *chip = m_dock->findChild<ErrorChip *>();
    QCOMPARE(chip->text(), u"2 errors"_s);
    QTest::keyClick(view(), Qt::Key_F8);
    QCOMPARE(chip->text(), u"Error 1 of 2"_s);
    QVERIFY(settled());
    QCOMPARE(view()->outline().entries[size_t(view()->currentEntry())].exitCode, 1);
    const qint64 y = view()->column().y(size_t(view()->currentEntry()));
    QVERIFY(y >= 0 && y < view()->height() / 2);
    QTest::keyClick(view(), Qt::Key_F8);
    QCOMPARE(chip->text(), u"Error 2 of 2"_s);
    QTest::keyClick(view(), Qt::Key_F8);
    QCOMPARE(chip->text(), u"Error 2 of 2"_s);
    QTest::keyClick(view(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(chip->text(), u"Error 1 of 2"_s);
}

void TestTranscriptDock::jAndK_stepThroughTurns()
{
    QVERIFY(open({write(u"a.jsonl"_s, longSession())}));
    view()->goTo(0);
    for (int turn = 1; turn <= 20; ++turn) {
        QTest::keyClick(view(), Qt::Key_J);
        QCOMPARE(view()->currentEntry(), turn * 4);
    }
    QTest::keyClick(view(), Qt::Key_K);
    QCOMPARE(view()->currentEntry(), 76);
}

void TestTranscriptDock::enterAndClick_foldAndUnfold()
{
    QVERIFY(open({write(u"a.jsonl"_s, longSession())}));
    const int thinking = 4 * 5 + 1;
    view()->goTo(thinking);
    QVERIFY(settled());
    const int folded = view()->column().height(size_t(thinking));
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(view()->isUnfolded(thinking));
    QCOMPARE(view()->layoutOf(thinking).lines.size(), size_t(5));
    QVERIFY(view()->column().height(size_t(thinking)) > folded + 80);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                      at(thinking, view()->layoutOf(thinking).headRect.center()));
    QVERIFY(!view()->isUnfolded(thinking));
    QCOMPARE(view()->column().height(size_t(thinking)), folded);
    const int tool = 4 * 20 + 2; // sixty lines came back
    view()->goTo(tool);
    QVERIFY(settled());
    QCOMPARE(view()->layoutOf(tool).lines.size(), size_t(4));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                      at(tool, view()->layoutOf(tool).folds.at(0).rect.center()));
    QCOMPARE(view()->layoutOf(tool).lines.size(), size_t(60));
}

void TestTranscriptDock::mouse_selectsText_andCtrlCCopies()
{
    QVERIFY(open({write(u"a.jsonl"_s, prompt("Hello there") + bash("b", "one\\ntwo\\nthree", false))}));
    const EntryLayout layout = view()->layoutOf(1);
    QCOMPARE(layout.lines.size(), size_t(3));
    const auto middle = [&](size_t line, int x) { return at(1, {x, layout.lines[line].top + 9}); };
    QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, middle(0, layout.lines[0].x - 2));
    QTest::mouseMove(view()->viewport(), middle(1, 300));
    QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, middle(1, 300));
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"one\ntwo"_s);
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, middle(2, layout.lines[2].x + 5));
    QCOMPARE(view()->copyText(), u"three"_s);
    view()->goTo(0);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at(0, {500, 4}));
    QCOMPARE(view()->copyText(), u"Hello there"_s);
}

void TestTranscriptDock::correctedHeights_doNotMoveWhatIsInSight()
{
    const QString path = write(u"a.jsonl"_s, longSession());
    std::atomic_bool stop{false};
    TranscriptView bare;
    bare.resize(700, 600);
    std::vector<EntryRef> wanted;
    connect(&bare, &TranscriptView::entriesWanted, this,
            [&wanted](const std::vector<EntryRef> &entries) { wanted = entries; });
    bare.show();
    bare.setTranscript(*answerTranscriptOutline({path}, stop));
    int corrected = 0;
    for (int step = 0; step < 60; ++step) {
        QWheelEvent wheel({100, 100}, bare.mapToGlobal(QPointF(100, 100)), {}, {0, step < 40 ? -700 : 900},
                          Qt::NoButton, {}, {}, false);
        QApplication::sendEvent(bare.viewport(), &wheel);
        const AnchoredColumn &column = bare.column();
        size_t row = column.rowAt(0);
        if (column.y(row) < 0 && column.y(row + 1) < column.viewport())
            ++row;
        const qint64 y = column.y(row);
        const qint64 total = column.total();
        while (!wanted.empty())
            bare.addContents(*answerTranscriptPage({path, std::exchange(wanted, {})}, stop));
        corrected += column.total() != total;
        if (column.scrollTop() > 0 && column.scrollTop() < column.maxScrollTop())
            QCOMPARE(column.y(row), y);
    }
    QVERIFY2(corrected > 5, "the estimates were never wrong: nothing was tested");
}

void TestTranscriptDock::arrowsPagesAndEnds_scroll()
{
    QVERIFY(open({write(u"a.jsonl"_s, longSession())}));
    QTest::keyClick(view(), Qt::Key_End);
    QVERIFY(settled());
    QCOMPARE(view()->column().scrollTop(), view()->column().maxScrollTop());
    QTest::keyClick(view(), Qt::Key_PageUp);
    QVERIFY(view()->column().scrollTop() < view()->column().maxScrollTop());
    QTest::keyClick(view(), Qt::Key_Home);
    QCOMPARE(view()->column().scrollTop(), 0);
    view()->goTo(0);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(view(), Qt::Key_Down);
    QVERIFY(view()->currentEntry() > 5);
    const qint64 y = view()->column().y(size_t(view()->currentEntry()));
    QVERIFY(y < view()->column().viewport());
}

void TestTranscriptDock::find_reachesWhatIsNotLoaded()
{
    QVERIFY(open({write(u"a.jsonl"_s, longSession())}));
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
    auto *field = m_dock->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"NEEDLE"_s);
    QTRY_COMPARE(view()->currentEntry(), 159);
    QVERIFY(settled());
    QStringList labels;
    for (const QLabel *label : m_dock->findChildren<QLabel *>())
        labels.append(label->text());
    QVERIFY2(labels.contains(u"1 of 1"_s), qPrintable(labels.join(u'|')));
    field->setText(u"Turn 2"_s); // 2 and 20 to 29
    QTRY_VERIFY(view()->currentEntry() < 159);
    const int first = view()->currentEntry();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(view()->currentEntry() != first);
    field->setText(u"nowhere at all"_s);
    QTRY_VERIFY([this] {
        for (const QLabel *label : m_dock->findChildren<QLabel *>()) {
            if (label->text() == u"no match")
                return true;
        }
        return false;
    }());
}

void TestTranscriptDock::subAgent_opensFromItsCall_andBack()
{
    const QString main = write(
        u"a.jsonl"_s,
        prompt("Go")
            + block(
                R"({"type":"tool_use","id":"t1","name":"Task","input":{"description":"Search fixtures","prompt":"Look"}})",
                "1")
            + R"({"type":"user","message":{"content":[{"type":"tool_result","tool_use_id":"t1","content":"done"}]},"toolUseResult":{"agentId":"a12"}})"
              "\n");
    const QString agent = write(u"agent-a12.jsonl"_s,
                                R"({"type":"user","isSidechain":true,"agentId":"a12","message":{"content":"Look"}})"
                                "\n");
    QVERIFY(open({main, agent}));
    const EntryLayout layout = view()->layoutOf(1);
    QVERIFY(!layout.agentLink.isNull());
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at(1, layout.agentLink.center()));
    QTRY_COMPARE(view()->outline().path, agent);
    QVERIFY(view()->outline().agentFile);
    Button *runs = nullptr;
    for (Button *button : m_dock->findChildren<Button *>()) {
        if (button->text() == u"Search fixtures")
            runs = button;
    }
    QVERIFY(runs && runs->isVisible());
    QCOMPARE(runs->menu()->actions().size(), 2);
    runs->menu()->actions().first()->trigger();
    QTRY_COMPARE(view()->outline().path, main);
    QCOMPARE(view()->currentEntry(), 1);
}

void TestTranscriptDock::raw_showsTheRecord()
{
    QVERIFY(open({write(u"a.jsonl"_s, longSession())}));
    view()->goTo(2);
    m_dock->findChild<TranscriptHead *>()->rawButton()->click();
    auto *raw = m_dock->findChild<RawView *>();
    QVERIFY(raw->isVisible());
    QTRY_VERIFY(raw->text().contains(u"\"name\": \"Bash\"") && raw->text().contains(u"\"tool_use_id\": \"b0\""));
    view()->goTo(0);
    QTRY_VERIFY(raw->text().contains(u"Turn 0") && !raw->text().contains(u"tool_use_id"));
    m_dock->findChild<TranscriptHead *>()->rawButton()->click();
    QVERIFY(!raw->isVisible());
}

void TestTranscriptDock::hostileText_staysPlain()
{
    const QByteArray text = Hostile;
    QVERIFY(open(
        {write(u"a.jsonl"_s,
               prompt(text) + answer(text, "1") + bash("b", text, true)
                   + block(R"({"type":"tool_use","id":"x","name":"<img src=x>","input":{"command":")" + text + "\"}}",
                           "2"))}));
    const QString shown =
        u"<b>bold</b> <img src=\"file:///etc/passwd\"> ![y](file:///etc/hostname) \\x1b[31mred \\u202eevil"_s;
    for (const int entry : {0, 1})
        QCOMPARE(view()->layoutOf(entry).text(EntryPart::Text), shown);
    QCOMPARE(view()->layoutOf(2).text(EntryPart::Result), shown);
    QVERIFY(view()->outline().entries[3].label.contains(u"\\u202e"));
    // nothing here could read markup: no rich-text widget, every label plain
    QVERIFY(m_dock->findChildren<QTextEdit *>().isEmpty());
    for (const QLabel *label : m_dock->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(!m_dock->grab().isNull());
}

void TestTranscriptDock::missingFile_isAnErrorState()
{
    QVERIFY(!open({m_folder.filePath(u"gone.jsonl"_s)}));
    auto *state = m_dock->findChild<StateOverlay *>();
    QCOMPARE(state->state(), PanelState::Error);
    QVERIFY(state->text().contains(u"gone.jsonl"));
    m_dock->showSession(u"other"_s);
    QVERIFY(settled());
    QTRY_COMPARE(state->state(), PanelState::Error);
}

void TestTranscriptDock::grownFile_keepsThePlace()
{
    const QString path = write(u"a.jsonl"_s, longSession());
    QVERIFY(open({path}));
    view()->goTo(80);
    QVERIFY(settled());
    view()->setUnfolded(81, true);
    const qint64 y = view()->column().y(80);
    write(u"a.jsonl"_s, prompt("One more"), true);
    m_backend->session.files[0].size = QFileInfo(path).size();
    Q_EMIT m_backend->dataChanged();
    QTRY_COMPARE(view()->outline().entries.size(), size_t(161));
    QCOMPARE(view()->column().y(80), y);
    QVERIFY(view()->isUnfolded(81));
    QCOMPARE(view()->currentEntry(), 80);
}

void TestTranscriptDock::sharedTranscript_paintsInBothThemes()
{
    const QString path = qEnvironmentVariable("GLASSHOUSE_SHARED")
        + u"/data/claude/JanDeDobbeleer__oh-my-posh/02_54bffa0c17_1_full.jsonl"_s;
    if (!QFile::exists(path))
        QSKIP("the shared transcripts are not here");
    for (const Theme *theme : {&Theme::dark(), &Theme::light()}) {
        QApplication::setPalette(palette(*theme));
        QVERIFY(open({path}, {1280, 800}));
        for (int step = 0; step < 25 && view()->goToError(true); ++step)
            QVERIFY(settled());
        QTest::keyClick(view(), Qt::Key_End);
        QVERIFY(settled());
        const QImage picture = view()->viewport()->grab().toImage();
        const QRgb margin = picture.pixel(6, picture.height() / 2); // left of every time
        QVERIFY(margin == theme->colour(Token::Panel).rgb() || margin == theme->colour(Token::Raised).rgb());
    }
}

QTEST_MAIN(TestTranscriptDock)
#include "tst_transcriptdock.moc"
