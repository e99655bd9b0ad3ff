// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sqlresultmodel.h"
#include "models/sqlresulttext.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

using Type = SqlColumn::Type;
const SqlCell Null = std::monostate();

SqlAnswer answer(std::vector<SqlColumn> columns, std::vector<std::vector<SqlCell>> rows)
{
    SqlAnswer made;
    made.columns = std::move(columns);
    made.rows = std::move(rows);
    return made;
}

SqlAnswer mixed()
{
    return answer({{u"name"_s, Type::Text}, {u"n"_s, Type::Mixed}},
                  {{u"a"_s, qint64(2)},
                   {u"b"_s, u"text"_s},
                   {u"c"_s, Null},
                   {u"d"_s, 1.5},
                   {u"e"_s, qint64(2)},
                   {u"f"_s, u"Alpha"_s}});
}

QString column(const SqlResultModel &model, int at)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << sqlCellText(model.cell(row, at));
    return texts.join(u' ');
}

std::vector<size_t> allRows(const SqlAnswer &of)
{
    std::vector<size_t> rows(of.rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = i;
    return rows;
}

} // namespace

class tst_SqlResultModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sort_putsNullBeforeNumbersBeforeTexts();
    void sort_keepsTheOrderOfEqualRowsBothWays();
    void sort_comparesLargeNumbersExactly();
    void sort_byNothingIsAsItCame();
    void sort_movesPersistentIndexesWithTheirRows();
    void sort_ofAnyRowsKeepsThemAll();
    void units_comeFromNamesAndValues_data();
    void units_comeFromNamesAndValues();
    void measures_alignRightWithTheirHeads();
    void anotherAnswer_isUnsorted();
    void csv_quotesAndKeepsNullFromEmpty();
    void csv_runsNoFormula();
    void json_keepsEveryDigitAndEveryColumn();
    void tsv_staysARectangle();
};

void tst_SqlResultModel::sort_putsNullBeforeNumbersBeforeTexts()
{
    SqlResultModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnswer(mixed());
    model.sort(1, Qt::AscendingOrder);
    QCOMPARE(column(model, 0), u"c d a e f b"_s);
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(column(model, 0), u"b f a e d c"_s);
}

void tst_SqlResultModel::sort_keepsTheOrderOfEqualRowsBothWays()
{
    SqlResultModel model;
    model.setAnswer(
        answer({{u"k"_s, Type::Integer}, {u"i"_s, Type::Integer}},
               {{qint64(1), qint64(0)}, {qint64(2), qint64(1)}, {qint64(1), qint64(2)}, {qint64(2), qint64(3)}}));
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(column(model, 1), u"0 2 1 3"_s);
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(column(model, 1), u"1 3 0 2"_s);
}

void tst_SqlResultModel::sort_comparesLargeNumbersExactly()
{
    constexpr qint64 Large = std::numeric_limits<qint64>::max();
    SqlResultModel model;
    model.setAnswer(answer({{u"n"_s, Type::Integer}}, {{Large}, {Large - 2}, {Large - 1}}));
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(model.cell(0, 0), SqlCell(Large - 2));
    QCOMPARE(model.cell(2, 0), SqlCell(Large));
}

void tst_SqlResultModel::sort_byNothingIsAsItCame()
{
    SqlResultModel model;
    model.setAnswer(mixed());
    model.sort(1, Qt::DescendingOrder);
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(column(model, 0), u"a b c d e f"_s);
    model.sort(7, Qt::AscendingOrder); // there is no such column
    QCOMPARE(column(model, 0), u"a b c d e f"_s);
}

void tst_SqlResultModel::sort_movesPersistentIndexesWithTheirRows()
{
    SqlResultModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnswer(mixed());
    const QPersistentModelIndex b(model.index(1, 0));
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(b.row(), 0);
    QCOMPARE(b.data().toString(), u"b"_s);
}

void tst_SqlResultModel::sort_ofAnyRowsKeepsThemAll()
{
    QRandomGenerator random(20261121);
    SqlAnswer many = answer({{u"v"_s, Type::Mixed}}, {});
    for (int i = 0; i < 5000; ++i) {
        const quint32 kind = random.bounded(4u);
        many.rows.push_back({kind == 0       ? Null
                                 : kind == 1 ? SqlCell(qint64(random.bounded(50)))
                                 : kind == 2 ? SqlCell(random.bounded(50.0))
                                             : SqlCell(u"t%1"_s.arg(random.bounded(50)))});
    }
    SqlResultModel model;
    model.setAnswer(many);
    model.sort(0, Qt::DescendingOrder);
    std::vector<size_t> order = model.order();
    std::sort(order.begin(), order.end());
    QCOMPARE(order, allRows(many));
    const auto kindOf = [](const SqlCell &cell) { return cell.index() == 0 ? 0 : cell.index() == 3 ? 2 : 1; };
    for (int row = 1; row < model.rowCount(); ++row) {
        QVERIFY(kindOf(model.cell(row - 1, 0)) >= kindOf(model.cell(row, 0)));
        if (kindOf(model.cell(row - 1, 0)) == 1 && kindOf(model.cell(row, 0)) == 1)
            QVERIFY(*sqlNumber(model.cell(row - 1, 0)) >= *sqlNumber(model.cell(row, 0)));
    }
}

