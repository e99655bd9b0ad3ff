// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/linediff.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

/// "a=a", "b|B" (replaced), "c|" (removed), "|d" (added), one a line of the view.
QString drawn(const LineDiff &diff)
{
    QStringList rows;
    for (const LineDiff::Row &row : diff.rows)
        rows << (row.before < 0 ? QString() : diff.before[row.before]) + (row.same ? u'=' : u'|')
                + (row.after < 0 ? QString() : diff.after[row.after]);
    return rows.join(u' ');
}

QString lines(const QString &words)
{
    return QString(words).replace(u' ', u'\n');
}

/// What a reader of the changes makes of the first text.
QStringList applied(const LineDiff &diff)
{
    QStringList made;
    for (const LineDiff::Row &row : diff.rows) {
        if (row.same)
            made << diff.before[row.before];
        else if (row.after >= 0)
            made << diff.after[row.after];
    }
    return made;
}

QStringList undone(const LineDiff &diff)
{
    QStringList made;
    for (const LineDiff::Row &row : diff.rows) {
        if (row.same)
            made << diff.after[row.after];
        else if (row.before >= 0)
            made << diff.before[row.before];
    }
    return made;
}

qsizetype commonLength(const QStringList &a, const QStringList &b)
{
    std::vector<std::vector<qsizetype>> table(size_t(a.size() + 1), std::vector<qsizetype>(size_t(b.size() + 1), 0));
    for (qsizetype i = 1; i <= a.size(); ++i) {
        for (qsizetype j = 1; j <= b.size(); ++j)
            table[size_t(i)][size_t(j)] = a[i - 1] == b[j - 1]
                ? table[size_t(i - 1)][size_t(j - 1)] + 1
                : std::max(table[size_t(i - 1)][size_t(j)], table[size_t(i)][size_t(j - 1)]);
    }
    return table.back().back();
}

qsizetype sameRows(const LineDiff &diff)
{
    return std::count_if(diff.rows.begin(), diff.rows.end(), [](const LineDiff::Row &row) { return row.same; });
}

QStringList randomLines(QRandomGenerator &random, int most, int words)
{
    QStringList made;
    for (int left = random.bounded(most); left > 0; --left)
        made << u"line %1"_s.arg(random.bounded(words));
    return made;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_standOppositeToWhatTheyReplace()
    {
        const LineDiff diff = lineDiff(lines(u"a b c d e f"_s), lines(u"a B c x d f"_s));
        QCOMPARE(drawn(diff), u"a=a b|B c=c |x d=d e| f=f"_s);
        QCOMPARE(diff.changes, 3);
    }

    void equalTexts_haveNoChanges()
    {
        QCOMPARE(lineDiff(lines(u"a b"_s), lines(u"a b"_s)).changes, 0);
        QCOMPARE(lineDiff({}, {}).rows.size(), size_t(0));
        QCOMPARE(lineDiff(u"a\n"_s, u"a"_s).changes, 0);
    }

    void oneSideAlone_isOneChange()
    {
        QCOMPARE(drawn(lineDiff({}, lines(u"a b"_s))), u"|a |b"_s);
        QCOMPARE(drawn(lineDiff(lines(u"a b"_s), {})), u"a| b|"_s);
        QCOMPARE(lineDiff(lines(u"a b"_s), {}).changes, 1);
    }

    void unified_putsRemovedLinesFirst()
    {
        QCOMPARE(unifiedText(lineDiff(lines(u"a b c d"_s), lines(u"a B C d"_s))), u"  a\n- b\n- c\n+ B\n+ C\n  d\n"_s);
    }

    void anyTwoTexts_applyingTheChangesGivesTheOther()
    {
        QRandomGenerator random(20261120);
        for (int round = 0; round < 3000; ++round) {
            const QStringList before = randomLines(random, 40, 1 + round % 12);
            const QStringList after = randomLines(random, 40, 1 + round % 12);
            const LineDiff diff = lineDiff(before.join(u'\n'), after.join(u'\n'));
            QCOMPARE(applied(diff), after);
            QCOMPARE(undone(diff), before);
            QCOMPARE(sameRows(diff), commonLength(before, after));
            for (const LineDiff::Row &row : diff.rows)
                QVERIFY(!row.same || diff.before[row.before] == diff.after[row.after]);
        }
    }

    void textsWithNothingInCommon_areComparedPlaceByPlace()
    {
        QStringList before, after;
        for (int i = 0; i < 30000; ++i) {
            before << u"old %1"_s.arg(i);
            after << (i == 17 ? before[i] : u"new %1"_s.arg(i));
        }
        const LineDiff diff = lineDiff(before.join(u'\n'), after.join(u'\n'));
        QVERIFY(!diff.shortest);
        QCOMPARE(sameRows(diff), 1);
        QCOMPARE(applied(diff), after);
        QCOMPARE(undone(diff), before);
    }

    void aFewChangesInALongText_areFoundExactly()
    {
        QStringList before;
        for (int i = 0; i < 20000; ++i)
            before << u"line %1"_s.arg(i);
        QStringList after = before;
        after[100] = u"changed"_s;
        after.removeAt(15000);
        after.insert(7000, u"added"_s);
        const LineDiff diff = lineDiff(before.join(u'\n'), after.join(u'\n'));
        QVERIFY(diff.shortest);
        QCOMPARE(diff.changes, 3);
        QCOMPARE(sameRows(diff), 19998);
        QCOMPARE(applied(diff), after);
    }
};

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
