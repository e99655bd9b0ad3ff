// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/format.h"
#include "tests/ui/cannedbackend.h"
#include "ui/chip.h"
#include "ui/filterhistory.h"
#include "ui/plainlabel.h"

#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

// Text from outside is never markup and never hides a control character.
class tst_PlainText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void label_showsMarkupAsItStands();
    void label_makesControlsVisible();
    void toolTip_escapes();
    void chips_nameEveryRestriction();
};

void tst_PlainText::label_showsMarkupAsItStands()
{
    const PlainLabel label(u"<b>bold</b><img src='file:///etc/passwd'>"_s, TextRole::Body);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), u"<b>bold</b><img src='file:///etc/passwd'>"_s);
}

void tst_PlainText::label_makesControlsVisible()
{
    const PlainLabel label(u"a\x1b[31m\u202Eb"_s, TextRole::Body);
    QVERIFY(!label.text().contains(QChar(0x1b)));
    QVERIFY(!label.text().contains(QChar(0x202e)));
}

void tst_PlainText::toolTip_escapes()
{
    const QString tip = plainToolTip(u"<b>x</b>\ny"_s);
    QVERIFY(!tip.contains(u"<b>"_s));
    QVERIFY(tip.contains(u"&lt;b&gt;"_s));
    QCOMPARE(plainToolTip({}), QString());
}

void tst_PlainText::chips_nameEveryRestriction()
{
    Filter filter;
    filter.projects = {u"/a/b"_s};
    filter.models = {u"m"_s};
    filter.agents = {u"claude-code"_s};
    filter.sessions = {u"s"_s};
    filter.withErrors = true;
    filter.weekday = 3;
    filter.hour = 14;
    FilterStep step{{}, filter};
    const auto chips = chipsOf(filter, Format(QLocale::c(), QTimeZone::utc()));
    QCOMPARE(chips.size(), size_t(7));
    for (const ChipText &chip : chips)
        chip.remove(step);
    QCOMPARE(step.filter, Filter());
}

QTEST_MAIN(tst_PlainText)
#include "tst_plaintext.moc"