void tst_SqlResultModel::units_comeFromNamesAndValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<int>("unit");
    const auto row = [](const char *tag, const char *name, Type type, const QVariant &value, SqlUnit unit) {
        QTest::newRow(tag) << QString::fromLatin1(name) << int(type) << value << int(unit);
    };
    row("instant", "time_ms", Type::Integer, qlonglong(1'795'168'800'000), SqlUnit::Time);
    row("last", "last_ms", Type::Integer, qlonglong(1'795'168'800'000), SqlUnit::Time);
    row("how long", "duration_ms", Type::Integer, qlonglong(842), SqlUnit::Milliseconds);
    row("how long, real", "duration_ms", Type::Real, 0.4, SqlUnit::Milliseconds);
    row("nanoseconds", "p95_ns", Type::Integer, qlonglong(1'795'168'800'000), SqlUnit::Nanoseconds);
    row("money", "cost_usd", Type::Real, 3.41, SqlUnit::Usd);
    row("money, exact", "cost_nano_usd", Type::Integer, qlonglong(3'410'000'000), SqlUnit::NanoUsd);
    row("tokens", "output_tokens", Type::Integer, qlonglong(312), SqlUnit::Tokens);
    row("count", "events", Type::Integer, qlonglong(312), SqlUnit::Number);
    row("large count", "events", Type::Integer, qlonglong(1'795'168'800'000), SqlUnit::Number);
    row("iso", "anything", Type::Text, u"2026-11-18T13:32:07.123Z"_s, SqlUnit::Time);
    row("day", "day", Type::Text, u"2026-11-18"_s, SqlUnit::Text);
    row("no time", "anything", Type::Text, u"2026-13-18T13:32:07.123Z"_s, SqlUnit::Text);
}

void tst_SqlResultModel::units_comeFromNamesAndValues()
{
    QFETCH(QString, name);
    QFETCH(int, type);
    QFETCH(QVariant, value);
    QFETCH(int, unit);
    const SqlCell cell = value.metaType() == QMetaType::fromType<QString>() ? SqlCell(value.toString())
        : value.metaType() == QMetaType::fromType<double>()                 ? SqlCell(value.toDouble())
                                                                            : SqlCell(value.toLongLong());
    QCOMPARE(int(sqlUnit(answer({{name, Type(type)}}, {{cell}, {Null}}), 0)), unit);
}

void tst_SqlResultModel::measures_alignRightWithTheirHeads()
{
    SqlResultModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnswer(answer({{u"model"_s, Type::Text}, {u"cost_usd"_s, Type::Real}}, {{u"x"_s, 1.5}}));
    QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    QVERIFY(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"cost_usd"_s);
    QCOMPARE(model.headerData(2, Qt::Horizontal), QVariant());
}

void tst_SqlResultModel::anotherAnswer_isUnsorted()
{
    SqlResultModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnswer(mixed());
    model.sort(0, Qt::DescendingOrder);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setAnswer(mixed());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(column(model, 0), u"a b c d e f"_s);
    model.setAnswer({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    model.sort(0, Qt::AscendingOrder);
}

void tst_SqlResultModel::csv_quotesAndKeepsNullFromEmpty()
{
    const SqlAnswer of = answer({{u"a,b"_s, Type::Text}, {u"n"_s, Type::Mixed}},
                                {{u"say \"hi\"\r\nthere"_s, -0.1}, {Null, QString()}, {u"ü"_s, qint64(-7)}});
    QCOMPARE(sqlCsv(of, {2, 0, 1}),
             QByteArray("\"a,b\",n\r\n\xC3\xBC,-7\r\n\"say \"\"hi\"\"\r\nthere\",-0.1\r\n,\"\"\r\n"));
}

void tst_SqlResultModel::csv_runsNoFormula()
{
    const SqlAnswer of =
        answer({{u"=1+1"_s, Type::Text}},
               {{u"=cmd|' /C calc'!A0"_s}, {u"+1"_s}, {u"-1"_s}, {u"@x"_s}, {u"\tx"_s}, {u"\uFF1Dx"_s}});
    const QString text = QString::fromUtf8(sqlCsv(of, allRows(of)));
    const QStringList lines = text.split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 7);
    for (const QString &line : lines)
        QVERIFY2(line.startsWith(u'\''), qPrintable(line));
}

void tst_SqlResultModel::json_keepsEveryDigitAndEveryColumn()
{
    constexpr qint64 Large = std::numeric_limits<qint64>::max();
    const SqlAnswer of = answer({{u"n"_s, Type::Integer}, {u"n"_s, Type::Real}, {u"t"_s, Type::Text}},
                                {{Large, 0.1, u"</script>"_s}, {Null, Null, Null}});
    const QByteArray text = sqlJson(of, allRows(of));
    QVERIFY(text.contains("9223372036854775807"));
    const QJsonArray rows = QJsonDocument::fromJson(text).array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].toObject().keys(), (QStringList{u"n"_s, u"n_2"_s, u"t"_s}));
    QCOMPARE(rows[0][u"n_2"_s].toDouble(), 0.1);
    QCOMPARE(rows[0][u"t"_s].toString(), u"</script>"_s);
    QVERIFY(rows[1][u"n"_s].isNull());
}

void tst_SqlResultModel::tsv_staysARectangle()
{
    const SqlAnswer of = answer({{u"a"_s, Type::Text}, {u"b"_s, Type::Integer}, {u"c"_s, Type::Text}},
                                {{u"one\ttwo\nthree"_s, qint64(1), u"x"_s}, {Null, qint64(2), u"=y"_s}});
    QCOMPARE(sqlTsv(of, {0, 1}, {0, 2}, true), u"a\tc\none two three\tx\n\t'=y"_s);
}

QTEST_GUILESS_MAIN(tst_SqlResultModel)
#include "tst_sqlresultmodel.moc"
