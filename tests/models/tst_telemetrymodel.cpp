// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetrymodel.h"
#include "models/valueorder.h"
#include "models/valuetext.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

using Group = TelemetryQuestion::Group;

namespace {

TelemetryRow row(const QString &first, const QString &second, qint64 events, std::optional<qint64> costNano)
{
    TelemetryRow made;
    made.first = first, made.second = second;
    made.figures.events = events, made.figures.errors = events / 4;
    made.figures.tokens.input = events * 10, made.figures.tokens.cacheWrite1h = 3;
    if (costNano)
        made.figures.cost = NanoUsd{*costNano};
    return made;
}

QString firsts(const QAbstractItemModel &model)
{
    QStringList names;
    for (int at = 0; at < model.rowCount(); ++at)
        names << model.index(at, 0).data().toString();
    return names.join(u' ');
}

} // namespace

class tst_TelemetryModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_areToldApartByBothGroups();
    void groups_nameTheirColumns();
    void oneGroup_isCopiedWithoutASecond();
    void unknownCost_sortsBelowNothing();
    void otherGroups_takeTheRowsAway();
};

void tst_TelemetryModel::rows_areToldApartByBothGroups()
{
    TelemetryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setGroups({Group::Model, Group::Tool});
    model.setRows({row(u"a"_s, u"x"_s, 4, 1), row(u"a"_s, u"y"_s, 8, {}), row(u""_s, u"x"_s, 1, {})});
    QCOMPARE(model.rowCount(), 3);
    model.setRows({row(u"a"_s, u"y"_s, 9, {}), row(u"b"_s, u"y"_s, 2, 5)});
    QCOMPARE(firsts(model), u"a b"_s);
    QCOMPARE(model.index(0, TelemetryModel::Events).data(ValueModel::ValueRole).toLongLong(), 9);
    QCOMPARE(model.index(0, TelemetryModel::ErrorRate).data(ValueModel::ValueRole).toDouble(), 2.0 / 9.0);
    QCOMPARE(model.index(0, TelemetryModel::Tokens).data(ValueModel::ValueRole).toLongLong(), 93);
    QVERIFY(!model.index(0, TelemetryModel::Cost).data(ValueModel::ValueRole).isValid());
    QVERIFY(!model.index(0, TelemetryModel::P95).data(ValueModel::ValueRole).isValid());
}

void tst_TelemetryModel::groups_nameTheirColumns()
{
    TelemetryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setGroups({Group::User, Group::Weekday});
    model.setRows({row(u"ada"_s, u"1"_s, 4, 1'500'000'000)});
    QVERIFY(csvOf({model.index(0, 0)}).startsWith(u"user,weekday,events,errors,error_rate,tokens,cost_usd,"_s));
    QVERIFY(csvOf({model.index(0, 0)}).contains(u"\r\nada,1,4,1,0.250000,43,1.5,,,,40,0,0,3,0\r\n"_s));
    QVERIFY(jsonOf({model.index(0, 0)}).contains(u"\"cost_usd\": 1.5"_s));
}

void tst_TelemetryModel::oneGroup_isCopiedWithoutASecond()
{
    TelemetryModel model;
    model.setGroups({Group::Day});
    model.setRows({row(u"2026-11-20"_s, {}, 4, {})});
    QVERIFY(csvOf({model.index(0, 0)}).startsWith(u"day,events,"_s));
    QVERIFY(!jsonOf({model.index(0, 0)}).contains(u"second"_s));
}

void tst_TelemetryModel::unknownCost_sortsBelowNothing()
{
    TelemetryModel model;
    ValueOrder order;
    order.setSourceModel(&model);
    model.setGroups({Group::Model});
    model.setRows({row(u"free"_s, {}, 1, 0), row(u"unknown"_s, {}, 2, {}), row(u"dear"_s, {}, 3, 9)});
    order.sort(TelemetryModel::Cost, Qt::DescendingOrder);
    QCOMPARE(firsts(order), u"dear free unknown"_s);
}

void tst_TelemetryModel::otherGroups_takeTheRowsAway()
{
    TelemetryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setGroups({Group::Model});
    model.setRows({row(u"a"_s, {}, 1, 0)});
    model.setGroups({Group::Model});
    QCOMPARE(model.rowCount(), 1);
    model.setGroups({Group::Tool});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_TelemetryModel)
#include "tst_telemetrymodel.moc"
