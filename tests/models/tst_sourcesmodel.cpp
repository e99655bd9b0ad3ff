// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sourcesmodel.h"
#include "models/valueorder.h"
#include "models/valuetext.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

SourceSummary source(const QString &name, qint64 accepted = 1, bool silent = false)
{
    SourceSummary s;
    s.name = name;
    s.accepted = accepted;
    s.firstMs = 1000, s.lastMs = 2000;
    s.silent = silent;
    return s;
}

QString order(const QAbstractItemModel &model)
{
    QStringList keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys << model.index(row, 0).data(ValueModel::KeyRole).toString();
    return keys.join(u' ');
}

std::vector<QModelIndex> rowsOf(const QAbstractItemModel &model)
{
    std::vector<QModelIndex> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.push_back(model.index(row, 0));
    return rows;
}

} // namespace

class tst_SourcesModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setRows_onlyTouchesRowsThatDiffer();
    void setRows_keepsPersistentIndexes();
    void setRows_sameKeyCountsOnce();
    void setRows_anyTwoListsEndEqual();
    void values_unknownIsInvalidNotZero();
    void values_filesOnlyOfFolders();
    void measures_alignRight();
    void headerData_outOfRangeIsInvalid();
    void order_silentStandsOnTopEitherWay();
    void order_tiesStandByNameEitherWay();
    void sweepsAndRefusals_haveTheirRows();
    void csv_quotesAndDisarmsFormulas();
    void json_keepsTypesAndNames();
};

void tst_SourcesModel::setRows_onlyTouchesRowsThatDiffer()
{
    SourcesModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({source(u"a"_s), source(u"b"_s), source(u"c"_s)});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset);
    model.setRows({source(u"c"_s), source(u"b"_s), source(u"a"_s)});
    QCOMPARE(inserted.count() + removed.count() + changed.count(), 0);
    model.setRows({source(u"d"_s), source(u"c"_s, 5), source(u"a"_s)});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(order(model), u"a c d"_s);
    QCOMPARE(reset.count(), 0);
}

void tst_SourcesModel::setRows_keepsPersistentIndexes()
{
    SourcesModel model;
    model.setRows({source(u"a"_s), source(u"b"_s), source(u"c"_s)});
    const QPersistentModelIndex c = model.index(2, 0);
    model.setRows({source(u"c"_s, 7)});
    QVERIFY(c.isValid());
    QCOMPARE(c.data(ValueModel::KeyRole).toString(), u"c"_s);
}

void tst_SourcesModel::setRows_sameKeyCountsOnce()
{
    SourcesModel model;
    model.setRows({source(u"a"_s, 5), source(u"a"_s, 7)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).accepted, 5);
}

void tst_SourcesModel::setRows_anyTwoListsEndEqual()
{
    QRandomGenerator random(23);
    SourcesModel model;
    QAbstractItemModelTester tester(&model);
    ValueOrder proxy;
    proxy.setSourceModel(&model);
    proxy.sort(SourcesModel::Accepted, Qt::DescendingOrder);
    QAbstractItemModelTester proxyTester(&proxy);
    for (int round = 0; round < 60; ++round) {
        std::vector<SourceSummary> wanted;
        for (int i = 0; i < 30; ++i)
            if (random.bounded(3) > 0)
                wanted.push_back(source(u"s%1"_s.arg(i), random.bounded(9), random.bounded(4) == 0));
        std::shuffle(wanted.begin(), wanted.end(), random);
        model.setRows(wanted);
        QCOMPARE(model.rowCount(), int(wanted.size()));
        for (const SourceSummary &s : wanted)
            QCOMPARE(model.row(model.rowOf(s.name)), s);
        for (int row = 1; row < proxy.rowCount(); ++row) {
            const auto above =
                std::pair(!proxy.index(row - 1, 0).data(ValueModel::PinnedRole).toBool(),
                          -proxy.index(row - 1, SourcesModel::Accepted).data(ValueModel::ValueRole).toInt());
            const auto below = std::pair(!proxy.index(row, 0).data(ValueModel::PinnedRole).toBool(),
                                         -proxy.index(row, SourcesModel::Accepted).data(ValueModel::ValueRole).toInt());
            QVERIFY(above <= below);
        }
    }
}

void tst_SourcesModel::values_unknownIsInvalidNotZero()
{
    SourceSummary never = source(u"a"_s, 0);
    never.firstMs = NoTime, never.lastMs = NoTime;
    SourcesModel model;
    model.setRows({never});
    for (const int column : {SourcesModel::LastSeen, SourcesModel::FirstSeen, SourcesModel::UsualGap})
        QVERIFY(!model.index(0, column).data(ValueModel::ValueRole).isValid());
    QCOMPARE(model.index(0, SourcesModel::Rejected).data(ValueModel::ValueRole), QVariant(qint64(0)));
}

void tst_SourcesModel::values_filesOnlyOfFolders()
{
    SourceSummary folder = source(u"/home/a"_s);
    folder.kind = SourceSummary::Kind::Folder;
    folder.files = 0, folder.bytes = 12;
    SourcesModel model;
    model.setRows({folder, source(u"otlp:codex"_s)});
    QCOMPARE(model.index(0, SourcesModel::Files).data(ValueModel::ValueRole), QVariant(qint64(0)));
    QCOMPARE(model.index(0, SourcesModel::Bytes).data(ValueModel::ValueRole), QVariant(qint64(12)));
    QVERIFY(!model.index(1, SourcesModel::Files).data(ValueModel::ValueRole).isValid());
    QCOMPARE(model.index(0, SourcesModel::Kind).data().toString(), u"folder"_s);
    QCOMPARE(model.index(1, SourcesModel::Kind).data().toString(), u"otlp"_s);
}

