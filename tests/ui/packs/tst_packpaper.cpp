// SPDX-License-Identifier: GPL-3.0-or-later
// What of a pack stands on which page, and that the window is not kept while pages are drawn.
#include "packbackend.h"

#include "charts/fonts.h"
#include "charts/theme.h"
#include "reports/packsource.h"
#include "ui/packs/packprint.h"
#include "ui/style.h"

#include <QBuffer>
#include <QEventLoop>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <cmath>
#include <numeric>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int Room = 1200;

/// A table of so many rows and columns between two charts, answered by hand.
PackData withTable(int rows, int columns, int most)
{
    PackPanel chart, table;
    chart.id = u"a"_s, chart.title = u"Chart"_s, chart.kind = PackPanel::Kind::Chart;
    table.id = u"b"_s, table.title = u"工具の一覧"_s, table.kind = PackPanel::Kind::Table;
    table.mostPaperRows = most;
    PackData data;
    data.pack.title = u"報告"_s;
    data.zone = u"UTC"_s, data.madeMs = CannedBackend::NowMs;
    data.filter.range = {CannedBackend::NowMs - 7 * CannedBackend::DayMs, CannedBackend::NowMs};
    for (const PackPanel &panel : {chart, table, chart}) {
        data.pack.panels.push_back(panel);
        PanelData &made = data.panels.emplace_back();
        made.panel = panel, made.loaded = true;
    }
    PanelTable &filled = data.panels[1].table;
    for (int column = 0; column < columns; ++column)
        filled.columns.push_back({u"c%1"_s.arg(column), u"Column %1"_s.arg(column),
                                  column == 0 ? PanelColumn::Unit::Text : PanelColumn::Unit::Count, PanelStep::Day});
    for (int row = 0; row < rows; ++row) {
        PanelRow cells{u"値 %1"_s.arg(row)};
        for (int column = 1; column < columns; ++column)
            cells.push_back(column == 1 && row > 0 ? PanelCell() : PanelCell(qint64(row)));
        filled.rows.push_back(cells);
    }
    return data;
}

/// The table's rows as they stand on the pages.
std::vector<int> rowsOn(const std::vector<PaperPage> &pages)
{
    std::vector<int> rows;
    for (const PaperPage &page : pages) {
        for (const PaperPanel &part : page) {
            for (int row = 0; part.panel == 1 && row < part.rows; ++row)
                rows.push_back(part.firstRow + row);
        }
    }
    return rows;
}

std::vector<int> upTo(int count)
{
    std::vector<int> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

/// Every colour that a PDF's pages fill or draw with.
QSet<QRgb> coloursOf(const QByteArray &pdf)
{
    QSet<QRgb> colours;
    static const QRegularExpression colour(u"([0-9.]+) ([0-9.]+) ([0-9.]+) (?:scn|SCN|rg|RG)\\b"_s);
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at)) {
        at += 7;
        const qsizetype end = pdf.indexOf("endstream", at);
        const QByteArray size("\0\x10\0\0", 4); // a guess at how much comes of it
        const bool isPacked = pdf.at(at) == 'x'; // as zlib begins
        const QString text = isPacked ? QString::fromLatin1(qUncompress(size + pdf.mid(at, end - at))) : QString();
        for (auto found = colour.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const auto part = [&match](int which) { return int(std::lround(match.captured(which).toDouble() * 255)); };
            colours.insert(qRgb(part(1), part(2), part(3)));
        }
        at = end + 9;
    }
    return colours;
}

} // namespace

