// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/recordtree.h"

#include <QStringList>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

/// "P a", "A b<a": kind (P prompt, A answer or result, L link), id, and after '<' the parent.
std::vector<TreeNode> nodes(const QString &text)
{
    std::vector<TreeNode> list;
    for (const QString &line : text.split(u", "_s)) {
        const QStringList ids = line.mid(2).split(u'<');
        list.push_back({treeId(ids[0].toStdString()), ids.size() > 1 ? treeId(ids[1].toStdString()) : 0,
                        line[0] == u'L', line[0] == u'P'});
    }
    return list;
}

QString left(const RecordTree &tree)
{
    QString marks;
    for (const bool isLeft : tree.left)
        marks += isLeft ? u'x' : u'.';
    return marks;
}

} // namespace

class RecordTreeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void branches_data()
    {
        QTest::addColumn<QString>("records");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("roots");
        QTest::newRow("a line") << u"P a, A b<a, P c<b, A d<c"_s << u"...."_s << 1;
        QTest::newRow("a rewound prompt takes its answers along")
            << u"P a, A b<a, P c<b, A d<c, P e<b, A f<e"_s << u"..xx.."_s << 1;
        QTest::newRow("twice rewound") << u"P a, A b<a, P c<b, P d<b, P e<b, A f<e"_s << u"..xx.."_s << 1;
        QTest::newRow("parallel tool results are no branches")
            << u"P a, A b<a, A r<b, A c<b, A s<c, P d<s"_s << u"......"_s << 1;
        QTest::newRow("links are passed through")
            << u"P a, A b<a, L x<b, P c<x, L y<b, L z<y, P d<z"_s << u"...x..."_s << 1;
        QTest::newRow("a parent in another file") << u"P a<elsewhere, A b<a"_s << u".."_s << 1;
        QTest::newRow("two roots stand side by side") << u"P a, A b<a, P c, A d<c"_s << u"...."_s << 2;
        QTest::newRow("the parent comes later") << u"A b<a, P a"_s << u".."_s << 1;
        QTest::newRow("a cycle") << u"A a<b, A b<a, P c<b"_s << u"..."_s << 1;
        QTest::newRow("its own parent") << u"P a<a"_s << u"."_s << 1;
    }
    void branches()
    {
        QFETCH(QString, records);
        QFETCH(QString, expected);
        QFETCH(int, roots);
        const RecordTree tree = buildTree(nodes(records));
        QCOMPARE(left(tree), expected);
        QCOMPARE(tree.roots, roots);
    }

    void ancestry_leadsPastAttachmentsAndSystemRecords()
    {
        const RecordTree tree = buildTree(nodes(u"P a, L x<a, L y<x, A b<y"_s));
        QCOMPARE(tree.parent, (std::vector<int>{-1, 0, 0, 0}));
    }

    void aLongChain_needsNoStack()
    {
        std::vector<TreeNode> chain(300'000);
        for (size_t i = 0; i < chain.size(); ++i)
            chain[i] = {i + 1, i, false, i % 7 == 0};
        std::reverse(chain.begin(), chain.end());
        QCOMPARE(buildTree(chain).roots, 1);
    }
};

QTEST_GUILESS_MAIN(RecordTreeTest)
#include "tst_recordtree.moc"
