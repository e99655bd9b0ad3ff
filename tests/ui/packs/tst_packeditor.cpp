// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a pack: the result follows the text, mistakes are told with their place, files are the user's own.
#include "packbackend.h"

#include "charts/fonts.h"
#include "charts/seriescolours.h"
#include "ui/button.h"
#include "ui/filtercontroller.h"
#include "ui/packs/packeditor.h"
#include "ui/packs/packpanelview.h"
#include "ui/packs/packview.h"
#include "ui/tableview.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class PackEditorTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PackBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    SeriesColours m_colours;
    std::unique_ptr<PackEditor> m_editor;

    void replace(const QString &what, const QString &with)
    {
        QTextCursor found = m_editor->text()->document()->find(what);
        QVERIFY(!found.isNull());
        m_editor->text()->setTextCursor(found);
        QTest::keyClicks(m_editor->text(), with);
    }

private Q_SLOTS:
    void initTestCase() { loadFonts(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_backend = std::make_unique<PackBackend>();
        m_filter = std::make_unique<FilterController>();
        m_filter->setNow(CannedBackend::NowMs);
        m_filter->setZone(u"UTC"_s);
        m_editor = std::make_unique<PackEditor>(*m_backend, *m_filter, m_colours, m_folder->path(), nullptr);
        m_editor->beginNew();
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }
    void cleanup() { m_editor.reset(); }

    void theResultFollowsTheText()
    {
        QTRY_COMPARE(m_editor->view()->panels().size(), 1U);
        QCOMPARE(m_editor->view()->panels().front()->titleText(), u"Cost per day"_s);
        replace(u"Cost per day"_s, u"Spent"_s);
        QTRY_COMPARE(m_editor->view()->panels().front()->titleText(), u"Spent"_s);
        QVERIFY(m_editor->problems()->isHidden());
    }

    void aMistakeIsToldWithItsPlace_andLeadsThere()
    {
        QTRY_COMPARE(m_editor->view()->panels().size(), 1U);
        replace(u"\"cost\"]"_s, u"\"cots\"]"_s);
        QTRY_VERIFY(m_editor->problems()->isVisible());
        QVERIFY(!m_editor->saveButton()->isEnabled());
        QVERIFY2(m_editor->troubleText().contains(u"cots"_s), qPrintable(m_editor->troubleText()));
        QCOMPARE(m_editor->view()->panels().size(), 1U); // what it showed stays
        m_editor->text()->moveCursor(QTextCursor::Start);
        m_editor->problems()->setCurrentIndex(m_editor->problems()->model()->index(0, 0));
        QTest::keyClick(m_editor->problems(), Qt::Key_Return);
        const QTextCursor cursor = m_editor->text()->textCursor();
        QVERIFY(cursor.block().text().mid(cursor.positionInBlock()).startsWith(u"\"cots\""_s));
        replace(u"\"cots\"]"_s, u"\"cost\"]"_s);
        QTRY_VERIFY(m_editor->saveButton()->isEnabled());
    }

    void saving_writesTheUsersFile_andNeverOverAnother()
    {
        QSignalSpy saved(m_editor.get(), &PackEditor::saved);
        QTest::mouseClick(m_editor->saveButton(), Qt::LeftButton);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.front().front().toString(), u"my-pack"_s);
        QFile file(m_folder->filePath(u"my-pack.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), m_editor->text()->toPlainText());

        m_editor->beginNew(); // another of the same id
        QTRY_VERIFY(m_editor->saveButton()->isEnabled());
        QTest::mouseClick(m_editor->saveButton(), Qt::LeftButton);
        QTRY_VERIFY(m_editor->troubleText().contains(u"already"_s));
        QCOMPARE(saved.size(), 1);
    }

    void aBuiltInPack_becomesACopyOfAnotherName()
    {
        m_editor->begin(builtInPacks().front());
        QTRY_VERIFY(m_editor->saveButton()->isEnabled());
        QVERIFY(m_editor->text()->toPlainText().contains(builtInPacks().front().pack.id + u"-own"_s));
    }

    void whatIsNotSaved_isNotLostByOneKey()
    {
        replace(u"My pack"_s, u"Mine"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(m_editor->isVisible());
        QVERIFY(m_editor->troubleText().contains(u"not saved"_s));
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(!m_editor->isVisible());
    }
};

QTEST_MAIN(PackEditorTest)
#include "tst_packeditor.moc"
