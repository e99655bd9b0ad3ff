// SPDX-License-Identifier: GPL-3.0-or-later
// The explorer by skill and plugin, as a person works it by the keys.
#include "tests/ui/explorerfixture.h"

#include "models/telemetrymodel.h"

using namespace glasshouse;
using namespace Qt::StringLiterals;

using Group = TelemetryQuestion::Group;

namespace {
/// What the filter has for what a cell shows.
QString skillOf(const QString &shown)
{
    return shown == u"(none)" ? QString() : shown;
}
} // namespace

class tst_ExplorerSkills : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void skills_arePickedAndNarrowedByKeyboard();
    void excludedSkill_isGone();

private:
    TableView *table() const { return m_f.dock->table(); }
    Filter filter() const { return m_f.filter->filter(); }

    ExplorerFixture m_f;
};

void tst_ExplorerSkills::init()
{
    QVERIFY(m_f.open());
    m_f.ready();
}

void tst_ExplorerSkills::skills_arePickedAndNarrowedByKeyboard()
{
    m_f.pick(m_f.dock->firstButton(), u"Skill"_s);
    m_f.pick(m_f.dock->secondButton(), u"Plugin"_s);
    QTRY_COMPARE(m_f.backend->last<TelemetryQuestion>().groups, (std::vector{Group::Skill, Group::Plugin}));
    m_f.pick(m_f.dock->secondButton(), u"Nothing"_s);
    QTRY_COMPARE(m_f.dock->groups(), std::vector{Group::Skill});
    m_f.ready();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    table()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(table(), Qt::Key_J);
    const QString skill = skillOf(table()->cell(table()->currentIndex().row(), 0).text);
    QTest::keyClick(table(), Qt::Key_F);
    QCOMPARE(filter().events.skills, (Choice{{skill}, false}));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    m_f.filter->goBack();
    QVERIFY(filter().events.isEmpty());
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void tst_ExplorerSkills::excludedSkill_isGone()
{
    m_f.show({Group::Skill});
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    table()->setFocus(Qt::TabFocusReason);
    const QString skill = skillOf(table()->cell(0, 0).text);
    QTest::keyClick(table(), Qt::Key_X);
    QCOMPARE(filter().events.skills, (Choice{{skill}, true}));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

QTEST_MAIN(tst_ExplorerSkills)
#include "tst_explorerskills.moc"
