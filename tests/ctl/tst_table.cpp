// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/figures.h"
#include "ctl/table.h"

#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void width_countsColumnsOfATerminal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("plain") << u"abc"_s << 3;
        QTest::newRow("umlaut") << u"höhe"_s << 4;
        QTest::newRow("combining") << u"ho\u0308he"_s << 4;
        QTest::newRow("wide") << u"漢字"_s << 4;
        QTest::newRow("hangul") << u"한글"_s << 4;
        QTest::newRow("fullwidth") << u"Ａ"_s << 2;
        QTest::newRow("emoji") << QString::fromUcs4(U"\U0001f600") << 2;
        QTest::newRow("dash and sign") << u"— ≥"_s << 3;
    }
    void width_countsColumnsOfATerminal()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QCOMPARE(displayWidth(text), width);
    }

    void elided_fitsAndKeepsCharactersWhole()
    {
        QCOMPARE(elided(u"short"_s, 5), u"short"_s);
        QCOMPARE(elided(u"longer text"_s, 6), u"longe…"_s);
        QCOMPARE(elided(u"漢字漢字"_s, 6), u"漢字…"_s);
        const QString faces = QString::fromUcs4(U"\U0001f600\U0001f600\U0001f600");
        QCOMPARE(elided(faces, 5), QString::fromUcs4(U"\U0001f600\U0001f600…"));
    }

    void text_alignsByDisplayWidth()
    {
        Table table(
            {{u"Name"_s, Table::Align::Left}, {u"Count"_s, Table::Align::Right}, {QString(), Table::Align::Left}});
        table.addRow({u"漢字"_s, u"7"_s, QString()});
        table.addRow({u"plain"_s, u"12,345"_s, u"note"_s});
        table.setTotals({u"Total"_s, u"12,352"_s, QString()});
        QCOMPARE(table.text(),
                 u"Name    Count\n"
                 "─────  ──────  ────\n"
                 "漢字        7\n"
                 "plain  12,345  note\n"
                 "─────  ──────  ────\n"
                 "Total  12,352\n"_s);
    }

    void counts_areGrouped()
    {
        QCOMPARE(countText(0), u"0"_s);
        QCOMPARE(countText(999), u"999"_s);
        QCOMPARE(countText(1000), u"1,000"_s);
        QCOMPARE(countText(-1234567), u"-1,234,567"_s);
        QCOMPARE(countText(-123), u"-123"_s);
    }

    void cost_showsWhatItIs()
    {
        UsageFigures figures;
        QCOMPARE(costText(figures), u"—"_s);
        figures.cost = NanoUsd{0};
        QCOMPARE(costText(figures), u"$0.00"_s);
        figures.cost = NanoUsd{4'000'000};
        QCOMPARE(costText(figures), u"$0.004"_s);
        figures.cost = NanoUsd{1'204'665'000'000};
        QCOMPARE(costText(figures), u"$1,204.67"_s);
        figures.lowerBound = true;
        QCOMPARE(costText(figures), u"≥ $1,204.67"_s);
    }

    void durations_readAsPeopleSayThem()
    {
        QCOMPARE(durationText(842), u"842 ms"_s);
        QCOMPARE(durationText(2400), u"2.4 s"_s);
        QCOMPARE(durationText(192'000), u"3 m 12 s"_s);
        QCOMPARE(durationText(3'780'000), u"1 h 03 m"_s);
    }
};

QTEST_APPLESS_MAIN(TestTable)
#include "tst_table.moc"
