// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textsafety.h"

#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TextSafetyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void controls_becomeVisible_data()
    {
        QTest::addColumn<QString>("outside");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << u"Grüße, 日本, 🙂"_s << u"Grüße, 日本, 🙂"_s;
        QTest::newRow("colour") << u"\u001b[31mred"_s << u"\\x1b[31mred"_s;
        QTest::newRow("clipboard") << u"\u001b]52;c;aGk=\u0007"_s << u"\\x1b]52;c;aGk=\\x07"_s;
        QTest::newRow("c1") << u"a\u009bb"_s << u"a\\x9bb"_s;
        QTest::newRow("bidi") << u"user\u202Etxt.exe"_s << u"user\\u202etxt.exe"_s;
        QTest::newRow("zero width") << u"a\u200Bb"_s << u"a\\u200bb"_s;
        QTest::newRow("line ends") << u"a\r\n\tb"_s << u"a\\x0d\\x0a\\x09b"_s;
    }
    void controls_becomeVisible()
    {
        QFETCH(QString, outside);
        QFETCH(QString, safe);
        QCOMPARE(escapeControls(outside), safe);
    }

    void lines_stayWhereTheyAreWanted() { QCOMPARE(escapeControls(u"a\n\tb\u0007"_s, true), u"a\n\tb\\x07"_s); }
};

QTEST_GUILESS_MAIN(TextSafetyTest)
#include "tst_textsafety.moc"
