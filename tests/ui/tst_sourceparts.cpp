// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sourcesmodel.h"
#include "tests/ui/sourcesfixture.h"
#include "ui/button.h"
#include "ui/sources/recordtext.h"
#include "ui/sources/refusalview.h"
#include "ui/sources/sourcedetail.h"
#include "ui/sources/sourcesdock.h"
#include "ui/sources/sweepsection.h"

#include <QCheckBox>

using namespace glasshouse;
using namespace Qt::StringLiterals;

/// What stands beside and below the table of sources: refused records, transcripts about to be swept.
class tst_SourceParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void refusals_areAskedOncePerChange();
    void record_isMaskedUntilAskedFor();
    void rawRecord_isHiddenWhenAnotherRowIsChosen();
    void sweeps_checkByMouseAndSpace_keepACopy();
    void sweeps_trouble_isSaid();
    void archiving_isSwitched();
    void recordText_changesNothingButSpace();

private:
    qsizetype rawQuestions() const;

    SourcesFixture<SourcesDock> m_f;
    TableView *m_view = nullptr;
};

void tst_SourceParts::init()
{
    QVERIFY(m_f.open());
    m_view = m_f.dock->view();
    QTRY_COMPARE(m_view->model()->rowCount(), 9);
}

qsizetype tst_SourceParts::rawQuestions() const
{
    const auto asked = m_f.backend->askedFor<QuarantineQuestion>();
    return std::count_if(asked.begin(), asked.end(), [](const QuarantineQuestion &q) { return q.raw; });
}

void tst_SourceParts::refusals_areAskedOncePerChange()
{
    QCOMPARE(m_f.backend->askedFor<QuarantineQuestion>().size(), size_t(0)); // nothing of the first row was refused
    m_view->selectKey(u"agents-gateway"_s);
    TableView *refusals = m_f.dock->detail()->refusals()->view();
    QTRY_COMPARE(refusals->model()->rowCount(), 3);
    QCOMPARE(m_f.backend->last<QuarantineQuestion>().source, u"agents-gateway"_s);
    QCOMPARE(refusals->cell(0, RefusalsModel::Reason).text, u"time is not a number"_s); // newest first
    const size_t sources = m_f.backend->askedFor<SourcesQuestion>().size();
    Q_EMIT m_f.backend->dataChanged();
    QTRY_VERIFY(m_f.backend->askedFor<SourcesQuestion>().size() > sources);
    QTRY_COMPARE(m_f.backend->askedFor<SourcesQuestion>().size(), sources + 1);
    QCOMPARE(m_f.backend->askedFor<QuarantineQuestion>().size(), size_t(1));
    m_f.backend->sources.sources[3].rejected += 1;
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_f.backend->askedFor<QuarantineQuestion>().size(), size_t(2));
    m_view->selectKey(u"otlp:codex"_s);
    QTRY_COMPARE(refusals->model()->rowCount(), 0);
    QVERIFY(!refusals->isVisible());
}

void tst_SourceParts::record_isMaskedUntilAskedFor()
{
    m_view->selectKey(u"agents-gateway"_s);
    RefusalView *refusals = m_f.dock->detail()->refusals();
    QTRY_VERIFY(refusals->recordShown().contains(u"release-bot"_s));
    QVERIFY(!refusals->recordShown().contains(u"sk-canned"_s));
    QCOMPARE(rawQuestions(), 0);
    QTest::mouseClick(refusals->revealButton(), Qt::LeftButton);
    QCOMPARE(rawQuestions(), 1);
    QTRY_VERIFY(refusals->recordShown().contains(u"sk-canned-30"_s));
    QVERIFY(refusals->isRaw());
    QTest::mouseClick(refusals->revealButton(), Qt::LeftButton);
    QVERIFY(!refusals->recordShown().contains(u"sk-canned"_s));
    QCOMPARE(rawQuestions(), 1);
}

void tst_SourceParts::rawRecord_isHiddenWhenAnotherRowIsChosen()
{
    m_view->selectKey(u"agents-gateway"_s);
    RefusalView *refusals = m_f.dock->detail()->refusals();
    QTRY_COMPARE(refusals->view()->model()->rowCount(), 3);
    refusals->view()->setFocus();
    QTest::keyClick(refusals->view(), Qt::Key_Return); // to the button
    QVERIFY(refusals->revealButton()->hasFocus());
    QTest::keyClick(refusals->revealButton(), Qt::Key_Return);
    QTRY_VERIFY(refusals->isRaw());
    QTest::keyClick(refusals->view(), Qt::Key_J);
    QVERIFY(!refusals->isRaw());
    QVERIFY(refusals->recordShown().contains(u"\"number\": 29"_s));
    QVERIFY(!refusals->recordShown().contains(u"sk-canned"_s));

    QTest::mouseClick(refusals->revealButton(), Qt::LeftButton);
    m_view->selectKey(u"otlp:codex"_s); // before the answer is there
    QTRY_COMPARE(refusals->view()->model()->rowCount(), 0);
    QTest::qWait(0);
    QVERIFY(!refusals->recordShown().contains(u"sk-canned"_s));
}

