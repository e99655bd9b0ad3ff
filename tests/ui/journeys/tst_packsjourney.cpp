// SPDX-License-Identifier: GPL-3.0-or-later
// A pack is turned on, looked at over another period and saved as PDF; by mouse and by keyboard. The pages are read.
#include "tests/findings/claudestory.h"

#include "journey.h"
#include "charts/resultchart.h"
#include "console/stallmonitor.h"
#include "models/valuemodel.h"
#include "ui/packs/packpanelview.h"
#include "ui/packs/packsdock.h"
#include "ui/packs/packview.h"
#include "ui/rangebutton.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int LatestDays = 5;
const std::vector<int> DaysAgo{0, 0, 2, 4, 20, 25, 75, 150, 300}; ///< of a session each

/// A session: a question, tools, an answer that cost something.
ClaudeStory sessionAt(const QString &id, qint64 beginMs)
{
    ClaudeStory story;
    const auto next = [&] {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(beginMs + qint64(story.lines().size()) * 1'000, Qt::UTC);
        return QJsonObject{{u"timestamp"_s, at.toString(Qt::ISODateWithMs)}, {u"cwd"_s, u"/home/dev/在庫"_s}};
    };
    story.prompt(u"Look at the stock"_s, next());
    const QString call = u"t-"_s + id;
    story.use(call, u"Bash"_s, {{u"command"_s, u"make check"_s}}, next());
    story.result(call, u"Exit code 2"_s, true, next());
    QJsonObject said = next();
    const QJsonObject usage{{u"input_tokens"_s, 150'000}, {u"output_tokens"_s, 100'000}};
    said.insert(u"type"_s, u"assistant"_s);
    said.insert(u"uuid"_s, u"u-"_s + id);
    said.insert(u"requestId"_s, u"req_"_s + id);
    said.insert(u"message"_s,
                QJsonObject{{u"id"_s, u"msg_"_s + id},
                            {u"role"_s, u"assistant"_s},
                            {u"model"_s, u"claude-sonnet-4-5-20250929"_s},
                            {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"done"_s}}}},
                            {u"usage"_s, usage}});
    return story.add(said);
}

/// What a program says; nothing where it is not here.
std::optional<QByteArray> saidBy(const QString &program, const QStringList &arguments)
{
    const QString found = QStandardPaths::findExecutable(program);
    if (found.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(found, arguments);
    return process.waitForFinished() ? std::optional(process.readAllStandardOutput()) : std::nullopt;
}

/// The pages' text as people read it; nothing where no program here can tell.
std::optional<QString> textOf(const QString &pdf)
{
    const auto text = saidBy(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s});
    return text ? std::optional(QString::fromUtf8(*text)) : std::nullopt;
}

/// Of 1: how much of a page is dark, and of its outermost hundredth how much is not white.
struct Ink {
    double dark = 0, atEdge = 0;
};

Ink inkOf(const QImage &page)
{
    Ink ink;
    qint64 dark = 0, edge = 0, edges = 0;
    const int margin = std::max(1, page.width() / 100);
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const int grey = qGray(page.pixel(x, y));
            dark += grey < 160;
            const bool isEdge = x < margin || y < margin || x >= page.width() - margin || y >= page.height() - margin;
            edges += isEdge;
            edge += isEdge && grey < 250;
        }
    }
    ink.dark = double(dark) / double(qint64(page.width()) * page.height());
    ink.atEdge = double(edge) / double(std::max<qint64>(1, edges));
    return ink;
}

} // namespace

class PacksJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Journey::prepare(u"tst_packsjourney"_s);
        qputenv("HOME", m_folder.path().toUtf8()); // where reports are offered to be kept
    }
    void init();
    void cleanup() { m_journey.reset(); }

    void aPack_isTurnedOn_overAWeek_andSavedAsPdf_byMouse();
    void aPack_isTurnedOn_overAYear_andSavedAsPdf_byKeyboard();

private:
    static constexpr int LongMs = Journey::LongMs;

    MainWindow &window() { return m_journey->window(); }
    PacksDock *packs() { return window().packs(); }
    RangeButton *range() { return window().findChild<RangeButton *>(); }
    QString stateOf(const QString &title)
    {
        const int row = Journey::rowWith(packs()->list(), 0, title);
        return row < 0 ? QString() : packs()->list()->cell(row, 1).text;
    }
    const PackPanelView *panel(const QString &id)
    {
        for (const PackPanelView *each : packs()->view()->panels()) {
            if (each->panelData().panel.id == id)
                return each;
        }
        return nullptr;
    }
    /// What the sessions' chart counts, point by point.
    std::vector<int> sessions()
    {
        std::vector<int> counts;
        const PackPanelView *of = panel(u"sessions-per-day"_s);
        if (of && of->chart() && !of->chart()->data().series.empty()) {
            for (const std::optional<double> &value : of->chart()->data().series.front().values)
                counts.push_back(int(value.value_or(0)));
        }
        return counts;
    }
    static int sum(const std::vector<int> &counts) { return std::accumulate(counts.begin(), counts.end(), 0); }
    /// Tab until the widget has the keyboard; false: it cannot be reached.
    static bool tabTo(QWidget *in, const QWidget *target)
    {
        if (!Journey::activate(in->window())) // a menu may have been closed just now
            return false;
        for (int i = 0; i < 200 && QApplication::focusWidget() != target; ++i)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : in, Qt::Key_Tab);
        return QApplication::focusWidget() == target;
    }
    QFileDialog *askedForPdf(bool byKey);
    void waitForPdf(const std::function<void()> &save);
    void checkPages(const QString &path, const QStringList &words);
    void lookAtPages(const QString &path, int pages);
    void checkTrail();

    QTemporaryDir m_folder;
    std::unique_ptr<Journey> m_journey;
};