void tst_SourcesModel::measures_alignRight()
{
    SourcesModel model;
    model.setRows({source(u"a"_s)});
    for (const int column : {SourcesModel::Accepted, SourcesModel::Rejected, SourcesModel::Bytes}) {
        QVERIFY(model.index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    }
    QVERIFY(model.index(0, SourcesModel::Name).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    QVERIFY(!model.index(0, 0).data(Qt::ForegroundRole).isValid());
    QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isValid());
}

void tst_SourcesModel::headerData_outOfRangeIsInvalid()
{
    SourcesModel model;
    QVERIFY(model.setHeaderData(SourcesModel::Name, Qt::Horizontal, u"Source"_s));
    QCOMPARE(model.headerData(SourcesModel::Name, Qt::Horizontal).toString(), u"Source"_s);
    QVERIFY(!model.setHeaderData(SourcesModel::ColumnCount, Qt::Horizontal, u"x"_s));
    QVERIFY(!model.headerData(SourcesModel::ColumnCount, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(-1, Qt::Horizontal).isValid());
    QVERIFY(!model.index(0, 0).isValid());
}

void tst_SourcesModel::order_silentStandsOnTopEitherWay()
{
    SourcesModel model;
    model.setRows({source(u"a"_s, 5), source(u"b"_s, 1, true), source(u"c"_s, 9), source(u"d"_s, 3, true)});
    ValueOrder proxy;
    proxy.setSourceModel(&model);
    proxy.sort(SourcesModel::Accepted, Qt::DescendingOrder);
    QCOMPARE(order(proxy), u"d b c a"_s);
    proxy.sort(SourcesModel::Accepted, Qt::AscendingOrder);
    QCOMPARE(order(proxy), u"b d a c"_s);
    proxy.sort(SourcesModel::Name, Qt::AscendingOrder);
    QCOMPARE(order(proxy), u"b d a c"_s);
}

void tst_SourcesModel::order_tiesStandByNameEitherWay()
{
    SourcesModel model;
    model.setRows({source(u"b"_s, 5), source(u"a"_s, 5), source(u"c"_s, 5)});
    ValueOrder proxy;
    proxy.setSourceModel(&model);
    proxy.sort(SourcesModel::Accepted, Qt::DescendingOrder);
    QCOMPARE(order(proxy), u"a b c"_s);
    proxy.sort(SourcesModel::Accepted, Qt::AscendingOrder);
    QCOMPARE(order(proxy), u"a b c"_s);
}

void tst_SourcesModel::sweepsAndRefusals_haveTheirRows()
{
    SweepCandidate sweep;
    sweep.path = u"/a/b.jsonl"_s;
    sweep.sweptMs = 5000;
    SweepsModel sweeps;
    QAbstractItemModelTester sweepsTester(&sweeps);
    sweeps.setRows({sweep, sweep});
    QCOMPARE(sweeps.rowCount(), 1);
    QCOMPARE(sweeps.index(0, SweepsModel::Swept).data(ValueModel::ValueRole), QVariant(qint64(5000)));
    QVERIFY(!sweeps.index(0, SweepsModel::LastUsed).data(ValueModel::ValueRole).isValid());

    QuarantinedRecord first, second;
    first.id = 1, first.timeMs = 10, first.reason = u"r"_s;
    second.id = 2, second.timeMs = 20;
    RefusalsModel refusals;
    QAbstractItemModelTester refusalsTester(&refusals);
    refusals.setRows({second, first});
    refusals.setRows({first});
    QCOMPARE(refusals.rowCount(), 1);
    QCOMPARE(refusals.index(0, RefusalsModel::Reason).data().toString(), u"r"_s);
}

void tst_SourcesModel::csv_quotesAndDisarmsFormulas()
{
    SourceSummary odd = source(u"=1+1, \"x\"\n"_s, 3);
    odd.lastMs = NoTime;
    SourcesModel model;
    model.setRows({odd});
    const QStringList lines = csvOf(rowsOf(model)).split(u"\r\n"_s);
    QVERIFY(lines[0].startsWith(u"source,kind,last_seen,accepted,"_s));
    QVERIFY2(lines[1].startsWith(u"\"'=1+1, \"\"x\"\"\n\",otlp,,3,0,0,0,,,1970-01-01T00:00:01.000Z"_s),
             qPrintable(lines[1]));
    QCOMPARE(csvOf({}), QString());
}

void tst_SourcesModel::json_keepsTypesAndNames()
{
    SourceSummary s = source(u"a\"b"_s, 9'007'199'254'740'993, true);
    s.firstMs = NoTime;
    SourcesModel model;
    model.setRows({s});
    ValueOrder proxy;
    proxy.setSourceModel(&model);
    const QString text = jsonOf(rowsOf(proxy));
    QVERIFY2(text.contains(u"9007199254740993"_s), qPrintable(text)); // every digit
    const QJsonArray rows = QJsonDocument::fromJson(text.toUtf8()).array();
    QCOMPARE(rows.size(), 1);
    const QJsonObject row = rows.first().toObject();
    QCOMPARE(row[u"source"_s].toString(), u"a\"b"_s);
    QVERIFY(row[u"first_seen"_s].isNull());
    QCOMPARE(row[u"last_seen"_s].toString(), u"1970-01-01T00:00:02.000Z"_s);
    QCOMPARE(row[u"silent"_s].toBool(), true);
    QCOMPARE(jsonOf({}).simplified(), u"[]"_s);
}

QTEST_GUILESS_MAIN(tst_SourcesModel)
#include "tst_sourcesmodel.moc"