class PackPaperTest : public QObject
{
    Q_OBJECT
    const Format m_format{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void everyRowThatATableShows_isOnSomePage_once()
    {
        for (const int rows : {0, 1, 7, 20, 33, 200, 1000}) {
            for (const int columns : {3, 9}) {
                const auto pages = paperPages(withTable(rows, columns, 1000), Room - 50, Room);
                QCOMPARE(rowsOn(pages), upTo(rows));
                for (const PaperPage &page : pages) {
                    QVERIFY(!page.empty());
                    for (const PaperPanel &part : page)
                        QVERIFY(part.place.bottom() < Room && part.place.right() < PaperWidth && part.place.top() >= 0);
                }
            }
        }
        QCOMPARE(rowsOn(paperPages(withTable(50, 3, 20), Room, Room)), upTo(20)); // what the pack says
    }

    void aTableWithManyColumns_takesTheWholeWidth()
    {
        const auto placeOf = [](int columns) {
            const auto pages = paperPages(withTable(4, columns, 20), Room, Room);
            return pages.front()[1].place;
        };
        QVERIFY(placeOf(3).width() < PaperWidth / 2);
        QCOMPARE(placeOf(7).width(), PaperWidth);
    }

    void aPartOfATable_hasTheColumnsOfTheWhole()
    {
        const PackData data = withTable(60, 3, 1000);
        const PaperPanel later{1, QRect(0, 0, PaperWidth, 300), 40, 8};
        const PanelData part = paperPart(data.panels[1], later);
        QCOMPARE(part.table.rows.size(), std::size_t(8));
        QCOMPARE(std::get<QString>(part.table.rows.front().front()), u"値 40"_s);
        QCOMPARE(shownColumns(part), shownColumns(data.panels[1])); // though none of these rows has the second figure
    }

    void pagesOfEveryBuiltInPack_areSmall_andLarge()
    {
        PackBackend backend;
        for (const FoundPack &found : builtInPacks()) {
            PackData data = emptyPackData(found.pack, {}, u"UTC"_s, CannedBackend::NowMs);
            for (const PanelAsking &asking : packQuestions(found.pack, data.filter, data.zone)) {
                const auto answer = backend.answers(asking.question);
                fill(data, asking, answer ? Result<Answer>(*answer) : fail(Error::Code::Io, u"no"_s));
            }
            for (const int room : {420, 1106, 1229}) { // half a Letter, Letter, A4
                std::size_t seen = 0;
                for (const PaperPage &page : paperPages(data, room, room)) {
                    for (std::size_t i = 0; i < page.size(); ++i) {
                        seen += page[i].firstRow == 0 ? 1 : 0;
                        QVERIFY(page[i].place.bottom() < room);
                        for (std::size_t j = 0; j < i; ++j)
                            QVERIFY(!page[i].place.intersects(page[j].place));
                    }
                }
                QCOMPARE(seen, found.pack.panels.size());
            }
        }
    }

    void betweenPanels_theEventLoopTurns()
    {
        const PackData data = withTable(300, 4, 1000);
        QBuffer bytes;
        QVERIFY(bytes.open(QIODevice::WriteOnly));
        const auto writer = packPdfWriter(bytes, data, m_format);
        PackPrinter printer(data, m_format, nullptr, *writer);
        int pages = 0, turns = 0;
        std::vector<int> turnsOfPages;
        connect(&printer, &PackPrinter::progressed, this, [&](int, int) { turnsOfPages.push_back(turns); });
        connect(&printer, &PackPrinter::finished, this, [&](const Result<int> &made) { pages = made.value_or(-1); });
        QTimer other; // what else there is to do
        connect(&other, &QTimer::timeout, this, [&] { ++turns; });
        other.start(0);
        printer.start();
        QTRY_VERIFY(pages != 0);
        QVERIFY2(pages >= 6, qPrintable(QString::number(pages)));
        QCOMPARE(turnsOfPages.size(), std::size_t(pages));
        for (std::size_t i = 1; i < turnsOfPages.size(); ++i)
            QVERIFY(turnsOfPages[i] > turnsOfPages[i - 1]); // no page is drawn without a pause before it
        QVERIFY(bytes.data().contains("/Count " + QByteArray::number(pages)));
    }

    void whatIsGivenUpHalfway_harmsNothing()
    {
        const PackData data = withTable(300, 4, 1000);
        QBuffer bytes;
        QVERIFY(bytes.open(QIODevice::WriteOnly));
        const auto writer = packPdfWriter(bytes, data, m_format);
        auto printer = std::make_unique<PackPrinter>(data, m_format, nullptr, *writer);
        QEventLoop waiting;
        connect(printer.get(), &PackPrinter::progressed, &waiting, [&](int page, int) {
            if (page == 2)
                waiting.quit();
        });
        QSignalSpy finished(printer.get(), &PackPrinter::finished);
        printer->start();
        waiting.exec();
        printer.reset();
        QCOMPARE(finished.size(), 0);
    }

    void paperIsLight_whateverTheWindowWears()
    {
        Appearance appearance;
        PackBackend backend;
        const Pack &pack = builtInPacks().front().pack;
        PackData data = emptyPackData(pack, {}, u"UTC"_s, CannedBackend::NowMs);
        for (const PanelAsking &asking : packQuestions(pack, data.filter, data.zone)) {
            if (const auto answer = backend.answers(asking.question))
                fill(data, asking, Result<Answer>(*answer));
            else
                fill(data, asking, fail(Error::Code::Io, u"no"_s));
        }
        QSet<QRgb> inLight;
        for (const auto choice : {Appearance::Choice::Light, Appearance::Choice::Dark}) {
            appearance.setChoice(choice);
            QBuffer bytes;
            QVERIFY(bytes.open(QIODevice::WriteOnly));
            const auto writer = packPdfWriter(bytes, data, m_format);
            QVERIFY(PackPrinter(data, m_format, nullptr, *writer).printAtOnce());
            const QSet<QRgb> colours = coloursOf(bytes.data());
            QVERIFY(colours.contains(Theme::light().colour(Token::Text).rgb()));
            QVERIFY(!colours.contains(Theme::dark().colour(Token::Panel).rgb()));
            if (choice == Appearance::Choice::Light)
                inLight = colours;
            else
                QCOMPARE(colours, inLight);
        }
    }

    void paper_isLetterWherePeopleMeasureInInches_elseA4()
    {
        QBuffer bytes;
        QVERIFY(bytes.open(QIODevice::WriteOnly));
        const Format german{QLocale(QLocale::German, QLocale::Germany), QTimeZone::utc()};
        QCOMPARE(packPdfWriter(bytes, {}, m_format)->pageLayout().pageSize().id(), QPageSize::Letter);
        QCOMPARE(packPdfWriter(bytes, {}, german)->pageLayout().pageSize().id(), QPageSize::A4);
    }
};

QTEST_MAIN(PackPaperTest)
#include "tst_packpaper.moc"