void PacksJourney::init()
{
    m_journey = std::make_unique<Journey>();
    QVERIFY(m_journey->open());
    const qint64 noon = QDate::currentDate().startOfDay(Qt::UTC).toMSecsSinceEpoch() - 12 * 3'600'000LL;
    for (std::size_t i = 0; i < DaysAgo.size(); ++i) {
        const QString id = u"story-%1"_s.arg(i);
        QByteArray text = sessionAt(id, noon - DaysAgo[i] * 86'400'000LL).text();
        text.replace("\"sessionId\":\"story\"", "\"sessionId\":\"" + id.toUtf8() + '"');
        QVERIFY(m_journey->writeTranscript(id, text));
    }
    const auto known = [&] { return m_journey->ask(SessionsQuestion()).matched; };
    QTRY_COMPARE_WITH_TIMEOUT(known(), qint64(DaysAgo.size()), LongMs);
    QVERIFY(m_journey->goTo(Workspace::Packs));
    QTRY_VERIFY(packs()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"Claude Code"_s), u"Offered"_s, LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(packs()->isLoaded(), LongMs);
}

/// The dialog that the export's menu opens, once it has read its folder.
QFileDialog *PacksJourney::askedForPdf(bool byKey)
{
    if (!Journey::choose(packs()->exportButton(), u"Save as PDF"_s, byKey))
        return nullptr;
    auto *const dialog = m_journey->dialog<QFileDialog>();
    if (!dialog)
        return nullptr;
    const QPushButton *const save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    const bool isReady = Journey::activate(dialog) && QTest::qWaitFor([&] { return save->isEnabled(); }, LongMs);
    return isReady ? dialog : nullptr;
}

/// What the window does meanwhile is told: drawing is done in small steps.
void PacksJourney::waitForPdf(const std::function<void()> &save)
{
    QSignalSpy exported(packs(), &PacksDock::exported);
    StallMonitor stalls;
    save();
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, LongMs);
    QCOMPARE(exported.front().at(1).toString(), QString());
    qInfo("the longest wait of the window while the pages were drawn: %lld ms", stalls.largestMs());
    QTRY_VERIFY(packs()->exportButton()->isEnabled());
}

void PacksJourney::checkPages(const QString &path, const QStringList &words)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    const qsizetype at = pdf.indexOf("/Count ");
    const int pages = pdf.mid(at + 7, 4).split('\n').front().split(' ').front().trimmed().toInt();
    QVERIFY2(at > 0 && pages >= 1, qPrintable(u"%1 pages"_s.arg(pages)));
    if (const QString grabs = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR"); !grabs.isEmpty())
        QFile::copy(path, grabs + u"/journey-"_s + QFileInfo(path).fileName());
    const std::optional<QString> text = textOf(path);
    if (!text)
        return; // no program here reads it; the pages were counted
    for (int page = 1; page <= pages; ++page)
        QVERIFY2(text->contains(u"Page %1 of %2"_s.arg(page).arg(pages)), qPrintable(*text));
    QCOMPARE(text->count(u'\f'), pages);
    for (const QString &each : words)
        QVERIFY2(text->contains(each), qPrintable(each + u" is not in:\n"_s + *text));
    lookAtPages(path, pages);
}

/// Dark ink on white paper whatever the window's theme is, on every page some, and nothing that runs over the edge.
void PacksJourney::lookAtPages(const QString &path, int pages)
{
    const QTemporaryDir folder;
    if (!saidBy(u"pdftoppm"_s, {u"-r"_s, u"60"_s, u"-png"_s, path, folder.filePath(u"page"_s)}))
        return;
    const QFileInfoList files = QDir(folder.path()).entryInfoList({u"*.png"_s}, QDir::Files, QDir::Name);
    QCOMPARE(int(files.size()), pages);
    for (const QFileInfo &file : files) {
        const QImage page(file.filePath());
        QVERIFY(!page.isNull());
        const Ink ink = inkOf(page);
        const QString told = u"%1: %2 dark, %3 at the edge"_s.arg(file.fileName()).arg(ink.dark).arg(ink.atEdge);
        QVERIFY2(ink.dark > 0.002 && ink.dark < 0.25 && ink.atEdge < 1e-9, qPrintable(told));
    }
}