void tst_SourceParts::sweeps_checkByMouseAndSpace_keepACopy()
{
    SweepSection *sweeps = m_f.dock->sweeps();
    TableView *table = sweeps->view();
    QCOMPARE(table->model()->rowCount(), 12);
    QCOMPARE(table->cell(0, SweepsModel::Swept).text, u"swept in 1 day(s)"_s);
    QCOMPARE(table->cell(0, SweepsModel::Swept).colour, Token::Warning);
    QVERIFY(!sweeps->keepButton()->isEnabled());
    m_f.clickCell(table, 1, 0, 16);
    QCOMPARE(sweeps->checkedPaths().size(), 1);
    table->setFocus(Qt::TabFocusReason);
    QTest::keyClick(table, Qt::Key_J); // the third is kept already: no box to check
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_J);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(sweeps->checkedPaths(),
             (QStringList{m_f.backend->sources.sweeps[1].path, m_f.backend->sources.sweeps[3].path}));
    QTest::mouseClick(sweeps->keepButton(), Qt::LeftButton);
    QCOMPARE(m_f.backend->copies,
             (QStringList{m_f.backend->sources.sweeps[1].path, m_f.backend->sources.sweeps[3].path}));
    QVERIFY(!sweeps->keepButton()->isEnabled());
    m_f.backend->sources.sweeps[1].kept = m_f.backend->sources.sweeps[3].kept = true;
    Q_EMIT m_f.backend->copiesKept(2, {});
    QCOMPARE(sweeps->resultText(), u"2 cop(ies) kept"_s);
    QTRY_COMPARE(table->cell(1, SweepsModel::Kept).text, u"kept"_s);
    QVERIFY(sweeps->checkedPaths().isEmpty());
}

void tst_SourceParts::sweeps_trouble_isSaid()
{
    SweepSection *sweeps = m_f.dock->sweeps();
    QTest::mouseClick(sweeps->allButton(), Qt::LeftButton);
    QCOMPARE(sweeps->checkedPaths().size(), 11); // all but the one that is kept
    QTest::mouseClick(sweeps->keepButton(), Qt::LeftButton);
    Q_EMIT m_f.backend->copiesKept(3, u"No space left"_s);
    QCOMPARE(sweeps->resultText(), u"3 cop(ies) kept, then: No space left"_s);
    Q_EMIT m_f.backend->copiesKept(7, {}); // somebody else's
    QCOMPARE(sweeps->resultText(), u"3 cop(ies) kept, then: No space left"_s);
}

void tst_SourceParts::archiving_isSwitched()
{
    SweepSection *sweeps = m_f.dock->sweeps();
    QCOMPARE(sweeps->archiveText(), u"312 cop(ies), 288\u202fMB"_s);
    QVERIFY(!sweeps->archiveBox()->isChecked());
    sweeps->archiveBox()->setFocus();
    QTest::keyClick(sweeps->archiveBox(), Qt::Key_Space);
    QCOMPARE(m_f.backend->archivings, std::vector<bool>{true});
    const size_t asked = m_f.backend->askedFor<SourcesQuestion>().size();
    Q_EMIT m_f.backend->dataChanged();
    QTRY_VERIFY(m_f.backend->askedFor<SourcesQuestion>().size() >= asked);
    QVERIFY(sweeps->archiveBox()->isChecked()); // the store has not done it yet: it does not flicker
    m_f.backend->sources.archiving = true;
    Q_EMIT m_f.backend->dataChanged();
    m_f.backend->sources.archivedFiles = 313;
    Q_EMIT m_f.backend->dataChanged();
    QTRY_VERIFY(sweeps->archiveText().startsWith(u"313"_s));
    QVERIFY(sweeps->archiveBox()->isChecked());
    QCOMPARE(m_f.backend->archivings.size(), size_t(1));
}

void tst_SourceParts::recordText_changesNothingButSpace()
{
    QCOMPARE(recordText(u"{\"a\":[1,{}],\"b\":\"x,{\\\"y\"}"_s),
             u"{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": \"x,{\\\"y\"\n}"_s);
    QCOMPARE(recordText(u"{\"n\":12345678901234567890.10}"_s), u"{\n  \"n\": 12345678901234567890.10\n}"_s);
    QCOMPARE(recordText(u"]]not json at all"_s).remove(u'\n'), u"]]notjsonatall"_s);
    QCOMPARE(recordText(QString(1000, u'['), 10).count(u'['), 10);
    QVERIFY(recordText(QString(1000, u'['), 10).endsWith(u'…'));
    QVERIFY(!recordText(u"\"a\u202e\x1b\""_s).contains(QChar(0x202e)));
}

QTEST_MAIN(tst_SourceParts)
#include "tst_sourceparts.moc"
