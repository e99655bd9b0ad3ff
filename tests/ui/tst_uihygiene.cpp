// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

// Rules that the compiler cannot keep: outside text only in PlainLabel, colours only in the theme, figures only in Format.
class tst_UiHygiene : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labels_areMadeInOnePlace();
    void colours_areNamedInOnePlace();
    void views_formatNoNumbers();
    void margins_comeFromTheGrid();
    void waits_areNowhere();

private:
    static QStringList offenders(const QString &pattern, const QStringList &folders, const QStringList &allowed);
};

QStringList tst_UiHygiene::offenders(const QString &pattern, const QStringList &folders, const QStringList &allowed)
{
    const QRegularExpression wanted(pattern);
    QStringList found;
    for (const QString &folder : folders) {
        QDirIterator it(QStringLiteral(SOURCE_FOLDER) + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (allowed.contains(it.fileName()) || !file.open(QIODevice::ReadOnly))
                continue;
            int number = 0;
            for (const QByteArray &line : file.readAll().split('\n')) {
                ++number;
                const QString code = QString::fromUtf8(line).section(u"//"_s, 0, 0);
                if (wanted.match(code).hasMatch())
                    found << u"%1:%2"_s.arg(it.fileName()).arg(number);
            }
        }
    }
    return found;
}

void tst_UiHygiene::labels_areMadeInOnePlace()
{
    QCOMPARE(offenders(u"\\bQLabel\\s*[({*]|setHtml\\(|QTextBrowser|Qt::RichText|Qt::AutoText"_s,
                       {u"ui"_s, u"charts"_s}, {u"plainlabel.h"_s, u"plainlabel.cpp"_s}),
             QStringList());
}

void tst_UiHygiene::colours_areNamedInOnePlace()
{
    QCOMPARE(
        offenders(u"#[0-9A-Fa-f]{6}\\b|\\bQColor\\(\\s*[0-9\"u]|\\bqRgb|Qt::(red|green|blue|white|black|gray)\\b"_s,
                  {u"ui"_s, u"charts"_s, u"app/console"_s}, {u"theme.cpp"_s}),
        QStringList());
}

void tst_UiHygiene::views_formatNoNumbers()
{
    QCOMPARE(offenders(u"QString::number\\("_s, {u"ui"_s}, {}), QStringList());
}

void tst_UiHygiene::margins_comeFromTheGrid()
{
    // A literal other than 0 or 1 (a border's width) in a margin or spacing is a size that nobody else knows.
    QCOMPARE(offenders(u"(setContentsMargins|setSpacing|addSpacing)\\([^)]*\\b([2-9]|[1-9][0-9]+)\\b\\s*[,)]"_s,
                       {u"ui"_s}, {}),
             QStringList());
}

void tst_UiHygiene::waits_areNowhere()
{
    QCOMPARE(offenders(u"processEvents|BlockingQueuedConnection|\\bexec\\(\\)|QThread::(m|u)?sleep"_s,
                       {u"ui"_s, u"charts"_s, u"models"_s}, {}),
             QStringList());
}

QTEST_GUILESS_MAIN(tst_UiHygiene)
#include "tst_uihygiene.moc"