void PacksJourney::checkTrail()
{
    ActivityQuestion trail;
    trail.filter.events.kinds = {{u"audit"_s}, false};
    trail.filter.events.actionPrefix = u"pack."_s;
    const auto told = [&] {
        QStringList actions;
        for (const ActivityEvent &event : m_journey->ask(trail).events)
            actions.prepend(QString::fromStdString(event.action + ' ' + event.resource));
        return actions.join(u", "_s);
    };
    QTRY_COMPARE_WITH_TIMEOUT(told(), u"pack.enabled pack:claude-code, pack.exported pack:claude-code"_s, LongMs);
    for (const ActivityEvent &event : m_journey->ask(trail).events) {
        const EventDetail detail = m_journey->ask(EventDetailQuestion{event.timeMs, event.sequence});
        QVERIFY(detail.event.body.find(".pdf") == std::string::npos); // a name on this computer is nobody's business
    }
}

void PacksJourney::aPack_isTurnedOn_overAWeek_andSavedAsPdf_byMouse()
{
    Journey::clickRow(packs()->list(), Journey::rowWith(packs()->list(), 0, u"Claude Code"_s));
    QCOMPARE(packs()->currentPack(), u"claude-code"_s);
    QTRY_VERIFY(packs()->enableButton()->isEnabled());
    QTest::mouseClick(packs()->enableButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"Claude Code"_s), u"On"_s, LongMs);
    QVERIFY(Journey::choose(range(), u"Last 7 day"_s));
    QTRY_COMPARE_WITH_TIMEOUT(int(sessions().size()), 7, LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(packs()->isLoaded(), LongMs);
    QCOMPARE(sum(sessions()), int(std::ranges::count_if(DaysAgo, [](int ago) { return ago < LatestDays; })));
    QVERIFY(panel(u"sessions-per-day"_s)->noteText().contains(u"by day"_s));
    window().filter().change([](FilterStep &step) { step.filter.projects = {u"/home/dev/在庫"_s}; });
    QTRY_VERIFY_WITH_TIMEOUT(packs()->isLoaded(), LongMs);
    Journey::grab(window(), u"journey-packs-week"_s);
    QFileDialog *const dialog = askedForPdf(false);
    QVERIFY(dialog);
    const QString path = dialog->directory().filePath(dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->text());
    QVERIFY2(path.startsWith(m_folder.path() + u"/claude-code-"_s) && path.endsWith(u".pdf"_s), qPrintable(path));
    QPushButton *const save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    waitForPdf([&] { QTest::mouseClick(save, Qt::LeftButton); });
    if (QTest::currentTestFailed())
        return;
    const Format &format = window().filter().format();
    const QDate today = window().filter().zone().day(window().filter().nowMs());
    checkPages(path,
               {u"Claude Code"_s, format.day(today.addDays(-6), today), format.day(today, today), u"UTC"_s,
                u"Only /home/dev/在庫"_s, u"Bash"_s, u"by day"_s});
    checkTrail();
}

void PacksJourney::aPack_isTurnedOn_overAYear_andSavedAsPdf_byKeyboard()
{
    QVERIFY(tabTo(&window(), packs()->list()));
    for (int i = 0; i < 6 && packs()->currentPack() != u"claude-code"_s; ++i)
        QTest::keyClick(packs()->list(), Qt::Key_J);
    QCOMPARE(packs()->currentPack(), u"claude-code"_s);
    QTRY_VERIFY(packs()->enableButton()->isEnabled());
    QVERIFY(tabTo(&window(), packs()->enableButton()));
    QTest::keyClick(packs()->enableButton(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"Claude Code"_s), u"On"_s, LongMs);
    QVERIFY(tabTo(&window(), range()));
    QVERIFY(Journey::choose(range(), u"Last 365 day"_s, true));
    QTRY_VERIFY_WITH_TIMEOUT(sessions().size() >= 52 && sessions().size() <= 54, LongMs); // weeks
    QTRY_VERIFY_WITH_TIMEOUT(packs()->isLoaded(), LongMs);
    QCOMPARE(sum(sessions()), int(DaysAgo.size())); // none is left out, and none is counted twice
    QVERIFY(panel(u"sessions-per-day"_s)->noteText().contains(u"by week"_s));
    Journey::grab(window(), u"journey-packs-year"_s);
    QVERIFY(tabTo(&window(), packs()->exportButton()));
    const QString path = m_folder.filePath(u"year.pdf"_s);
    QFileDialog *const dialog = askedForPdf(true);
    QVERIFY(dialog);
    auto *const name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QTRY_COMPARE(QApplication::focusWidget(), name); // what it is called may be written at once
    QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(name, path);
    waitForPdf([&] { QTest::keyClick(name, Qt::Key_Return); });
    if (QTest::currentTestFailed())
        return;
    checkPages(path, {u"Claude Code"_s, u"by week"_s});
    checkTrail();
}

QTEST_MAIN(PacksJourney)
#include "tst_packsjourney.moc"
